package org.camelexchange.emulator.store;

/** The properties folders have beside their name and class; extended properties are {@link Props#EXTENDED}. */
public final class FolderProps {
    /** PidTagAttributeHidden: clients do not show it. */
    public static final Prop<Boolean> HIDDEN = new Prop<>("folder.hidden");
    /** Of a calendar: one of Graph's calendarColor words. */
    public static final Prop<String> COLOR = new Prop<>("folder.color");
    /** Of a calendar: the id of the calendar group it is shown in; those without are in the first group. */
    public static final Prop<String> CALENDAR_GROUP = new Prop<>("folder.calendarGroup");

    /** Unset, nobody manages the folder. */
    public static final Prop<ManagedFolder> MANAGED = new Prop<>("folder.managed");
    /** What those it is shared with may see: None, TimeOnly, TimeAndSubjectAndLocation or FullDetails. */
    public static final Prop<String> SHARING = new Prop<>("folder.sharing");

    private FolderProps() {}
}
