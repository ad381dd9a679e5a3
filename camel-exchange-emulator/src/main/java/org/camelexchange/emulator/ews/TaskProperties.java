package org.camelexchange.emulator.ews;

import static org.camelexchange.emulator.ews.Property.Flag.DEFAULT;
import static org.camelexchange.emulator.ews.Property.Flag.GET_ONLY;
import static org.camelexchange.emulator.ews.Property.Flag.NO_QUERY;
import static org.camelexchange.emulator.ews.Property.derived;
import static org.camelexchange.emulator.ews.Property.stored;

import java.time.Instant;
import java.util.List;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;

/** The properties of tasks, in the order of TaskType ([MS-OXWSTASK] 2.2.4.3). */
final class TaskProperties {
    private static final double DONE = 100;

    static final List<Property<?>> ALL = List.of(
            stored("task:ActualWork", Codecs.INTEGER, Props.ACTUAL_WORK),
            stored("task:AssignedTime", Codecs.DATE_TIME, Props.ASSIGNED).readOnly(),
            stored("task:BillingInformation", Codecs.STRING, Props.BILLING),
            derived("task:ChangeCount", Codecs.INTEGER, s -> 1),
            stored("task:Companies", Codecs.STRINGS, Props.COMPANIES),
            stored("task:CompleteDate", Codecs.DATE_TIME, Props.COMPLETED).set(TaskProperties::completed),
            stored("task:Contacts", Codecs.STRINGS, Props.CONTACT_NAMES),
            stored("task:DelegationState", Codecs.STRING, Props.DELEGATION_STATE)
                    .otherwise("NoMatch")
                    .readOnly()
                    .flags(NO_QUERY),
            stored("task:Delegator", Codecs.STRING, Props.DELEGATOR).readOnly(),
            stored("task:DueDate", Codecs.DATE_TIME, Props.DUE).flags(DEFAULT),
            derived("task:IsAssignmentEditable", Codecs.INTEGER, s -> 0),
            derived("task:IsComplete", Codecs.BOOLEAN, s -> "Completed"
                    .equals(s.item().get(Props.TASK_STATUS))),
            derived("task:IsRecurring", Codecs.BOOLEAN, s -> s.item().get(Props.RECURRENCE) != null),
            stored("task:IsTeamTask", Codecs.BOOLEAN, Props.TEAM_TASK)
                    .otherwise(false)
                    .readOnly(),
            stored("task:Mileage", Codecs.STRING, Props.MILEAGE),
            stored("task:Owner", Codecs.STRING, Props.TASK_OWNER)
                    .got(s -> s.item()
                            .get(
                                    Props.TASK_OWNER,
                                    s.mailbox() == null ? null : s.mailbox().displayName()))
                    .readOnly(),
            stored("task:PercentComplete", Codecs.DOUBLE, Props.PERCENT_COMPLETE)
                    .otherwise(0d)
                    .set(TaskProperties::percent)
                    .flags(DEFAULT),
            stored("task:Recurrence", Recurrences.CODEC, Props.RECURRENCE).flags(GET_ONLY, NO_QUERY),
            stored("task:StartDate", Codecs.DATE_TIME, Props.STARTED).flags(DEFAULT),
            stored(
                            "task:Status",
                            Codecs.oneOf("NotStarted", "InProgress", "Completed", "WaitingOnOthers", "Deferred"),
                            Props.TASK_STATUS)
                    .otherwise("NotStarted")
                    .set(TaskProperties::status)
                    .flags(DEFAULT),
            derived("task:StatusDescription", Codecs.STRING, s -> words(s.item().get(Props.TASK_STATUS, "NotStarted"))),
            stored("task:TotalWork", Codecs.INTEGER, Props.TOTAL_WORK));

    private TaskProperties() {}

    /** Status, percentage and completion date of a task say the same thing: whoever sets one sets all. */
    private static Item status(Item item, String status) {
        Item changed = item.with(Props.TASK_STATUS, status);
        if ("Completed".equals(status)) {
            return changed.with(Props.PERCENT_COMPLETE, DONE)
                    .with(Props.COMPLETED, item.get(Props.COMPLETED, Instant.now()));
        }
        boolean wasDone = "Completed".equals(item.get(Props.TASK_STATUS));
        return wasDone ? changed.with(Props.COMPLETED, null).with(Props.PERCENT_COMPLETE, 0d) : changed;
    }

    private static Item percent(Item item, Double percent) {
        if (percent != null && (percent < 0 || percent > DONE)) {
            throw new EwsException(EwsError.INVALID_VALUE, "PercentComplete must be between 0 and 100.");
        }
        if (percent != null && percent == DONE) {
            return status(item, "Completed");
        }
        Item changed = item.with(Props.PERCENT_COMPLETE, percent).with(Props.COMPLETED, null);
        String status = item.get(Props.TASK_STATUS, "NotStarted");
        if (percent != null && percent > 0 && (status.equals("NotStarted") || status.equals("Completed"))) {
            return changed.with(Props.TASK_STATUS, "InProgress");
        }
        return changed;
    }

    private static Item completed(Item item, Instant when) {
        return when == null ? item.with(Props.COMPLETED, null) : status(item.with(Props.COMPLETED, when), "Completed");
    }

    private static String words(String status) {
        return status.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }
}
