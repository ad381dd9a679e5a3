package org.camelexchange.catalog.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camelexchange.backend.Backend;
import org.camelexchange.connection.SchemaBackends;
import org.camelexchange.ews.tables.EwsColumn;
import org.camelexchange.ews.tables.EwsTable;
import org.camelexchange.ews.tables.EwsTables;
import org.camelexchange.graph.tables.Flag;
import org.camelexchange.graph.tables.GraphColumn;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.graph.tables.GraphTables;
import org.camelexchange.metadata.Descriptions;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Ability;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/** The data model as JSON, read off the declarations that the component itself works from. */
final class DataModel {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Columns, inputs and outputs stand on lines of their own; what is in them does not. */
    private static final int DEEPEST = 10;

    private final Map<String, EwsTable> ews = new LinkedHashMap<>();
    private final Map<String, GraphTable> graph = new LinkedHashMap<>();
    private final Map<String, Vocabulary> vocabularies = new LinkedHashMap<>();

    private DataModel() {
        EwsTables.ALL.forEach(table -> ews.put(table.table().fullName(), table));
        GraphTables.ALL.forEach(table -> graph.put(table.table().fullName(), table));
        for (Schema schema : Schema.values()) {
            try (Backend backend = new SchemaBackends().open(settings(schema))) {
                vocabularies.put(schema.name(), backend.vocabulary());
            }
        }
    }

    static ObjectNode of() {
        return new DataModel().model();
    }

    /** As it is written into the file: a line for each column, input and output, so that changes are seen. */
    static String text(JsonNode model) {
        StringBuilder text = new StringBuilder();
        write(model, "", text);
        return text.append('\n').toString();
    }

    private static void write(JsonNode node, String indent, StringBuilder text) {
        boolean nested = node.isContainerNode()
                && StreamSupport.stream(node.spliterator(), false)
                        .flatMap(child -> StreamSupport.stream(child.spliterator(), false))
                        .findAny()
                        .isPresent();
        if (!nested || indent.length() > DEEPEST) {
            text.append(node);
            return;
        }
        String within = indent + "  ";
        String separator = node.isArray() ? "[\n" : "{\n";
        Iterator<String> names = node.fieldNames();
        for (JsonNode child : node) {
            text.append(separator).append(within);
            if (names.hasNext()) {
                text.append('"').append(names.next()).append("\": ");
            }
            write(child, within, text);
            separator = ",\n";
        }
        text.append('\n').append(indent).append(node.isArray() ? ']' : '}');
    }

    /** A connection that is never used: what it has is known without asking a server. */
    private static ConnectionSettings settings(Schema schema) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(schema);
        settings.setAuthScheme(schema == Schema.EWS ? AuthScheme.Basic : AuthScheme.OAuth);
        settings.setUser("nobody");
        settings.setPassword("none");
        settings.setOauthAccessToken("none");
        return settings;
    }

    private ObjectNode model() {
        ObjectNode model = JSON.createObjectNode();
        ObjectNode schemas = model.putObject("schemas");
        allTables().forEach((name, table) -> node(schemas, table.schema(), "tables")
                .set(table.name(), table(table)));
        allProcedures().forEach((name, procedure) -> node(schemas, procedure.schema(), "procedures")
                .set(procedure.name(), procedure(procedure)));
        return model;
    }

    private static ObjectNode node(ObjectNode schemas, String schema, String kind) {
        return schemas.withObjectProperty(schema).withObjectProperty(kind);
    }

    /** Each once; where both serve it, as its own schema has it. */
    private Map<String, Table> allTables() {
        Map<String, Table> all = new LinkedHashMap<>();
        vocabularies.values().forEach(v -> v.tables().forEach(table -> all.putIfAbsent(table.fullName(), table)));
        return all;
    }

    private Map<String, Procedure> allProcedures() {
        Map<String, Procedure> all = new LinkedHashMap<>();
        vocabularies.values().forEach(v -> v.procedures().forEach(p -> all.putIfAbsent(p.fullName(), p)));
        return all;
    }

    private ObjectNode table(Table table) {
        ObjectNode node = JSON.createObjectNode();
        node.put("kind", table.view() ? "view" : "table");
        node.put("description", Descriptions.of(table));
        ArrayNode served = node.putArray("servedBy");
        vocabularies.forEach((schema, vocabulary) -> {
            if (vocabulary.tables().stream().anyMatch(t -> t.fullName().equals(table.fullName()))) {
                served.add(schema);
            }
        });
        ArrayNode columns = node.putArray("columns");
        table.columns().forEach(column -> columns.add(column(table, column)));
        return node;
    }

    private ObjectNode column(Table table, Column column) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", column.name());
        node.put("type", column.type().name());
        flag(node, "key", column.access() == Access.KEY);
        flag(node, "readOnly", Descriptions.isReadOnly(table, column));
        flag(node, "createOnly", !table.view() && column.access() == Access.CREATE_ONLY);
        flag(node, "multiple", column.multiple());
        flag(node, "content", column.can(Ability.CONTENT));
        onEws(table, column).ifPresent(declared -> {
            if (!declared.words().isEmpty()) {
                declared.words().forEach(node.withArrayProperty("words")::add);
            }
        });
        node.put("description", Descriptions.of(table, column));
        onEws(table, column).ifPresent(declared -> node.putObject("onEWS")
                .put("at", declared.uri() == null ? declared.path() : declared.uri())
                .put("filteredBy", Descriptions.filteredBy(declared.column()))
                .put("sortedBy", Descriptions.sortedBy(declared.column())));
        if (graph.containsKey(table.fullName())) {
            node.set("onMSGraph", onGraph(graph.get(table.fullName()), column));
        }
        return node;
    }

    private Optional<EwsColumn> onEws(Table table, Column column) {
        return Stream.ofNullable(ews.get(table.fullName()))
                .flatMap(declared -> declared.columns().stream())
                .filter(declared -> declared.name().equals(column.name()))
                .findFirst();
    }

    private static ObjectNode onGraph(GraphTable table, Column column) {
        ObjectNode node = JSON.createObjectNode();
        Optional<GraphColumn> found = table.columns().stream()
                .filter(declared -> declared.name().equals(column.name()))
                .findFirst();
        if (found.isEmpty()) {
            return node.put("absent", table.table().absent().get(column.name()));
        }
        GraphColumn declared = found.get();
        return node.put("how", how(declared))
                .put("at", at(declared))
                .put("filteredBy", Descriptions.filteredBy(declared.column()))
                .put("sortedBy", Descriptions.sortedBy(declared.column()));
    }

    private static String how(GraphColumn declared) {
        if (declared.extended().isPresent()) {
            return "extended property";
        }
        if (declared.constant() != null) {
            return "constant";
        }
        if (declared.isMime()) {
            return "MIME";
        }
        if (declared.is(Flag.SERIES)) {
            return "requests of the series";
        }
        if (!declared.isProperty()) {
            return "address";
        }
        boolean part = declared.joint() != null
                || declared.path().indexOf('/') >= 0
                || declared.path().matches(".*\\[\\d+].*");
        return part ? "part of a property" : "property";
    }

    private static String at(GraphColumn declared) {
        return declared.extended()
                .map(Object::toString)
                .orElseGet(() -> declared.constant() != null
                        ? declared.constant().toString()
                        : declared.joint() != null ? declared.joint().property() : declared.path());
    }

    private ObjectNode procedure(Procedure procedure) {
        ObjectNode node = JSON.createObjectNode();
        node.put("description", Descriptions.of(procedure));
        ArrayNode served = node.putArray("servedBy");
        vocabularies.forEach((schema, vocabulary) -> {
            if (vocabulary.procedures().stream().anyMatch(p -> p.fullName().equals(procedure.fullName()))) {
                served.add(schema);
            }
        });
        ArrayNode inputs = node.putArray("inputs");
        procedure.inputs().forEach(input -> {
            ObjectNode in = inputs.addObject()
                    .put("name", input.name())
                    .put("type", input.type().name())
                    .put("required", input.required());
            flag(in, "multiple", input.multiple());
            List<String> words = new ArrayList<>(input.words());
            if (!words.isEmpty()) {
                words.forEach(in.withArrayProperty("words")::add);
            }
            in.put("description", Descriptions.of(input));
        });
        ArrayNode outputs = node.putArray("outputs");
        procedure.outputs().forEach(output -> {
            ObjectNode out = outputs.addObject()
                    .put("name", output.name())
                    .put("type", output.type().name());
            flag(out, "multiple", output.multiple());
        });
        return node;
    }

    private static void flag(ObjectNode node, String name, boolean value) {
        if (value) {
            node.put(name, true);
        }
    }
}
