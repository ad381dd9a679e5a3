package org.camelexchange.emulator.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The properties items have. What is derived (size, has attachments, display names) is no property; see {@link Item}. */
public final class Props {
    // Every item
    public static final Prop<String> ITEM_CLASS = new Prop<>("itemClass");
    public static final Prop<String> SUBJECT = new Prop<>("subject");
    public static final Prop<Body> BODY = new Prop<>("body");
    public static final Prop<List<String>> CATEGORIES = new Prop<>("categories");
    /** Low, Normal or High. */
    public static final Prop<String> IMPORTANCE = new Prop<>("importance");
    /** Normal, Personal, Private or Confidential. */
    public static final Prop<String> SENSITIVITY = new Prop<>("sensitivity");

    public static final Prop<Boolean> REMINDER_SET = new Prop<>("reminderSet");
    public static final Prop<Instant> REMINDER_DUE_BY = new Prop<>("reminderDueBy");
    public static final Prop<Integer> REMINDER_MINUTES = new Prop<>("reminderMinutes");
    /** Part of the folder's associated contents, which hold settings, not what the user sees. */
    public static final Prop<Boolean> ASSOCIATED = new Prop<>("associated");

    public static final Prop<String> CULTURE = new Prop<>("culture");
    public static final Prop<String> IN_REPLY_TO = new Prop<>("inReplyTo");
    public static final Prop<List<Header>> HEADERS = new Prop<>("headers");
    public static final Prop<Instant> SENT = new Prop<>("sent");
    public static final Prop<Instant> RECEIVED = new Prop<>("received");
    public static final Prop<Map<ExtendedPropId, Object>> EXTENDED = new Prop<>("extended");
    /** notFlagged, complete or flagged, as Graph's followupFlag has it. */
    public static final Prop<String> FLAG_STATUS = new Prop<>("flagStatus");

    // Mail
    public static final Prop<Address> SENDER = new Prop<>("sender");
    public static final Prop<Address> FROM = new Prop<>("from");
    public static final Prop<List<Address>> TO = new Prop<>("to");
    public static final Prop<List<Address>> CC = new Prop<>("cc");
    public static final Prop<List<Address>> BCC = new Prop<>("bcc");
    public static final Prop<List<Address>> REPLY_TO = new Prop<>("replyTo");
    public static final Prop<Boolean> READ = new Prop<>("read");
    public static final Prop<Boolean> DRAFT = new Prop<>("draft");
    public static final Prop<Boolean> FROM_ME = new Prop<>("fromMe");
    public static final Prop<Boolean> RESEND = new Prop<>("resend");
    public static final Prop<Boolean> READ_RECEIPT = new Prop<>("readReceipt");
    public static final Prop<Boolean> DELIVERY_RECEIPT = new Prop<>("deliveryReceipt");
    public static final Prop<Boolean> RESPONSE_REQUESTED = new Prop<>("responseRequested");
    public static final Prop<String> MESSAGE_ID = new Prop<>("messageId");
    public static final Prop<String> REFERENCES = new Prop<>("references");
    public static final Prop<String> CONVERSATION_TOPIC = new Prop<>("conversationTopic");
    public static final Prop<String> CONVERSATION_ID = new Prop<>("conversationId");
    public static final Prop<byte[]> CONVERSATION_INDEX = new Prop<>("conversationIndex");
    /** Unset, it is the owner of the mailbox a mail came to. */
    public static final Prop<Address> RECEIVED_BY = new Prop<>("receivedBy");

    public static final Prop<Address> RECEIVED_REPRESENTING = new Prop<>("receivedRepresenting");
    public static final Prop<ReminderMessage> REMINDER_MESSAGE = new Prop<>("reminderMessage");
    /** In a meeting request: the id of the appointment it made in the recipient's calendar. */
    public static final Prop<String> ASSOCIATED_APPOINTMENT = new Prop<>("associatedAppointment");

    // Appointments and meeting requests
    public static final Prop<Instant> START = new Prop<>("start");
    public static final Prop<Instant> END = new Prop<>("end");
    /** IANA or Windows name of the zone the start was written in. */
    public static final Prop<String> START_ZONE = new Prop<>("startZone");

    public static final Prop<String> END_ZONE = new Prop<>("endZone");
    public static final Prop<Boolean> ALL_DAY = new Prop<>("allDay");
    /** Free, Tentative, Busy, OOF, WorkingElsewhere or NoData. */
    public static final Prop<String> BUSY_STATUS = new Prop<>("busyStatus");

    public static final Prop<String> LOCATION = new Prop<>("location");
    public static final Prop<Boolean> MEETING = new Prop<>("meeting");
    public static final Prop<Boolean> CANCELLED = new Prop<>("cancelled");
    public static final Prop<Boolean> REQUEST_SENT = new Prop<>("requestSent");
    public static final Prop<Address> ORGANIZER = new Prop<>("organizer");
    public static final Prop<List<Attendee>> ATTENDEES = new Prop<>("attendees");
    /** Unknown, Organizer, Tentative, Accept, Decline or NoResponseReceived. */
    public static final Prop<String> MY_RESPONSE = new Prop<>("myResponse");

    public static final Prop<Recurrence> RECURRENCE = new Prop<>("recurrence");
    public static final Prop<List<Instant>> DELETED_OCCURRENCES = new Prop<>("deletedOccurrences");
    /** By the start the rule gives it: an occurrence that differs, as an item whose properties go before the series'. */
    public static final Prop<Map<Instant, Item>> MODIFIED_OCCURRENCES = new Prop<>("modifiedOccurrences");

    public static final Prop<String> UID = new Prop<>("uid");
    public static final Prop<Boolean> ALLOW_NEW_TIME = new Prop<>("allowNewTime");
    public static final Prop<Boolean> ONLINE_MEETING = new Prop<>("onlineMeeting");
    public static final Prop<String> MEETING_WORKSPACE = new Prop<>("meetingWorkspace");
    public static final Prop<String> NET_SHOW = new Prop<>("netShow");

    /** When it takes place in words; unset, it follows from start and end. */
    public static final Prop<String> WHEN = new Prop<>("when");

    public static final Prop<Instant> REPLY_TIME = new Prop<>("appointmentReplyTime");
    public static final Prop<Integer> SEQUENCE = new Prop<>("appointmentSequenceNumber");
    public static final Prop<Integer> CONFERENCE_TYPE = new Prop<>("conferenceType");
    /** The zone in words; unset, it is {@link #START_ZONE}. */
    public static final Prop<String> ZONE_DESCRIPTION = new Prop<>("zoneDescription");

    // Contacts and distribution lists
    public static final Prop<String> FILE_AS = new Prop<>("fileAs");
    public static final Prop<String> FILE_AS_MAPPING = new Prop<>("fileAsMapping");
    public static final Prop<String> DISPLAY_NAME = new Prop<>("displayName");
    public static final Prop<String> TITLE = new Prop<>("title");
    public static final Prop<String> GIVEN_NAME = new Prop<>("givenName");
    public static final Prop<String> INITIALS = new Prop<>("initials");
    public static final Prop<String> MIDDLE_NAME = new Prop<>("middleName");
    public static final Prop<String> NICKNAME = new Prop<>("nickname");
    public static final Prop<String> SURNAME = new Prop<>("surname");
    public static final Prop<String> GENERATION = new Prop<>("generation");
    public static final Prop<String> COMPANY_NAME = new Prop<>("companyName");
    public static final Prop<String> DEPARTMENT = new Prop<>("department");
    public static final Prop<String> JOB_TITLE = new Prop<>("jobTitle");
    public static final Prop<String> PROFESSION = new Prop<>("profession");
    public static final Prop<String> OFFICE_LOCATION = new Prop<>("officeLocation");
    public static final Prop<String> MANAGER = new Prop<>("manager");
    public static final Prop<String> ASSISTANT_NAME = new Prop<>("assistantName");
    public static final Prop<String> SPOUSE_NAME = new Prop<>("spouseName");
    public static final Prop<String> BUSINESS_HOME_PAGE = new Prop<>("businessHomePage");
    public static final Prop<List<String>> CHILDREN = new Prop<>("children");
    public static final Prop<List<String>> COMPANIES = new Prop<>("companies");
    public static final Prop<Instant> BIRTHDAY = new Prop<>("birthday");
    public static final Prop<Instant> WEDDING_ANNIVERSARY = new Prop<>("weddingAnniversary");
    /** By the key EWS gives: EmailAddress1 to EmailAddress3. */
    public static final Prop<Map<String, Address>> EMAIL_ADDRESSES = new Prop<>("emailAddresses");
    /** By the key EWS gives: BusinessPhone, HomePhone, MobilePhone and so on. */
    public static final Prop<Map<String, String>> PHONES = new Prop<>("phones");
    /** By the key EWS gives: ImAddress1 to ImAddress3. */
    public static final Prop<Map<String, String>> IM_ADDRESSES = new Prop<>("imAddresses");
    /** By the key EWS gives: Business, Home, Other. */
    public static final Prop<Map<String, PostalAddress>> POSTAL_ADDRESSES = new Prop<>("postalAddresses");
    /** Which of the postal addresses is the mailing address: None, Business, Home or Other. */
    public static final Prop<String> POSTAL_ADDRESS_INDEX = new Prop<>("postalAddressIndex");

    public static final Prop<String> YOMI_GIVEN_NAME = new Prop<>("yomiGivenName");
    public static final Prop<String> YOMI_SURNAME = new Prop<>("yomiSurname");
    public static final Prop<String> YOMI_COMPANY_NAME = new Prop<>("yomiCompanyName");
    /** Unset, a contact has a picture when one is attached to it. */
    public static final Prop<Boolean> HAS_PICTURE = new Prop<>("hasPicture");

    public static final Prop<List<byte[]>> CERTIFICATES = new Prop<>("certificates");
    /** What the directory says of the contact; only those that come from there have it. */
    public static final Prop<DirectoryObject> DIRECTORY = new Prop<>("directory");

    public static final Prop<List<Address>> MEMBERS = new Prop<>("members");

    // Tasks
    public static final Prop<Instant> DUE = new Prop<>("due");
    public static final Prop<Instant> STARTED = new Prop<>("started");
    public static final Prop<Instant> COMPLETED = new Prop<>("completed");
    /** NotStarted, InProgress, Completed, WaitingOnOthers or Deferred. */
    public static final Prop<String> TASK_STATUS = new Prop<>("taskStatus");
    /** 0 to 100. */
    public static final Prop<Double> PERCENT_COMPLETE = new Prop<>("percentComplete");

    public static final Prop<Integer> ACTUAL_WORK = new Prop<>("actualWork");
    public static final Prop<Integer> TOTAL_WORK = new Prop<>("totalWork");
    public static final Prop<String> BILLING = new Prop<>("billing");
    public static final Prop<String> MILEAGE = new Prop<>("mileage");
    public static final Prop<List<String>> CONTACT_NAMES = new Prop<>("contactNames");
    public static final Prop<Instant> ASSIGNED = new Prop<>("assigned");
    public static final Prop<String> DELEGATOR = new Prop<>("delegator");
    /** NoMatch, OwnNew, Owned, Accepted, Declined or Max. */
    public static final Prop<String> DELEGATION_STATE = new Prop<>("delegationState");

    public static final Prop<Boolean> TEAM_TASK = new Prop<>("teamTask");
    public static final Prop<String> TASK_OWNER = new Prop<>("taskOwner");

    private Props() {}
}
