package org.camelexchange.emulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.graph.Type.Primitive;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Prop;

/**
 * Open extensions: data of any names a client keeps with an item, found by the extension's name (Graph reference,
 * "openTypeExtension resource type").
 *
 * @param path the segment of the items that have them
 * @param owner their resource
 */
record Extensions(String path, Resource<Item> owner) {
    private static final Prop<Map<String, Map<String, Object>>> PROP = new Prop<>("graph.extensions");
    private static final String NAME = "extensionName";
    private static final int MOST = 2;

    /** The names of what a client keeps are its own, so its fields come as one that is written in place. */
    static final Resource<Map<String, Object>> RESOURCE = new Resource<>(
            "extension",
            null,
            (row, v) -> "openTypeExtension",
            List.of(
                    Property.readOnly("id", Primitive.STRING, (row, v) -> row.get(NAME)),
                    Property.readOnly(NAME, Primitive.STRING, (row, v) -> row.get(NAME)),
                    Property.readOnly(JsonOut.IN_PLACE, Primitive.STRING, (row, v) -> rest(row))));

    private static Map<String, Object> rest(Map<String, Object> row) {
        Map<String, Object> rest = new LinkedHashMap<>(row);
        rest.remove(NAME);
        return rest;
    }

    static Property<Item> property() {
        return Property.many(
                "extensions",
                RESOURCE,
                (item, v) -> List.copyOf(item.get(PROP, Map.of()).values()));
    }

    /** A new item with the extensions its body brings. */
    static Item given(Item item, JsonNode body) {
        Item changed = item;
        if (body.has("extensions")) {
            for (JsonNode one : JsonIn.array("extensions", body.get("extensions"))) {
                changed = with(changed, read(one));
            }
        }
        return changed;
    }

    private static Item with(Item item, Map<String, Object> extension) {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>(item.get(PROP, Map.of()));
        all.put((String) extension.get(NAME), extension);
        if (all.size() > MOST) {
            throw GraphError.INVALID_REQUEST.because("An item has no more than " + MOST + " extensions.");
        }
        return item.with(PROP, all);
    }

    private static Map<String, Object> read(JsonNode body) {
        Map<String, Object> row = new LinkedHashMap<>();
        body.fields().forEachRemaining(f -> {
            if (!f.getKey().startsWith("@") && !f.getKey().equals("id")) {
                row.put(f.getKey(), value(f.getKey(), f.getValue()));
            }
        });
        if (!(row.get(NAME) instanceof String name) || name.isBlank()) {
            throw GraphError.INVALID_REQUEST.because("An open extension has a text as its 'extensionName'.");
        }
        return row;
    }

    private static Object value(String name, JsonNode node) {
        if (node.isArray()) {
            List<Object> all = new ArrayList<>();
            JsonIn.array(name, node).forEach(one -> all.add(value(name, one)));
            return all;
        }
        if (node.isObject()) {
            Map<String, Object> all = new LinkedHashMap<>();
            node.fields().forEachRemaining(f -> all.put(f.getKey(), value(f.getKey(), f.getValue())));
            return all;
        }
        if (node.isNumber()) {
            return node.isInt() ? (Object) node.intValue() : (Object) node.doubleValue();
        }
        return node.isNull() ? null : node.isBoolean() ? (Object) node.booleanValue() : node.asText();
    }

    List<Route> routes() {
        String all = path + "/{item}/extensions";
        return List.of(
                Route.of("GET", all, this::list),
                Route.of("POST", all, this::create),
                Route.of("GET", all + "/{extension}", this::get),
                Route.of("PATCH", all + "/{extension}", this::patch),
                Route.of("DELETE", all + "/{extension}", this::delete));
    }

    private Map<String, Object> row(Call call) {
        // The id is the name, with or without the type before it.
        String name = call.variable("extension").replaceFirst("^(?i)microsoft\\.\\w+\\.openTypeExtension\\.", "");
        Map<String, Object> row = call.item(owner).get(PROP, Map.of()).get(name);
        if (row == null) {
            throw GraphError.notFound();
        }
        return row;
    }

    private HttpAnswer list(Call call) {
        Item item = call.item(owner);
        return Listing.of(
                        RESOURCE,
                        item.entryId() + "/extensions",
                        "extensions",
                        () -> List.copyOf(item.get(PROP, Map.of()).values()))
                .answer(call);
    }

    private HttpAnswer get(Call call) {
        return Answers.row(call, 200, RESOURCE, row(call), "extensions");
    }

    private HttpAnswer create(Call call) {
        Map<String, Object> row = read(call.json());
        call.mailbox().update(call.item(owner).immutableId(), null, item -> with(item, row));
        return Answers.row(call, 201, RESOURCE, row, "extensions");
    }

    private HttpAnswer patch(Call call) {
        Map<String, Object> old = row(call);
        JsonNode body = call.json();
        Map<String, Object> changed = new LinkedHashMap<>(old);
        body.fields().forEachRemaining(f -> {
            if (!f.getKey().startsWith("@")
                    && !f.getKey().equals("id")
                    && !f.getKey().equals(NAME)) {
                changed.put(f.getKey(), value(f.getKey(), f.getValue()));
            }
        });
        changed.values().removeIf(v -> v == null);
        call.mailbox().update(call.item(owner).immutableId(), null, item -> with(item, changed));
        return Answers.row(call, 200, RESOURCE, changed, "extensions");
    }

    private HttpAnswer delete(Call call) {
        Object name = row(call).get(NAME);
        call.mailbox().update(call.item(owner).immutableId(), null, item -> {
            Map<String, Map<String, Object>> all = new LinkedHashMap<>(item.get(PROP, Map.of()));
            all.remove(name);
            return item.with(PROP, all.isEmpty() ? null : all);
        });
        return HttpAnswer.empty(204);
    }
}
