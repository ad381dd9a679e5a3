package org.camelexchange.emulator.graph;

import static org.camelexchange.emulator.graph.Type.Primitive.BOOLEAN;
import static org.camelexchange.emulator.graph.Type.Primitive.DATE;
import static org.camelexchange.emulator.graph.Type.Primitive.DATE_TIME_OFFSET;
import static org.camelexchange.emulator.graph.Type.Primitive.DOUBLE;
import static org.camelexchange.emulator.graph.Type.Primitive.INT32;
import static org.camelexchange.emulator.graph.Type.Primitive.STRING;
import static org.camelexchange.emulator.graph.Type.complex;
import static org.camelexchange.emulator.graph.Type.enumeration;

import org.camelexchange.emulator.graph.Type.Complex;
import org.camelexchange.emulator.graph.Type.Enumeration;
import org.camelexchange.emulator.graph.Type.Many;

/** The enumerations and complex types of Graph v1.0 that the resources of a mailbox use. */
final class Types {
    static final Enumeration BODY_TYPE = enumeration("bodyType", "text", "html");
    static final Enumeration IMPORTANCE = enumeration("importance", "low", "normal", "high");
    static final Enumeration SENSITIVITY = enumeration("sensitivity", "normal", "personal", "private", "confidential");
    static final Enumeration INFERENCE = enumeration("inferenceClassificationType", "focused", "other");
    static final Enumeration FLAG_STATUS = enumeration("followupFlagStatus", "notFlagged", "complete", "flagged");
    static final Enumeration SHOW_AS =
            enumeration("freeBusyStatus", "unknown", "free", "tentative", "busy", "oof", "workingElsewhere");
    static final Enumeration EVENT_TYPE =
            enumeration("eventType", "singleInstance", "occurrence", "exception", "seriesMaster");
    static final Enumeration RESPONSE = enumeration(
            "responseType", "none", "organizer", "tentativelyAccepted", "accepted", "declined", "notResponded");
    static final Enumeration ATTENDEE_TYPE = enumeration("attendeeType", "required", "optional", "resource");
    static final Enumeration ONLINE_PROVIDER = enumeration(
            "onlineMeetingProviderType", "unknown", "skypeForBusiness", "skypeForConsumer", "teamsForBusiness");
    static final Enumeration LOCATION_TYPE = enumeration(
            "locationType",
            "default",
            "conferenceRoom",
            "homeAddress",
            "businessAddress",
            "geoCoordinates",
            "streetAddress",
            "hotel",
            "restaurant",
            "localBusiness",
            "postalAddress");
    static final Enumeration UNIQUE_ID_TYPE =
            enumeration("locationUniqueIdType", "unknown", "locationStore", "directory", "private", "bing");
    static final Enumeration TASK_STATUS =
            enumeration("taskStatus", "notStarted", "inProgress", "completed", "waitingOnOthers", "deferred");
    static final Enumeration WELL_KNOWN_LIST =
            enumeration("wellknownListName", "none", "defaultList", "flaggedEmails", "unknownFutureValue");
    static final Enumeration MEETING_MESSAGE = enumeration(
            "meetingMessageType",
            "none",
            "meetingRequest",
            "meetingCancelled",
            "meetingAccepted",
            "meetingTenativelyAccepted",
            "meetingDeclined");
    static final Enumeration DAY =
            enumeration("dayOfWeek", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");
    static final Enumeration WEEK_INDEX = enumeration("weekIndex", "first", "second", "third", "fourth", "last");
    static final Enumeration PATTERN = enumeration(
            "recurrencePatternType",
            "daily",
            "weekly",
            "absoluteMonthly",
            "relativeMonthly",
            "absoluteYearly",
            "relativeYearly");
    static final Enumeration RANGE = enumeration("recurrenceRangeType", "endDate", "noEnd", "numbered");
    static final Enumeration COLOR = enumeration(
            "calendarColor",
            "auto",
            "lightBlue",
            "lightGreen",
            "lightOrange",
            "lightGray",
            "lightYellow",
            "lightTeal",
            "lightPink",
            "lightBrown",
            "lightRed",
            "maxColor");
    static final Enumeration ATTACHMENT_TYPE = enumeration("attachmentType", "file", "item", "reference");

    static final Complex EMAIL = complex("emailAddress", "name", STRING, "address", STRING);
    static final Complex RECIPIENT = complex("recipient", "emailAddress", EMAIL);
    static final Complex BODY = complex("itemBody", "contentType", BODY_TYPE, "content", STRING);
    static final Complex TIME = complex("dateTimeTimeZone", "dateTime", STRING, "timeZone", STRING);
    static final Complex FLAG = complex(
            "followupFlag",
            "completedDateTime",
            TIME,
            "dueDateTime",
            TIME,
            "startDateTime",
            TIME,
            "flagStatus",
            FLAG_STATUS);
    static final Complex HEADER = complex("internetMessageHeader", "name", STRING, "value", STRING);
    static final Complex POSTAL = complex(
            "physicalAddress",
            "street",
            STRING,
            "city",
            STRING,
            "state",
            STRING,
            "countryOrRegion",
            STRING,
            "postalCode",
            STRING);
    static final Complex COORDINATES = complex(
            "outlookGeoCoordinates",
            "altitude",
            DOUBLE,
            "latitude",
            DOUBLE,
            "longitude",
            DOUBLE,
            "accuracy",
            DOUBLE,
            "altitudeAccuracy",
            DOUBLE);
    static final Complex LOCATION = complex(
            "location",
            "displayName",
            STRING,
            "locationUri",
            STRING,
            "locationType",
            LOCATION_TYPE,
            "uniqueId",
            STRING,
            "uniqueIdType",
            UNIQUE_ID_TYPE,
            "locationEmailAddress",
            STRING,
            "address",
            POSTAL,
            "coordinates",
            COORDINATES);
    static final Complex RESPONSE_STATUS = complex("responseStatus", "response", RESPONSE, "time", DATE_TIME_OFFSET);
    static final Complex TIME_SLOT = complex("timeSlot", "start", TIME, "end", TIME);
    static final Complex ATTENDEE = complex(
            "attendee",
            "type",
            ATTENDEE_TYPE,
            "status",
            RESPONSE_STATUS,
            "proposedNewTime",
            TIME_SLOT,
            "emailAddress",
            EMAIL);
    static final Complex RECURRENCE = complex(
            "patternedRecurrence",
            "pattern",
            complex(
                    "recurrencePattern",
                    "type",
                    PATTERN,
                    "interval",
                    INT32,
                    "month",
                    INT32,
                    "dayOfMonth",
                    INT32,
                    "daysOfWeek",
                    new Many(DAY),
                    "firstDayOfWeek",
                    DAY,
                    "index",
                    WEEK_INDEX),
            "range",
            complex(
                    "recurrenceRange",
                    "type",
                    RANGE,
                    "startDate",
                    DATE,
                    "endDate",
                    DATE,
                    "recurrenceTimeZone",
                    STRING,
                    "numberOfOccurrences",
                    INT32));
    static final Complex PHONE = complex("phone", "type", STRING, "number", STRING);
    static final Complex ONLINE_MEETING = complex(
            "onlineMeetingInfo",
            "conferenceId",
            STRING,
            "joinUrl",
            STRING,
            "phones",
            new Many(PHONE),
            "quickDial",
            STRING,
            "tollFreeNumbers",
            new Many(STRING),
            "tollNumber",
            STRING);
    static final Complex ATTACHMENT_ITEM = complex(
            "attachmentItem",
            "attachmentType",
            ATTACHMENT_TYPE,
            "contentId",
            STRING,
            "contentType",
            STRING,
            "isInline",
            BOOLEAN,
            "name",
            STRING,
            "size",
            INT32);

    private Types() {}
}
