package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CONTENT;
import static org.camelexchange.graph.tables.Flag.CREATE;
import static org.camelexchange.graph.tables.Flag.FILTER;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.PARENT;
import static org.camelexchange.graph.tables.Flag.SORT;
import static org.camelexchange.graph.tables.Flag.VERSION;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Calendar, contacts, tasks and folders of the EWS vocabulary over what Graph has for them. */
final class BridgeTables {
    private static final Codec BUSY = Codec.words(
            "free",
            "Free",
            "tentative",
            "Tentative",
            "busy",
            "Busy",
            "oof",
            "OOF",
            "workingElsewhere",
            "WorkingElsewhere",
            "unknown",
            "NoData");
    private static final Codec EVENT_TYPE = Codec.words(
            "singleInstance",
            "Single",
            "occurrence",
            "Occurrence",
            "exception",
            "Exception",
            "seriesMaster",
            "RecurringMaster");
    private static final Codec RESPONSE = Codec.words(
            "none",
            "Unknown",
            "organizer",
            "Organizer",
            "tentativelyAccepted",
            "Tentative",
            "accepted",
            "Accept",
            "declined",
            "Decline",
            "notResponded",
            "NoResponseReceived");
    private static final Codec TASK_STATUS = Codec.words(
            "notStarted",
            "NotStarted",
            "inProgress",
            "InProgress",
            "completed",
            "Completed",
            "waitingOnOthers",
            "WaitingOnOthers",
            "deferred",
            "Deferred");

    private BridgeTables() {}

    static GraphTable calendar() {
        return GraphTable.of(
                "EWS",
                "Calendar",
                false,
                "calendar/events",
                null,
                null,
                "events/{id}",
                "calendar",
                Set.of(GraphTable.Trait.CALENDAR_VIEW),
                List.of(
                        of("ItemId", STRING, "id", KEY, ALWAYS),
                        of("ItemChangeKey", STRING, "changeKey", VERSION, ALWAYS),
                        of("Subject", STRING, "subject", WRITE, FILTER, SORT),
                        of("Sensitivity", STRING, "sensitivity", Codec.CAPITALIZED, WRITE, ALWAYS),
                        of("Body", STRING, "body", Codec.BODY, WRITE, CONTENT),
                        of("Categories", STRING, "categories[]", WRITE),
                        of("Importance", STRING, "importance", Codec.CAPITALIZED, WRITE, FILTER, ALWAYS),
                        of("DateTimeCreated", DATETIME, "createdDateTime", FILTER, SORT, ALWAYS),
                        of("ReminderIsSet", BOOLEAN, "isReminderOn", WRITE),
                        of("ReminderMinutesBeforeStart", INTEGER, "reminderMinutesBeforeStart", WRITE),
                        of("HasAttachments", BOOLEAN, "hasAttachments", ALWAYS),
                        of("LastModifiedTime", DATETIME, "lastModifiedDateTime", FILTER, SORT, ALWAYS),
                        of("WebClientReadFormQueryString", STRING, "webLink"),
                        of("Start", DATETIME, "start", Codec.ZONED, WRITE, FILTER, SORT, ALWAYS),
                        of("End", DATETIME, "end", Codec.ZONED, WRITE, FILTER, SORT, ALWAYS),
                        of("OriginalStart", DATETIME, "originalStart"),
                        of("IsAllDayEvent", BOOLEAN, "isAllDay", WRITE, FILTER, ALWAYS),
                        of("LegacyFreeBusyStatus", STRING, "showAs", BUSY, WRITE),
                        of("Location", STRING, "location/displayName", WRITE),
                        of("IsCancelled", BOOLEAN, "isCancelled"),
                        of("IsResponseRequested", BOOLEAN, "responseRequested"),
                        of("CalendarItemType", STRING, "type", EVENT_TYPE),
                        of("MyResponseType", STRING, "responseStatus/response", RESPONSE),
                        of("OrganizerName", STRING, "organizer/emailAddress/name"),
                        of("OrganizerEmailAddress", STRING, "organizer/emailAddress/address"),
                        of("AllowNewTimeProposal", BOOLEAN, "allowNewTimeProposals", WRITE),
                        of("IsOnlineMeeting", BOOLEAN, "isOnlineMeeting")));
    }

    static GraphTable contacts() {
        List<GraphColumn> columns = new ArrayList<>(List.of(
                of("ItemId", STRING, "id", KEY, ALWAYS),
                of("ItemChangeKey", STRING, "changeKey", VERSION, ALWAYS),
                of("ParentFolderId", STRING, "parentFolderId", CREATE, ALWAYS),
                of("Body", STRING, "personalNotes", WRITE, CONTENT),
                of("Categories", STRING, "categories[]", WRITE),
                of("DateTimeCreated", DATETIME, "createdDateTime", ALWAYS),
                of("LastModifiedTime", DATETIME, "lastModifiedDateTime", ALWAYS),
                of("FileAs", STRING, "fileAs", WRITE),
                of("DisplayName", STRING, "displayName", WRITE, FILTER, SORT),
                of("GivenName", STRING, "givenName", WRITE, FILTER, SORT),
                of("Initials", STRING, "initials", WRITE),
                of("MiddleName", STRING, "middleName", WRITE),
                of("Nickname", STRING, "nickName", WRITE),
                of("CompleteName_Title", STRING, "title"),
                of("CompanyName", STRING, "companyName", WRITE, FILTER, SORT),
                of("EmailAddress1", STRING, "emailAddresses[0]/address", WRITE),
                of("EmailAddress2", STRING, "emailAddresses[1]/address", WRITE),
                of("EmailAddress3", STRING, "emailAddresses[2]/address", WRITE)));
        for (String kind : List.of("Business", "Home", "Other")) {
            String path = Character.toLowerCase(kind.charAt(0)) + kind.substring(1) + "Address/";
            columns.add(of(kind + "Address_Street", STRING, path + "street", WRITE));
            columns.add(of(kind + "Address_City", STRING, path + "city", WRITE));
            columns.add(of(kind + "Address_State", STRING, path + "state", WRITE));
            columns.add(of(kind + "Address_Country", STRING, path + "countryOrRegion", WRITE));
            columns.add(of(kind + "Address_PostalCode", STRING, path + "postalCode", WRITE));
        }
        columns.addAll(List.of(
                of("BusinessPhone", STRING, "businessPhones[0]", WRITE),
                of("BusinessPhone2", STRING, "businessPhones[1]", WRITE),
                of("HomePhone", STRING, "homePhones[0]", WRITE),
                of("HomePhone2", STRING, "homePhones[1]", WRITE),
                of("MobilePhone", STRING, "mobilePhone", WRITE),
                of("AssistantName", STRING, "assistantName", WRITE),
                of("Birthday", DATETIME, "birthday", WRITE),
                of("BusinessHomePage", STRING, "businessHomePage", WRITE),
                of("Children", STRING, "children[]", WRITE),
                of("Department", STRING, "department", WRITE),
                of("Generation", STRING, "generation", WRITE),
                of("ImAddress1", STRING, "imAddresses[0]", WRITE),
                of("ImAddress2", STRING, "imAddresses[1]", WRITE),
                of("ImAddress3", STRING, "imAddresses[2]", WRITE),
                of("JobTitle", STRING, "jobTitle", WRITE),
                of("Manager", STRING, "manager", WRITE),
                of("OfficeLocation", STRING, "officeLocation", WRITE),
                of("Profession", STRING, "profession", WRITE),
                of("SpouseName", STRING, "spouseName", WRITE),
                of("Surname", STRING, "surname", WRITE, FILTER, SORT)));
        return GraphTable.of(
                "EWS",
                "Contacts",
                false,
                "contacts",
                "contactFolders/{parent}/contacts",
                "ParentFolderId",
                "contacts/{id}",
                "contacts",
                Set.of(),
                columns);
    }

    static GraphTable tasks() {
        return GraphTable.of(
                "EWS",
                "Tasks",
                false,
                "todo/lists/{folder}/tasks",
                null,
                null,
                "todo/lists/{folder}/tasks/{id}",
                "tasks",
                Set.of(GraphTable.Trait.TASK_LIST),
                List.of(
                        of("ItemId", STRING, "id", KEY, ALWAYS),
                        // A task of To Do has no change key but an ETag, which serves as one.
                        of("ItemChangeKey", STRING, "@odata.etag", VERSION),
                        of("Subject", STRING, "title", WRITE),
                        of("Body", STRING, "body", Codec.BODY, WRITE, CONTENT),
                        of("Categories", STRING, "categories[]", WRITE),
                        of("Importance", STRING, "importance", Codec.CAPITALIZED, WRITE),
                        of("DateTimeCreated", DATETIME, "createdDateTime"),
                        of("ReminderDueBy", DATETIME, "reminderDateTime", Codec.ZONED, WRITE),
                        of("ReminderIsSet", BOOLEAN, "isReminderOn", WRITE),
                        of("HasAttachments", BOOLEAN, "hasAttachments"),
                        of("LastModifiedTime", DATETIME, "lastModifiedDateTime"),
                        of("CompleteDate", DATETIME, "completedDateTime", Codec.ZONED, WRITE),
                        of("DueDate", DATETIME, "dueDateTime", Codec.ZONED, WRITE),
                        of("IsComplete", BOOLEAN, "status", Codec.is("completed")),
                        of("StartDate", DATETIME, "startDateTime", Codec.ZONED, WRITE),
                        of("Status", STRING, "status", TASK_STATUS, WRITE)));
    }

    static GraphTable folders() {
        return GraphTable.of(
                "EWS",
                "Folders",
                false,
                "mailFolders/{folder}/childFolders",
                "mailFolders/{parent}/childFolders",
                "ParentFolderId",
                "mailFolders/{id}",
                "msgfolderroot",
                Set.of(GraphTable.Trait.TREE),
                List.of(
                        of("FolderId", STRING, "id", KEY, ALWAYS),
                        of("ParentFolderId", STRING, "parentFolderId", CREATE, ALWAYS),
                        // No property of a folder: it names the parent by its path, to create below it or to list it.
                        of("ParentFolderName", STRING, "", CREATE, PARENT),
                        of("DisplayName", STRING, "displayName", WRITE, ALWAYS),
                        of("TotalCount", INTEGER, "totalItemCount", ALWAYS),
                        of("ChildFolderCount", INTEGER, "childFolderCount", ALWAYS),
                        of("UnreadCount", INTEGER, "unreadItemCount")));
    }
}
