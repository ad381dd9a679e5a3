package org.camelexchange.catalog.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The reference pages, made from the data model's JSON alone. */
final class DataModelPages {
    private static final String HEAD =
            "<!-- Made from data-model.json; see README.md of this folder before you change anything here. -->\n\n";

    private final JsonNode schemas;
    private final Map<String, String> pages = new TreeMap<>();

    private DataModelPages(JsonNode model) {
        this.schemas = model.get("schemas");
    }

    /** From file names, in the folder of the pages, to texts. */
    static Map<String, String> of(JsonNode model) {
        DataModelPages pages = new DataModelPages(model);
        StringBuilder index = new StringBuilder(HEAD);
        index.append("# Tables, views and procedures\n\n")
                .append(
                        "Each name is written with its schema in front, such as `EWS.Inbox`, or bare: then it is looked up in the")
                .append(" connection's own schema first.\nThe connection itself lists the same in `sys_tables`,")
                .append(
                        " `sys_tablecolumns`, `sys_procedures` and `sys_procedureparameters`, which one queries as any table.\n\n")
                .append(
                        "These pages are made from `data-model.json`, which is made from the code. After a change of the")
                .append(" declarations:\n\n```\n")
                .append(DataModelTest.COMMAND)
                .append("\n```\n\n");
        pages.schemas.properties().forEach(schema -> pages.schema(index, schema.getKey(), schema.getValue()));
        pages.portability(index);
        pages.pages.put("README.md", index.toString());
        return pages.pages;
    }

    private void schema(StringBuilder index, String schema, JsonNode content) {
        index.append("## ").append(schema).append("\n\n| table | kind | columns | served by |\n|---|---|---|---|\n");
        content.path("tables").properties().forEach(table -> {
            String file = (schema + "-" + table.getKey()).toLowerCase(Locale.ROOT) + ".md";
            index.append(row(
                    "[" + table.getKey() + "](" + file + ")",
                    table.getValue().get("kind").asText(),
                    String.valueOf(table.getValue().get("columns").size()),
                    list(table.getValue().get("servedBy"))));
            pages.put(file, table(schema + "." + table.getKey(), table.getValue()));
        });
        index.append('\n');
        if (content.has("procedures")) {
            String file = schema.toLowerCase(Locale.ROOT) + "-procedures.md";
            index.append("[Procedures](")
                    .append(file)
                    .append("): ")
                    .append(content.get("procedures").properties().stream()
                            .map(Map.Entry::getKey)
                            .collect(Collectors.joining(", ")))
                    .append(".\n\n");
            pages.put(file, procedures(schema, content.get("procedures")));
        }
    }

    private static String table(String name, JsonNode table) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("# ")
                .append(name)
                .append("\n\n")
                .append(table.get("description").asText())
                .append(" Served by ")
                .append(list(table.get("servedBy")))
                .append(".\n\n");
        boolean ews = has(table, "onEWS");
        boolean graph = has(table, "onMSGraph");
        List<String> head = new ArrayList<>(List.of("column", "type", "what it is"));
        if (ews) {
            head.addAll(List.of("on EWS", "filtered, sorted by"));
        }
        if (graph) {
            head.addAll(List.of("on Graph", "filtered, sorted by"));
        }
        page.append(row(head.toArray(String[]::new)))
                .append("|")
                .append("---|".repeat(head.size()))
                .append('\n');
        for (JsonNode column : table.get("columns")) {
            List<String> cells = new ArrayList<>(List.of(
                    "`" + column.get("name").asText() + "`",
                    column.get("type").asText() + (column.has("multiple") ? ", list" : ""),
                    what(column)));
            if (ews) {
                JsonNode on = column.path("onEWS");
                cells.add(on.has("at") ? "`" + on.get("at").asText() + "`" : "");
                cells.add(by(on));
            }
            if (graph) {
                JsonNode on = column.path("onMSGraph");
                cells.add(
                        on.has("how")
                                ? on.get("how").asText() + " `" + on.get("at").asText() + "`"
                                : "not there: " + reason(on));
                cells.add(by(on));
            }
            page.append(row(cells.toArray(String[]::new)));
        }
        return page.toString();
    }

    private static boolean has(JsonNode table, String side) {
        return StreamSupport.stream(table.get("columns").spliterator(), false).anyMatch(column -> column.has(side));
    }

    private static String what(JsonNode column) {
        String description = column.get("description").asText();
        String words = column.has("words") ? "; one of " + list(column.get("words")) : "";
        // The type has a column of its own.
        return description.substring(description.indexOf(", ") + 2, description.length() - 1) + words;
    }

    private static String by(JsonNode on) {
        return on.has("filteredBy")
                ? on.get("filteredBy").asText() + ", " + on.get("sortedBy").asText()
                : "";
    }

    static String reason(JsonNode on) {
        return on.path("absent").isTextual() ? on.get("absent").asText() : "no reason is given";
    }

    private static String procedures(String schema, JsonNode procedures) {
        StringBuilder page = new StringBuilder(HEAD)
                .append("# Procedures of ")
                .append(schema)
                .append('\n');
        procedures.properties().forEach(procedure -> {
            page.append("\n## ")
                    .append(procedure.getKey())
                    .append("\n\nServed by ")
                    .append(list(procedure.getValue().get("servedBy")))
                    .append(".\n\n");
            JsonNode inputs = procedure.getValue().get("inputs");
            if (!inputs.isEmpty()) {
                page.append(row("input", "what it is")).append("|---|---|\n");
                inputs.forEach(input -> page.append(row(
                        "`" + input.get("name").asText() + "`",
                        input.get("description").asText())));
                page.append('\n');
            }
            page.append(row("result", "type")).append("|---|---|\n");
            procedure
                    .getValue()
                    .get("outputs")
                    .forEach(output -> page.append(row(
                            "`" + output.get("name").asText() + "`",
                            output.get("type").asText() + (output.has("multiple") ? ", list" : ""))));
        });
        return page.toString();
    }

    /** How much of each table of the EWS vocabulary a route keeps when its connection becomes one over Graph. */
    private void portability(StringBuilder index) {
        index.append(
                        "## From EWS to Graph\n\nA route over the tables of EWS moves to Graph by its connection alone. This many of")
                .append(" their columns Graph has a counterpart for:\n\n")
                .append(
                        "| table | columns | property | part of one | extended property | other | not there | there |\n")
                .append("|---|---|---|---|---|---|---|---|\n");
        Map<String, List<String>> missing = new TreeMap<>();
        schemas.at("/EWS/tables").properties().forEach(table -> {
            Portability ported = Portability.of(table.getValue());
            index.append(row(
                    table.getKey(),
                    String.valueOf(ported.columns()),
                    String.valueOf(ported.count("property")),
                    String.valueOf(ported.count("part of a property")),
                    String.valueOf(ported.count("extended property")),
                    String.valueOf(ported.others()),
                    String.valueOf(ported.absent().size()),
                    ported.percent()));
            ported.absent().forEach((column, reason) -> missing.computeIfAbsent(
                            "`" + column + "` | " + reason, key -> new ArrayList<>())
                    .add(table.getKey()));
        });
        index.append(row(
                "mail, calendar, contacts and tasks together",
                "",
                "",
                "",
                "",
                "",
                "",
                Portability.ofMain(schemas).percent()));
        index.append("\n| column that Graph has not | why | tables |\n|---|---|---|\n");
        missing.forEach((column, tables) -> index.append("| ")
                .append(column)
                .append(" | ")
                .append(String.join(", ", tables))
                .append(" |\n"));
    }

    private static String list(JsonNode words) {
        return StreamSupport.stream(words.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
