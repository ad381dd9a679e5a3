package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CONTENT;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.VERSION;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.DOUBLE;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tasks of the EWS vocabulary over To Do. */
final class BridgeTasks {
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

    private static final Codec DESCRIPTION = Codec.words(
            "notStarted",
            "Not Started",
            "inProgress",
            "In Progress",
            "completed",
            "Completed",
            "waitingOnOthers",
            "Waiting on someone else",
            "deferred",
            "Deferred");

    /** To Do counts no percents: a task is done, or not. */
    private static final Codec PERCENT = Codec.reading(status -> "completed".equals(status) ? 100.0 : 0.0);

    /** What is so for every task of To Do: nobody sends, answers or delegates one, and who finds it may change it. */
    private static final List<GraphColumn> CONSTANT = List.of(
            of("ItemClass", STRING, "=IPM.Task"),
            of("IsSubmitted", BOOLEAN, "=false"),
            of("IsDraft", BOOLEAN, "=false"),
            of("IsFromMe", BOOLEAN, "=false"),
            of("IsResend", BOOLEAN, "=false"),
            of("IsAssociated", BOOLEAN, "=false"),
            of("IsTeamTask", BOOLEAN, "=false"),
            of("IsAssignmentEditable", BOOLEAN, "=false"),
            BridgeItem.CONVERSATION_CHANGE_KEY,
            of("DelegationState", STRING, "=NoMatch"),
            of("InReplyTo", STRING, "="),
            GraphColumn.joint("InternetMessageHeaders", STRING, true, "=", Codec.PLAIN, null, null, CONTENT),
            of("DisplayCc", STRING, "="),
            of("DisplayTo", STRING, "="),
            of("Delegator", STRING, "="),
            of("AssignedTime", DATETIME, "="),
            of("EffectiveRights_Modify", BOOLEAN, "=true"),
            of("EffectiveRights_Read", BOOLEAN, "=true"),
            of("EffectiveRights_Delete", BOOLEAN, "=true"),
            of("EffectiveRights_CreateHierarchy", BOOLEAN, "=false"),
            of("EffectiveRights_CreateContents", BOOLEAN, "=false"),
            of("EffectiveRights_CreateAssociated", BOOLEAN, "=false"));

    private static final Map<String, String> ABSENT = absent();

    private BridgeTasks() {}

    private static Map<String, String> absent() {
        Map<String, String> absent = new HashMap<>();
        for (String name : List.of(
                "MimeContent",
                "Size",
                "IsUnmodified",
                "LastModifiedName",
                "WebClientReadFormQueryString",
                "ConversationId",
                "ChangeCount",
                "Owner")) {
            absent.put(name, "To Do keeps no such property of a task");
        }
        return absent;
    }

    static GraphTable table() {
        return GraphTable.of(
                        "EWS",
                        "Tasks",
                        false,
                        "todo/lists/{folder}/tasks",
                        "todo/lists/{parent}/tasks",
                        "ParentFolderId",
                        "todo/lists/{folder}/tasks/{id}",
                        "tasks",
                        Set.of(GraphTable.Trait.TASK_LIST),
                        List.of(
                                of("ItemId", STRING, "id", KEY, ALWAYS),
                                // A task of To Do has no change key but an ETag, which serves as one.
                                of("ItemChangeKey", STRING, "@odata.etag", VERSION),
                                // No property of a task: it is the list it was found in. To make one in another list
                                // than
                                // the default one, name the list in the path: its id alone would not find it again.
                                of("ParentFolderId", STRING, "", ALWAYS),
                                of("Subject", STRING, "title", WRITE),
                                of("Body", STRING, "body", Codec.BODY, WRITE, CONTENT),
                                of("Categories", STRING, "categories[]", WRITE),
                                of("Importance", STRING, "importance", Codec.CAPITALIZED, WRITE),
                                of("DateTimeCreated", DATETIME, "createdDateTime"),
                                // Exchange gives what nobody sent the moment it was made (GetItem operation (task)).
                                of("DateTimeReceived", DATETIME, "createdDateTime"),
                                of("DateTimeSent", DATETIME, "createdDateTime"),
                                of("ReminderDueBy", DATETIME, "reminderDateTime", Codec.ZONED, WRITE),
                                of("ReminderIsSet", BOOLEAN, "isReminderOn", WRITE),
                                of("HasAttachments", BOOLEAN, "hasAttachments"),
                                of("LastModifiedTime", DATETIME, "lastModifiedDateTime"),
                                of("CompleteDate", DATETIME, "completedDateTime", Codec.ZONED, WRITE),
                                of("DueDate", DATETIME, "dueDateTime", Codec.ZONED, WRITE),
                                of("IsComplete", BOOLEAN, "status", Codec.is("completed")),
                                of(
                                        "IsRecurring",
                                        BOOLEAN,
                                        "recurrence",
                                        Codec.reading(recurrence -> recurrence != null)
                                                .or(false)),
                                of("StartDate", DATETIME, "startDateTime", Codec.ZONED, WRITE),
                                of("Status", STRING, "status", TASK_STATUS, WRITE),
                                of("StatusDescription", STRING, "status", DESCRIPTION),
                                of("PercentComplete", DOUBLE, "status", PERCENT),
                                of("UniqueBody", STRING, "body", Codec.BODY, CONTENT),
                                of("UniqueBodyType", STRING, "body", Codec.BODY_TYPE, CONTENT)))
                .and(CONSTANT)
                .and(TaskExtension.columns())
                .and(BridgeItem.pseudo())
                .and(RecurrenceJson.columns())
                .without(BridgeItem.absent(ABSENT));
    }
}
