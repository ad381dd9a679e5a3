package org.camelexchange.emulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.camelexchange.emulator.http.Door;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;
import org.camelexchange.emulator.http.Observer;

/** Holds answers against Microsoft's OpenAPI description of Graph: every property must be known there, with its type. */
final class OpenApiCheck implements Observer {
    private static final String FILE = "graph-openapi/exchange-workload.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("messages", "message"),
            Map.entry("mailFolders", "mailFolder"),
            Map.entry("childFolders", "mailFolder"),
            Map.entry("attachments", "attachment"),
            Map.entry("events", "event"),
            Map.entry("calendarView", "event"),
            Map.entry("instances", "event"),
            Map.entry("calendars", "calendar"),
            Map.entry("calendarGroups", "calendarGroup"),
            Map.entry("contacts", "contact"),
            Map.entry("contactFolders", "contactFolder"),
            Map.entry("lists", "todoTaskList"),
            Map.entry("masterCategories", "outlookCategory"),
            Map.entry("checklistItems", "checklistItem"),
            Map.entry("linkedResources", "linkedResource"),
            Map.entry("extensions", "extension"),
            Map.entry("photo", "profilePhoto"),
            Map.entry("tasks", "todoTask"));
    /** The description is of mailboxes: it says nothing of the directory, of settings, and of single parts of tasks. */
    private static final Pattern OUTSIDE = Pattern.compile("/(groups|places)(/.*)?|/users(/\\$count)?"
            + "|/(me|users/[^/]+)(/memberOf|/mailboxSettings(/.*)?)?"
            + "|/.*/tasks/[^/]+/(attachments|checklistItems|linkedResources|extensions)/.+");

    /** The description has these without their properties. */
    private static final Set<String> UNDESCRIBED = Set.of(
            "$entity",
            "$metadata#microsoft.graph.uploadSession",
            "$metadata#users",
            "$metadata#Collection(microsoft.graph.convertIdResult)",
            "$metadata#Collection(microsoft.graph.scheduleInformation)");

    private final JsonNode description;
    private final List<Known> paths = new ArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();

    private record Known(Pattern pattern, JsonNode operations) {}

    OpenApiCheck(JsonNode description) {
        this.description = description;
        description.get("paths").fields().forEachRemaining(path -> {
            String regex = Pattern.quote(path.getKey()).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
            paths.add(new Known(Pattern.compile(regex), path.getValue()));
        });
        // Paths with fewer variables say more.
        paths.sort((a, b) -> Integer.compare(
                a.pattern().pattern().split("\\[\\^/]", -1).length,
                b.pattern().pattern().split("\\[\\^/]", -1).length));
    }

    static Optional<OpenApiCheck> find() {
        Path file = Path.of(System.getProperty("shared.dir", "../../shared")).resolve(FILE);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OpenApiCheck(MAPPER.readTree(file.toFile())));
        } catch (IOException e) {
            throw new IllegalStateException(file + " is no description", e);
        }
    }

    List<String> violations() {
        return violations;
    }

    @Override
    public void saw(Door door, HttpRequest request, HttpAnswer answer) {
        String type = answer.header("Content-Type");
        if (!door.name().equals("Graph") || type == null || !type.startsWith("application/json")) {
            return;
        }
        String path = request.path();
        if (path.endsWith("/$batch") || answer.status() >= 400 || !path.startsWith("/v1.0/")) {
            return;
        }
        try {
            check(
                    request.method(),
                    path.substring("/v1.0".length()),
                    answer.status(),
                    MAPPER.readTree(answer.bodyBytes()));
        } catch (IOException e) {
            violations.add(request.method() + " " + path + ": " + e);
        }
    }

    /** The answers of the description are empty; what they hold is told by the name behind the metadata address. */
    void check(String method, String path, int status, JsonNode body) {
        String where = method + " " + path;
        boolean outside = OUTSIDE.matcher(path).matches();
        if (!outside
                && paths.stream()
                        .noneMatch(known -> known.pattern().matcher(path).matches()
                                && known.operations().has(method.toLowerCase(Locale.ROOT)))) {
            violations.add(where + " " + status + ": not described");
            return;
        }
        String context = body.path("@odata.context").asText().replaceFirst("/\\$entity$", "");
        String name = context.substring(context.lastIndexOf('/') + 1).replaceFirst("\\('.*'\\)$", "");
        String type = name.startsWith("Collection(") ? name.replaceAll("Collection\\(|\\)", "") : TYPES.get(name);
        JsonNode schema = description.at("/components/schemas/microsoft.graph." + type);
        if (UNDESCRIBED.contains(name) || outside && (type == null || schema.isMissingNode())) {
            return;
        }
        if (type == null || schema.isMissingNode()) {
            violations.add(where + ": nothing is described for " + context);
        } else if (!context.isEmpty() && !body.has("value")) {
            value(where, schema, body);
        } else {
            body.fieldNames().forEachRemaining(field -> {
                if (!field.startsWith("@odata.") && !field.equals("value")) {
                    violations.add(where + ": the property " + field + " is not described");
                }
            });
            body.path("value").forEach(row -> value(where, schema, row));
        }
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null
                ? node
                : resolved(description.at(reference.asText().substring(1)));
    }

    private void value(String where, JsonNode unresolved, JsonNode value) {
        JsonNode schema = resolved(unresolved);
        if (value.isNull() || schema.isEmpty()) {
            return;
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                value(where, schema.get(choice).get(0), value);
                return;
            }
        }
        if (schema.has("enum")) {
            for (JsonNode word : schema.get("enum")) {
                if (word.equals(value)) {
                    return;
                }
            }
            violations.add(where + ": " + value + " is none of " + schema.get("enum"));
        } else if (value.isArray()) {
            int i = 0;
            for (JsonNode one : value) {
                value(where + "/" + i++, schema.path("items"), one);
            }
        } else if (value.isObject()) {
            fields(where, schema, value);
        } else {
            primitive(where, schema.path("type").asText(), value);
        }
    }

    private void fields(String where, JsonNode schema, JsonNode value) {
        for (Iterator<Map.Entry<String, JsonNode>> all = value.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> field = all.next();
            if (field.getKey().contains("@")) {
                continue;
            }
            JsonNode known = property(schema, field.getKey());
            if (known != null) {
                value(where + "/" + field.getKey(), known, field.getValue());
            } else if ((schema.has("properties") || schema.has("allOf"))
                    && !schema.path("additionalProperties").asBoolean()) {
                violations.add(where + ": the property " + field.getKey() + " is not described");
            }
        }
    }

    private JsonNode property(JsonNode schema, String name) {
        JsonNode own = schema.path("properties").get(name);
        if (own != null) {
            return own;
        }
        for (JsonNode part : schema.path("allOf")) {
            JsonNode inherited = property(resolved(part), name);
            if (inherited != null) {
                return inherited;
            }
        }
        return null;
    }

    private void primitive(String where, String type, JsonNode value) {
        boolean right =
                switch (type) {
                    case "string" -> value.isTextual();
                    case "boolean" -> value.isBoolean();
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "object", "array" -> false;
                    default -> true;
                };
        if (!right) {
            violations.add(where + ": " + value + " is no " + type);
        }
    }
}
