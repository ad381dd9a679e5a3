package org.camelexchange.ews.tables;

import static org.camelexchange.ews.tables.EwsColumn.of;
import static org.camelexchange.ews.tables.EwsColumn.word;
import static org.camelexchange.ews.tables.Flag.FILTER;
import static org.camelexchange.ews.tables.Flag.SORT;
import static org.camelexchange.ews.tables.Flag.WRITE;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.DOUBLE;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.ArrayList;
import java.util.List;
import org.camelexchange.table.RecurrenceColumns;

/** The tasks ([MS-OXWSTASK] 2.2.4.6 TaskType). */
final class TasksTable {
    private TasksTable() {}

    static EwsTable tasks() {
        List<EwsColumn> own = new ArrayList<>(upToOwner());
        own.addAll(RecurrenceXml.columns("task:Recurrence", RecurrenceColumns.TASKS));
        own.addAll(fromStart());
        return EwsTable.of("Tasks", EwsTable.Kind.ITEM, "tasks", "Task", ItemColumns.with(own));
    }

    private static List<EwsColumn> upToOwner() {
        return List.of(
                of("ActualWork", INTEGER, "task:ActualWork", "ActualWork", WRITE, FILTER),
                of("AssignedTime", DATETIME, "task:AssignedTime", "AssignedTime"),
                of("BillingInformation", STRING, "task:BillingInformation", "BillingInformation", WRITE),
                of("ChangeCount", INTEGER, "task:ChangeCount", "ChangeCount"),
                of("Companies", STRING, "task:Companies", "Companies/String*", WRITE),
                of("Companies1", STRING, "task:Companies", "Companies/String[1]", WRITE),
                of("Companies2", STRING, "task:Companies", "Companies/String[2]", WRITE),
                of("Companies3", STRING, "task:Companies", "Companies/String[3]", WRITE),
                of("CompleteDate", DATETIME, "task:CompleteDate", "CompleteDate", WRITE, FILTER, SORT),
                of("Contacts", STRING, "task:Contacts", "Contacts/String*", WRITE),
                of("Contacts1", STRING, "task:Contacts", "Contacts/String[1]", WRITE),
                of("Contacts2", STRING, "task:Contacts", "Contacts/String[2]", WRITE),
                of("Contacts3", STRING, "task:Contacts", "Contacts/String[3]", WRITE),
                of("DelegationState", STRING, "task:DelegationState", "DelegationState"),
                of("Delegator", STRING, "task:Delegator", "Delegator"),
                of("DueDate", DATETIME, "task:DueDate", "DueDate", WRITE, FILTER, SORT),
                of("IsAssignmentEditable", BOOLEAN, "task:IsAssignmentEditable", "IsAssignmentEditable"),
                of("IsComplete", BOOLEAN, "task:IsComplete", "IsComplete", FILTER),
                of("IsRecurring", BOOLEAN, "task:IsRecurring", "IsRecurring"),
                of("IsTeamTask", BOOLEAN, "task:IsTeamTask", "IsTeamTask"),
                of("Mileage", STRING, "task:Mileage", "Mileage", WRITE),
                of("Owner", STRING, "task:Owner", "Owner"),
                of("PercentComplete", DOUBLE, "task:PercentComplete", "PercentComplete", WRITE, FILTER, SORT));
    }

    private static List<EwsColumn> fromStart() {
        return List.of(
                of("StartDate", DATETIME, "task:StartDate", "StartDate", WRITE, FILTER, SORT),
                word(
                        "Status",
                        "task:Status",
                        "Status",
                        List.of("NotStarted", "InProgress", "Completed", "WaitingOnOthers", "Deferred"),
                        WRITE,
                        FILTER),
                of("StatusDescription", STRING, "task:StatusDescription", "StatusDescription"),
                of("TotalWork", INTEGER, "task:TotalWork", "TotalWork", WRITE, FILTER));
    }
}
