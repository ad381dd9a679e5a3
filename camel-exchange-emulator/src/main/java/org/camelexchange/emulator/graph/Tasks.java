package org.camelexchange.emulator.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camelexchange.emulator.graph.Type.Primitive;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Prop;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;

/** The resources todoTaskList and todoTask. */
final class Tasks {
    static final Resource<Item> RESOURCE = new Resource<>("todoTask", Item::changeKey, null, properties());

    static final Resource<Folder> LISTS = new Resource<>(
            "todoTaskList",
            Folder::changeKey,
            null,
            List.of(
                    Property.readOnly("id", Primitive.STRING, (f, v) -> f.id()),
                    Property.readOnly("displayName", Primitive.STRING, (f, v) -> f.displayName()),
                    Property.readOnly("isOwner", Primitive.BOOLEAN, (f, v) -> true),
                    Property.readOnly("isShared", Primitive.BOOLEAN, (f, v) -> false),
                    Property.readOnly(
                            "wellknownListName",
                            Types.WELL_KNOWN_LIST,
                            (f, v) -> f.wellKnown() == WellKnown.TASKS ? "defaultList" : "none")));

    private Tasks() {}

    private static List<Property<Item>> properties() {
        List<Property<Item>> all = new ArrayList<>();
        Items.common().stream().filter(p -> !p.name().equals("changeKey")).forEach(all::add);
        all.add(Values.text("title", Props.SUBJECT));
        all.add(Property.of(
                "status",
                Types.TASK_STATUS,
                (item, v) -> Values.lower(item.get(Props.TASK_STATUS, "NotStarted")),
                (item, value) -> item.with(Props.TASK_STATUS, Values.upper(Values.text(value)))));
        all.add(Values.words("importance", Types.IMPORTANCE, Props.IMPORTANCE, "Normal"));
        all.add(Values.flag("isReminderOn", Props.REMINDER_SET, false));
        all.add(Items.HAS_ATTACHMENTS);
        all.add(Items.BODY);
        all.add(Property.readOnly(
                "bodyLastModifiedDateTime", Primitive.DATE_TIME_OFFSET, (item, v) -> item.modified()));
        all.add(time("dueDateTime", Props.DUE));
        all.add(time("startDateTime", Props.STARTED));
        all.add(time("reminderDateTime", Props.REMINDER_DUE_BY));
        all.add(time("completedDateTime", Props.COMPLETED));
        all.add(Recurrences.PROPERTY);
        all.add(TaskParts.CHECKLIST.property());
        all.add(TaskParts.LINKS.property());
        all.add(TaskAttachments.property());
        all.add(Extensions.property());
        return all;
    }

    /** A time that is not there when it is not set, unlike other properties. */
    private static Property<Item> time(String name, Prop<Instant> prop) {
        return Property.of(
                name,
                Types.TIME,
                (item, v) -> Values.time(item.get(prop), v),
                (item, value) -> item.with(prop, Values.instant(value)));
    }

    /** What belongs to a change of the status: the date of completion and how much is done. */
    static Item settled(Item before, Item task, Instant now) {
        String status = task.get(Props.TASK_STATUS, "NotStarted");
        if (Objects.equals(before.get(Props.TASK_STATUS), task.get(Props.TASK_STATUS))) {
            return task;
        }
        return status.equals("Completed")
                ? task.with(Props.COMPLETED, task.get(Props.COMPLETED, now)).with(Props.PERCENT_COMPLETE, 100.0)
                : task.without(Props.COMPLETED).without(Props.PERCENT_COMPLETE);
    }
}
