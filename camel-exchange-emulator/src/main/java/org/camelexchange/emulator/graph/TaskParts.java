package org.camelexchange.emulator.graph;

import static org.camelexchange.emulator.graph.Type.Primitive.BOOLEAN;
import static org.camelexchange.emulator.graph.Type.Primitive.DATE_TIME_OFFSET;
import static org.camelexchange.emulator.graph.Type.Primitive.STRING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Prop;

/**
 * What a task holds beside its properties, each with an id of its own: the steps of its checklist and the things of
 * other programs it is linked to.
 *
 * @param path the navigation property
 * @param prop where the item keeps them
 * @param settled makes what is kept of what was there and what was given
 */
record TaskParts(
        String path,
        Resource<Map<String, Object>> resource,
        Prop<List<Map<String, Object>>> prop,
        BiFunction<Call, Map<String, Object>, Map<String, Object>> settled) {

    static final TaskParts CHECKLIST = new TaskParts(
            "checklistItems",
            new Resource<>(
                    "checklistItem",
                    null,
                    null,
                    List.of(
                            part("id", STRING),
                            part("displayName", STRING),
                            part("createdDateTime", DATE_TIME_OFFSET),
                            part("checkedDateTime", DATE_TIME_OFFSET),
                            part("isChecked", BOOLEAN))),
            new Prop<>("graph.checklistItems"),
            TaskParts::step);

    static final TaskParts LINKS = new TaskParts(
            "linkedResources",
            new Resource<>(
                    "linkedResource",
                    null,
                    null,
                    List.of(
                            part("id", STRING),
                            part("webUrl", STRING),
                            part("applicationName", STRING),
                            part("displayName", STRING),
                            part("externalId", STRING))),
            new Prop<>("graph.linkedResources"),
            (call, link) -> link);

    private static Property<Map<String, Object>> part(String name, Type type) {
        return Property.readOnly(name, type, (row, v) -> row.get(name));
    }

    private static Map<String, Object> step(Call call, Map<String, Object> given) {
        Map<String, Object> step = new LinkedHashMap<>(given);
        step.putIfAbsent("createdDateTime", call.now());
        boolean checked = Boolean.TRUE.equals(step.get("isChecked"));
        step.put("isChecked", checked);
        if (checked) {
            step.putIfAbsent("checkedDateTime", call.now());
        } else {
            step.remove("checkedDateTime");
        }
        return step;
    }

    /** The navigation property of a task, which a new task may be given with. */
    Property<Item> property() {
        return new Property<>(
                path,
                new Type.Many(new Type.Entity(resource.name())),
                (item, v) -> item.get(prop, List.of()),
                null,
                resource,
                null,
                false);
    }

    /** A new task with those its body brings. */
    Item given(Call call, Item task, com.fasterxml.jackson.databind.JsonNode body) {
        if (!body.has(path)) {
            return task;
        }
        List<Map<String, Object>> all = new ArrayList<>();
        JsonIn.array(path, body.get(path)).forEach(one -> all.add(made(call, JsonIn.read(resource, one))));
        return task.with(prop, all.isEmpty() ? null : List.copyOf(all));
    }

    private Map<String, Object> made(Call call, Map<String, Object> given) {
        Map<String, Object> row = new LinkedHashMap<>(given);
        row.put("id", UUID.randomUUID().toString());
        return settled.apply(call, row);
    }

    List<Route> routes() {
        String all = "tasks/{item}/" + path;
        String one = all + "/{part}";
        return List.of(
                Route.of("GET", all, this::list),
                Route.of("POST", all, this::create),
                Route.of("GET", one, this::get),
                Route.of("PATCH", one, this::patch),
                Route.of("DELETE", one, this::delete));
    }

    private static Item task(Call call) {
        return call.item(Tasks.RESOURCE);
    }

    private Map<String, Object> row(Call call) {
        return task(call).get(prop, List.of()).stream()
                .filter(p -> call.variable("part").equals(p.get("id")))
                .findFirst()
                .orElseThrow(GraphError::notFound);
    }

    private HttpAnswer list(Call call) {
        Item task = task(call);
        return Listing.of(resource, task.entryId(), path, () -> task.get(prop, List.of()))
                .answer(call);
    }

    private HttpAnswer get(Call call) {
        return Answers.row(
                call, 200, resource, row(call), path, call.query(resource).shape());
    }

    private HttpAnswer create(Call call) {
        Item task = task(call);
        Map<String, Object> row = made(call, JsonIn.read(resource, call.json()));
        List<Map<String, Object>> all = new ArrayList<>(task.get(prop, List.of()));
        all.add(row);
        keep(call, task, all);
        return Answers.row(call, 201, resource, row, path);
    }

    private HttpAnswer patch(Call call) {
        Map<String, Object> old = row(call);
        Map<String, Object> changed = new LinkedHashMap<>(old);
        changed.putAll(JsonIn.read(resource, call.json()));
        changed.put("id", old.get("id"));
        Map<String, Object> row = settled.apply(call, changed);
        Item task = task(call);
        keep(
                call,
                task,
                task.get(prop, List.of()).stream()
                        .map(p -> p.get("id").equals(old.get("id")) ? row : p)
                        .toList());
        return Answers.row(call, 200, resource, row, path);
    }

    private HttpAnswer delete(Call call) {
        Map<String, Object> gone = row(call);
        Item task = task(call);
        keep(
                call,
                task,
                task.get(prop, List.of()).stream()
                        .filter(p -> !p.get("id").equals(gone.get("id")))
                        .toList());
        return HttpAnswer.empty(204);
    }

    private void keep(Call call, Item task, List<Map<String, Object>> all) {
        call.mailbox()
                .update(task.immutableId(), null, item -> item.with(prop, all.isEmpty() ? null : List.copyOf(all)));
    }
}
