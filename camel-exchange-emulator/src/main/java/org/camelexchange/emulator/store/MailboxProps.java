package org.camelexchange.emulator.store;

import java.util.List;

/** What the owner of a mailbox has set for all of it; see {@link Settings}. */
public final class MailboxProps {
    /** Null means that none was ever set: nothing is answered. */
    public static final Prop<OutOfOffice> OUT_OF_OFFICE = new Prop<>("mailbox.outOfOffice");

    public static final Prop<WorkingHours> WORKING_HOURS = new Prop<>("mailbox.workingHours");
    /** IANA or Windows name; UTC unless set. */
    public static final Prop<String> TIME_ZONE = new Prop<>("mailbox.timeZone");
    /** A locale such as {@code en-US}. */
    public static final Prop<String> LANGUAGE = new Prop<>("mailbox.language");

    public static final Prop<String> DATE_FORMAT = new Prop<>("mailbox.dateFormat");
    public static final Prop<String> TIME_FORMAT = new Prop<>("mailbox.timeFormat");
    /** One of Graph's delegateMeetingMessageDeliveryOptions words. */
    public static final Prop<String> DELEGATE_DELIVERY = new Prop<>("mailbox.delegateDelivery");
    /** The master list of categories, in its order. */
    public static final Prop<List<Category>> CATEGORIES = new Prop<>("mailbox.categories");
    /** The calendar groups the owner has made. */
    public static final Prop<List<CalendarGroup>> CALENDAR_GROUPS = new Prop<>("mailbox.calendarGroups");

    private MailboxProps() {}
}
