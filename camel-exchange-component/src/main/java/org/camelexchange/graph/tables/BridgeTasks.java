package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CONTENT;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.VERSION;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.List;
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

    private BridgeTasks() {}

    static GraphTable table() {
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
                                of(
                                        "IsRecurring",
                                        BOOLEAN,
                                        "recurrence",
                                        Codec.reading(recurrence -> recurrence != null)),
                                of("StartDate", DATETIME, "startDateTime", Codec.ZONED, WRITE),
                                of("Status", STRING, "status", TASK_STATUS, WRITE)))
                .and(RecurrenceJson.columns());
    }
}
