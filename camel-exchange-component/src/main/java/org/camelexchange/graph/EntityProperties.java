package org.camelexchange.graph;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camelexchange.backend.Batches;
import org.camelexchange.backend.RowResult;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.graph.tables.Codec;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.graph.wire.CallContext;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.graph.wire.GraphTransport;
import org.camelexchange.query.Condition;
import org.camelexchange.query.Conjunction;
import org.camelexchange.query.Pages;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowPipeline;
import org.camelexchange.query.RowStream;
import org.camelexchange.query.Scope;
import org.camelexchange.table.ExtendedProperty;
import org.camelexchange.table.Row;

/** Reads and writes single extended properties, named by their entity and their id. */
final class EntityProperties {
    private static final Map<String, String> ENTITIES = Map.of(
            "message", "messages",
            "event", "events",
            "contact", "contacts",
            "calendar", "calendars",
            "mailfolder", "mailFolders",
            "contactfolder", "contactFolders");

    private final GraphTransport transport;
    private final Urls urls;

    EntityProperties(GraphTransport transport, Urls urls) {
        this.transport = transport;
        this.urls = urls;
    }

    /** @throws InvalidInputException when Entity, EntityId and Id are not all named by = */
    RowStream query(GraphTable table, Query query) {
        CallContext context = new CallContext("query", table.table().fullName());
        Row named = new Row();
        Conjunction rest = Conjunction.of(query.where());
        for (String column : List.of("Entity", "EntityId", "Id")) {
            Condition.Comparison equal = rest.equal(c -> c.name().equals(column))
                    .orElseThrow(() -> refused(
                            context,
                            "a property is only found by Entity, EntityId and Id",
                            "Add to where: " + column + " = '…', joined by AND"));
            named.put(column, equal.value());
            rest = rest.without(equal);
        }
        String path = path(named, context);
        boolean[] done = {false};
        Pages pages = () -> {
            if (done[0]) {
                return Optional.empty();
            }
            done[0] = true;
            return Optional.of(read(named, path, query.scope(), context));
        };
        return RowPipeline.of(query, pages, rest.condition(), query.orderBy().isEmpty(), false);
    }

    private List<Row> read(Row named, String path, Scope scope, CallContext context) {
        String collection = collection(named, context);
        Map<String, Object> options = Urls.options();
        options.put("$select", "id");
        options.put("$expand", collection + "($filter=id eq " + Codec.quoted(named.text("Id")) + ")");
        JsonNode entity = transport.json(
                Prefer.on(GraphCall.get(urls.url(scope, path, options))), context, JsonParser::readValueAsTree);
        JsonNode value = entity.path(collection).path(0).path("value");
        return value.isMissingNode() || value.isNull()
                ? List.of()
                : List.of(new Row(named)
                        .with("Value", value.isArray() ? value.toString() : value.asText())
                        .with("userId", urls.mailbox(scope)));
    }

    /** Sets properties; making one and changing it are the same. */
    List<RowResult> write(GraphTable table, String operation, List<Row> rows, Scope scope) {
        CallContext context = new CallContext(operation, table.table().fullName());
        return Batches.send(rows, 1, part -> {
            Row row = part.get(0);
            if (row.get("Value") == null) {
                throw refused(context, "the property has no value", "Put Value into the row");
            }
            return set(table, row, value(row, context), scope, context);
        });
    }

    /** A property goes when its value does. */
    List<RowResult> delete(GraphTable table, List<Row> rows, Scope scope) {
        CallContext context = new CallContext("delete", table.table().fullName());
        return Batches.send(rows, 1, part -> set(table, part.get(0), NullNode.instance, scope, context));
    }

    private List<RowResult> set(GraphTable table, Row row, JsonNode value, Scope scope, CallContext context) {
        String path = path(row, context);
        ObjectNode body = GraphTransport.mapper().createObjectNode();
        body.putArray(collection(row, context))
                .addObject()
                .put("id", row.text("Id"))
                .set("value", value);
        transport.send(
                Prefer.on(GraphCall.patch(urls.url(Asked.scope(table, row, scope), path), RowWriter.bytes(body))),
                context);
        return List.of(RowResult.ok(row));
    }

    private static JsonNode value(Row row, CallContext context) {
        if (!property(row, context).array()) {
            return GraphTransport.mapper().getNodeFactory().textNode(row.text("Value"));
        }
        try {
            JsonNode values = GraphTransport.mapper().readTree(row.text("Value"));
            if (values.isArray()) {
                return values;
            }
        } catch (JsonProcessingException e) {
            throw refused(
                    context, "the Value of a property of several values is no JSON", "Write it like [\"a\",\"b\"]");
        }
        throw refused(context, "the Value of a property of several values is no array", "Write it like [\"a\",\"b\"]");
    }

    private static String collection(Row row, CallContext context) {
        return property(row, context).array() ? ExtendedValues.MULTI : "singleValueExtendedProperties";
    }

    private static ExtendedProperty property(Row row, CallContext context) {
        try {
            return ExtendedProperty.parse(row.text("Id"));
        } catch (IllegalArgumentException e) {
            throw refused(context, e.getMessage(), "Write Id as Graph does");
        }
    }

    private static String path(Row row, CallContext context) {
        String entity = row.text("Entity");
        String id = row.text("EntityId");
        if (entity == null || id == null || row.text("Id") == null) {
            throw refused(context, "a property is only found by Entity, EntityId and Id", "Put all three into the row");
        }
        String kind = ENTITIES.get(entity.toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw refused(
                    context,
                    "'" + entity + "' is no Entity with extended properties",
                    "Give Message, Event, Contact, Calendar, MailFolder or ContactFolder");
        }
        return kind + "/" + Urls.encode(id);
    }

    private static InvalidInputException refused(CallContext context, String reason, String cure) {
        return new InvalidInputException(
                Failure.of(context.operation(), context.target()).withCure(cure), reason, null);
    }
}
