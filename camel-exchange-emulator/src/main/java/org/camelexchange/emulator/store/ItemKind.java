package org.camelexchange.emulator.store;

/** What kind of thing an item is, with its default PidTagMessageClass. */
public enum ItemKind {
    MESSAGE("IPM.Note"),
    MEETING_REQUEST("IPM.Schedule.Meeting.Request"),
    MEETING_RESPONSE("IPM.Schedule.Meeting.Resp"),
    MEETING_CANCELLATION("IPM.Schedule.Meeting.Canceled"),
    APPOINTMENT("IPM.Appointment"),
    CONTACT("IPM.Contact"),
    DISTRIBUTION_LIST("IPM.DistList"),
    TASK("IPM.Task");

    private final String itemClass;

    ItemKind(String itemClass) {
        this.itemClass = itemClass;
    }

    public String itemClass() {
        return itemClass;
    }

    /** True for what has senders and recipients and can be sent. */
    public boolean isMail() {
        return this == MESSAGE || this == MEETING_REQUEST || this == MEETING_RESPONSE || this == MEETING_CANCELLATION;
    }
}
