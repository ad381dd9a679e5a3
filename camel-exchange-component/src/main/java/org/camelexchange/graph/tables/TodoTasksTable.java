package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CONTENT;
import static org.camelexchange.graph.tables.Flag.EXPANDED;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.PARENT;
import static org.camelexchange.graph.tables.Flag.VERSION;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.graph.tables.GraphColumn.pseudo;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATE;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;
import static org.camelexchange.table.ColumnType.STRUCTURE;

import java.util.List;

/** Tasks of one list, of To Do's default one when none is named. A task has no change key but an ETag. */
final class TodoTasksTable {
    private TodoTasksTable() {}

    static GraphTable table() {
        return GraphTable.own(
                        "TodoTasks",
                        "todo/lists/{folder}/tasks",
                        "todo/lists/{folder}/tasks/{id}",
                        List.of(
                                of("id", STRING, "id", KEY, ALWAYS),
                                pseudo("todoListId", STRING, PARENT),
                                of("etag", STRING, "@odata.etag", VERSION),
                                of("body_content", STRING, "body/content", WRITE, CONTENT),
                                of("body_contentType", STRING, "body/contentType", WRITE, CONTENT),
                                of("bodyLastModifiedDateTime", DATETIME, "bodyLastModifiedDateTime"),
                                of("categories", STRUCTURE, "categories", WRITE),
                                of("checklistItems", STRUCTURE, "checklistItems", EXPANDED, CONTENT),
                                of(
                                        "completedDateTime_dateTime",
                                        STRING,
                                        "completedDateTime/dateTime",
                                        Codec.TIME_TEXT,
                                        WRITE),
                                of("completedDateTime_timeZone", STRING, "completedDateTime/timeZone", WRITE),
                                of("createdDateTime", DATETIME, "createdDateTime"),
                                of("dueDateTime_dateTime", STRING, "dueDateTime/dateTime", Codec.TIME_TEXT, WRITE),
                                of("dueDateTime_timeZone", STRING, "dueDateTime/timeZone", WRITE),
                                of("hasAttachments", BOOLEAN, "hasAttachments"),
                                of("importance", STRING, "importance", Codec.WORD, WRITE),
                                of("isReminderOn", BOOLEAN, "isReminderOn", WRITE),
                                of("lastModifiedDateTime", DATETIME, "lastModifiedDateTime"),
                                of("recurrence_pattern_type", STRING, "recurrence/pattern/type", WRITE),
                                of("recurrence_pattern_interval", INTEGER, "recurrence/pattern/interval", WRITE),
                                of("recurrence_pattern_month", INTEGER, "recurrence/pattern/month", WRITE),
                                of("recurrence_pattern_dayOfMonth", INTEGER, "recurrence/pattern/dayOfMonth", WRITE),
                                of("recurrence_pattern_daysOfWeek", STRUCTURE, "recurrence/pattern/daysOfWeek", WRITE),
                                of(
                                        "recurrence_pattern_firstDayOfWeek",
                                        STRING,
                                        "recurrence/pattern/firstDayOfWeek",
                                        WRITE),
                                of("recurrence_pattern_index", STRING, "recurrence/pattern/index", WRITE),
                                of("recurrence_range_type", STRING, "recurrence/range/type", WRITE),
                                of("recurrence_range_startDate", DATE, "recurrence/range/startDate", WRITE),
                                of("recurrence_range_endDate", DATE, "recurrence/range/endDate", WRITE),
                                of(
                                        "recurrence_range_recurrenceTimeZone",
                                        STRING,
                                        "recurrence/range/recurrenceTimeZone",
                                        WRITE),
                                of(
                                        "recurrence_range_numberOfOccurrences",
                                        INTEGER,
                                        "recurrence/range/numberOfOccurrences",
                                        WRITE),
                                of(
                                        "reminderDateTime_dateTime",
                                        STRING,
                                        "reminderDateTime/dateTime",
                                        Codec.TIME_TEXT,
                                        WRITE),
                                of("reminderDateTime_timeZone", STRING, "reminderDateTime/timeZone", WRITE),
                                of("startDateTime_dateTime", STRING, "startDateTime/dateTime", Codec.TIME_TEXT, WRITE),
                                of("startDateTime_timeZone", STRING, "startDateTime/timeZone", WRITE),
                                of("status", STRING, "status", WRITE),
                                of("title", STRING, "title", WRITE)))
                .below("todoListId", "todo/lists/{parent}/tasks", "todo/lists/{parent}/tasks/{id}")
                .with(GraphTable.Trait.TASK_LIST);
    }
}
