package org.camelexchange.graph;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camelexchange.backend.RowResult;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.graph.tables.Flag;
import org.camelexchange.graph.tables.GraphColumn;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.graph.tables.TaskExtension;
import org.camelexchange.graph.wire.CallContext;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.graph.wire.GraphTransport;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates, updates, deletes, moves and copies rows; each has its own result. */
final class GraphWrites {
    private static final Logger LOG = LoggerFactory.getLogger(GraphWrites.class);

    private final GraphTransport transport;
    private final GraphFolders folders;
    private final Urls urls;

    GraphWrites(GraphTransport transport, GraphFolders folders, Urls urls) {
        this.transport = transport;
        this.folders = folders;
        this.urls = urls;
    }

    private List<RowResult> each(
            GraphTable table, List<Row> rows, CallContext context, Function<Row, WriteBatch.Step> prepare) {
        return new WriteBatch(transport, urls, context, ids(table)).send(rows, prepare);
    }

    // Create

    /**
     * Creates rows.
     *
     * @param name the table's name, or the path of the folder the rows go to
     */
    List<RowResult> create(GraphTable table, String name, List<Row> rows, Scope scope) {
        CallContext context = new CallContext("create", table.table().schema() + "." + name);
        refuseView(table, context);
        if (table.is(GraphTable.Trait.SINGLETON)) {
            throw new InvalidInputException(
                    Failure.of("create", context.target()).withCure("Update it"),
                    "every mailbox has its one row already",
                    null);
        }
        List<RowResult> results = each(table, rows, context, row -> {
            Scope of = Asked.scope(table, row, scope);
            URI url = urls.url(of, createPath(table, row, context, of));
            GraphColumn mime = table.columns().stream()
                    .filter(GraphColumn::isMime)
                    .filter(column -> row.get(column.name()) != null)
                    .findFirst()
                    .orElse(null);
            return mime == null
                    ? WriteBatch.Step.of(GraphCall.post(url, RowWriter.bytes(RowWriter.create(table, row))))
                    : WriteBatch.Step.done(createFromMime(table, row, url, (byte[]) row.get(mime.name()), context, of));
        });
        return folders.known().forgettingIfGone(results);
    }

    private String createPath(GraphTable table, Row row, CallContext context, Scope scope) {
        if (table.parentList() != null) {
            for (GraphColumn column : table.columns()) {
                boolean byId = table.isParent(column.name());
                Object parent = byId || column.is(Flag.PARENT) ? row.get(column.name()) : null;
                if (parent != null) {
                    String id = byId ? parent.toString() : folders.find(parent.toString(), "create", scope);
                    return table.parentList(column.name()).replace("{parent}", Urls.encode(id));
                }
            }
        }
        if (table.list() == null) {
            throw Places.orphans(table, context);
        }
        return table.list().replace("{folder}", Urls.encode(Places.folder(table, folders, context.operation(), scope)));
    }

    /** Makes the mail of its bytes, and then sets what else the row says. */
    private Row createFromMime(GraphTable table, Row row, URI url, byte[] mime, CallContext context, Scope scope) {
        GraphCall call = GraphCall.post(url, Base64.getEncoder().encode(mime), "text/plain");
        Row made = with(row, ids(table, call, context));
        ObjectNode rest = RowWriter.changes(table, row);
        if (rest.isEmpty()) {
            return made;
        }
        try {
            return with(row, ids(table, patch(table, made, rest, null, context, scope), context));
        } catch (MsExchangeException e) {
            // The row failed, so whoever writes it again must not find it there already.
            removeHalfMade(table, made, context, scope);
            throw e;
        }
    }

    private void removeHalfMade(GraphTable table, Row made, CallContext context, Scope scope) {
        try {
            transport.send(Prefer.on(GraphCall.delete(urls.url(scope, item(table, made, context, scope)))), context);
        } catch (MsExchangeException e) {
            LOG.warn("A mail was made of its MIME and not completed, and could not be removed", e);
        }
    }

    // Update

    /** Updates rows by their keys; with a change key only if it is still the row's. */
    List<RowResult> update(GraphTable table, List<Row> rows, Scope scope) {
        CallContext context = new CallContext("update", table.table().fullName());
        refuseView(table, context);
        List<RowResult> results = each(table, rows, context, row -> {
            Scope of = Asked.scope(table, row, scope);
            ObjectNode changes = RowWriter.changes(table, row, present(table, row, context, of));
            if (changes.isEmpty()) {
                throw new InvalidInputException(
                        Failure.of("update", table.table().fullName())
                                .withCure("Put the columns to change into the row"),
                        "the row has nothing but its key",
                        null);
            }
            Object version = table.version() == null ? null : row.get(table.version());
            JsonNode extension = changes.remove(TaskExtension.PROPERTY);
            if (extension == null) {
                return WriteBatch.Step.of(patch(table, row, changes, version, context, of));
            }
            Row changed = changes.isEmpty()
                    ? row
                    : with(row, ids(table, patch(table, row, changes, version, context, of), context));
            new Extensions(transport, urls)
                    .save(item(table, row, context, of), (ObjectNode) extension.get(0), context, of);
            return WriteBatch.Step.done(changed);
        });
        forgetFolders(table);
        return results;
    }

    /**
     * A property is written as a whole. When a row changes a part of it, it is read first, so that neither the other parts
     * are lost nor what a part has beside the column.
     */
    private ObjectNode present(GraphTable table, Row row, CallContext context, Scope scope) {
        Set<String> properties = RowWriter.missing(table, row);
        String expand = ExtendedValues.expand(table.columns().stream()
                .filter(column -> row.containsKey(column.name()) && column.isElement())
                .toList());
        if (properties.isEmpty() && expand == null) {
            return GraphTransport.mapper().createObjectNode();
        }
        boolean extension = properties.remove(TaskExtension.PROPERTY);
        Map<String, Object> options = Urls.options();
        options.put("$select", properties.isEmpty() ? "id" : String.join(",", properties));
        options.put("$expand", extension ? GraphQueries.EXTENSION : expand);
        URI url = urls.url(scope, item(table, row, context, scope), options);
        ObjectNode read = transport.json(Prefer.on(GraphCall.get(url)), context, JsonParser::readValueAsTree);
        properties.add(ExtendedValues.MULTI);
        properties.add(TaskExtension.PROPERTY);
        return read.retain(properties);
    }

    private GraphCall patch(
            GraphTable table, Row row, ObjectNode changes, Object version, CallContext context, Scope scope) {
        return GraphCall.patch(urls.url(scope, item(table, row, context, scope)), RowWriter.bytes(changes))
                .with("If-Match", etag(version));
    }

    /** An ETag of Graph is a weak one around the change key; a task's is given as it is. */
    private static String etag(Object version) {
        return version == null
                ? null
                : version.toString().startsWith("W/") ? version.toString() : "W/\"" + version + "\"";
    }

    // Delete

    List<RowResult> delete(GraphTable table, List<Row> keys, Scope scope) {
        CallContext context = new CallContext("delete", table.table().fullName());
        refuseView(table, context);
        List<RowResult> results = each(table, keys, context, row -> {
            Object version = table.version() == null ? null : row.get(table.version());
            Scope of = Asked.scope(table, row, scope);
            return WriteBatch.Step.of(GraphCall.delete(urls.url(of, item(table, row, context, of)))
                    .with("If-Match", etag(version)));
        });
        forgetFolders(table);
        return results;
    }

    /** What was done to folders may have changed their paths. */
    private void forgetFolders(GraphTable table) {
        if (table.item().startsWith("mailFolders/")) {
            folders.known().forget();
        }
    }

    // Move and copy

    /**
     * Moves or copies a mail.
     *
     * @param action {@code move} or {@code copy}
     * @param destination id or well-known name of the folder
     * @return the row of the mail there: its id and change key
     */
    Row transfer(GraphTable table, String action, String id, String destination, CallContext context, Scope scope) {
        if (!table.is(GraphTable.Trait.MAIL)) {
            throw new InvalidInputException(
                    Failure.of(context.operation(), table.table().fullName())
                            .withCure("Create it in the other folder and delete it here"),
                    "Graph can " + action + " mails only",
                    null);
        }
        ObjectNode body = GraphTransport.mapper().createObjectNode().put("destinationId", destination);
        URI url = urls.url(scope, Places.item(table, id, null, folders, context, scope) + "/" + action);
        return ids(table, GraphCall.post(url, RowWriter.bytes(body)), context);
    }

    /** The key and the change key of the thing the server answers with. */
    private Row ids(GraphTable table, GraphCall call, CallContext context) {
        RowReader reader = ids(table);
        return transport.json(Prefer.on(call), context, json -> {
            json.nextToken();
            return reader.read(json);
        });
    }

    private static RowReader ids(GraphTable table) {
        return new RowReader(table.columns().stream()
                .filter(column -> (column.is(Flag.KEY) || column.is(Flag.VERSION))
                        && !column.path().isEmpty())
                .toList());
    }

    private static Row with(Row row, Row ids) {
        Row done = new Row(row);
        done.putAll(ids);
        return done;
    }

    private String item(GraphTable table, Row row, CallContext context, Scope scope) {
        return Places.item(table, row.text(table.key().name()), Places.Below.of(table, row), folders, context, scope);
    }

    private static void refuseView(GraphTable table, CallContext context) {
        if (table.table().view()) {
            throw new InvalidInputException(
                    Failure.of(context.operation(), context.target()).withCure("Query it, or use a procedure"),
                    "it is a view and cannot be written",
                    null);
        }
    }
}
