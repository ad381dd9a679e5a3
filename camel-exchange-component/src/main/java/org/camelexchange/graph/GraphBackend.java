package org.camelexchange.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.camelexchange.auth.LoginSchemes;
import org.camelexchange.auth.OAuthProcedures;
import org.camelexchange.backend.Backend;
import org.camelexchange.backend.FolderPath;
import org.camelexchange.backend.FollowUp;
import org.camelexchange.backend.RowResult;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.graph.tables.GraphTables;
import org.camelexchange.graph.wire.CallContext;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.graph.wire.GraphTransport;
import org.camelexchange.http.Retries;
import org.camelexchange.query.PlanStep;
import org.camelexchange.query.Query;
import org.camelexchange.query.Requests;
import org.camelexchange.query.RowStream;
import org.camelexchange.query.Scope;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Purpose;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/** The back end for Microsoft Graph. Safe for many threads. */
public final class GraphBackend implements Backend {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            "MSGraph", GraphTables.ALL.stream().map(GraphTable::table).toList(), GraphProcedures.ALL.keySet());

    private final GraphTransport transport;
    private final Urls urls;
    private final GraphFolders folders;
    private final GraphQueries queries;
    private final GraphWrites writes;
    private final EntityProperties properties;
    private final OAuthProcedures tokens;
    private final Clock clock = Clock.systemUTC();

    private GraphBackend(GraphTransport transport, Urls urls, OAuthProcedures tokens) {
        this.transport = transport;
        this.urls = urls;
        this.folders = new GraphFolders(transport, urls);
        this.queries = new GraphQueries(transport, folders, urls);
        this.writes = new GraphWrites(transport, folders, urls);
        this.properties = new EntityProperties(transport, urls);
        this.tokens = tokens;
    }

    /** Opens a back end; nothing is sent before it is used. */
    public static GraphBackend open(ConnectionSettings settings) {
        GraphTransport transport = new GraphTransport(settings, LoginSchemes.open(settings), Retries.STANDARD);
        return new GraphBackend(
                transport, Urls.of(settings.serviceUrl(), settings.getUserId()), new OAuthProcedures(settings));
    }

    @Override
    public Vocabulary vocabulary() {
        return VOCABULARY;
    }

    @Override
    public Table table(String target, Scope scope) {
        Optional<Table> declared = VOCABULARY.findTable(target);
        if (declared.isPresent()) {
            return declared.get();
        }
        String path = FolderPath.withoutSchema(target);
        String first = path.split("/", 2)[0].replace(" ", "");
        Optional<GraphTable> folderTable = GraphTables.ALL.stream()
                .filter(t ->
                        t.table().schema().equals("EWS") && t.table().name().equalsIgnoreCase(first))
                .findFirst();
        try {
            // The folder must be there before anything is read from it or written to it.
            folders.find(path, "query", scope);
        } catch (NotFoundException e) {
            if (path.equals(path.split("/", 2)[0])) {
                // Names the tables that are near.
                return VOCABULARY.table(target);
            }
            throw e;
        }
        return folderTable
                .map(GraphTable::table)
                .orElseGet(() -> VOCABULARY.table("EWS.Inbox"))
                .named(path);
    }

    @Override
    public Procedure procedure(String name) {
        return VOCABULARY.procedure(name);
    }

    @Override
    public RowStream query(Query query) {
        GraphTable table = GraphTables.of(query.table());
        Query asked = Asked.of(table, query, clock);
        return hasProperties(table) ? properties.query(table, asked) : queries.query(table, asked);
    }

    @Override
    public List<PlanStep> explain(Query query) {
        GraphTable table = GraphTables.of(query.table());
        Query asked = Asked.of(table, query, clock);
        return hasProperties(table)
                ? List.of(new PlanStep(
                        "find", PlanStep.SERVER, "GET of the entity with its property", Requests.exactly(1)))
                : GraphExplain.query(table, asked, folders);
    }

    @Override
    public PlanStep explain(Purpose purpose, Query keys, Row values) {
        GraphTable table = GraphTables.of(keys.table());
        return GraphExplain.write(table, purpose, Asked.of(table, keys, clock), values);
    }

    @Override
    public List<RowResult> create(Table table, List<Row> rows, Scope scope) {
        GraphTable of = GraphTables.of(table);
        return hasProperties(of)
                ? properties.write(of, "create", rows, scope)
                : writes.create(of, table.name(), rows, scope);
    }

    @Override
    public List<RowResult> update(Table table, List<Row> rows, Scope scope) {
        GraphTable of = GraphTables.of(table);
        return hasProperties(of) ? properties.write(of, "update", rows, scope) : writes.update(of, rows, scope);
    }

    @Override
    public List<RowResult> delete(Table table, List<Row> keys, Scope scope) {
        GraphTable of = GraphTables.of(table);
        return hasProperties(of) ? properties.delete(of, keys, scope) : writes.delete(of, keys, scope);
    }

    private static boolean hasProperties(GraphTable table) {
        return table.is(GraphTable.Trait.ENTITY_PROPERTIES);
    }

    @Override
    public List<Row> execute(Procedure procedure, Row inputs, Scope scope) {
        CallContext context = new CallContext("execute", procedure.fullName());
        return GraphProcedures.ALL
                .get(procedure)
                .run(new GraphProcedure.Tools(transport, urls, folders, writes, tokens, context), inputs, scope);
    }

    @Override
    public String folderId(String path, Scope scope) {
        String folder = folders.find(path, "folder", scope);
        if (GraphFolders.wellKnown(folder).isEmpty()) {
            return folder;
        }
        return transport.json(
                Prefer.on(GraphCall.get(urls.url(scope, "mailFolders/" + Urls.encode(folder) + "?$select=id"))),
                new CallContext("folder", path),
                json -> json.<JsonNode>readValueAsTree().path("id").asText());
    }

    @Override
    public void follow(Table table, Row row, FollowUp followUp, Scope scope) {
        GraphTable declaration = GraphTables.of(table);
        String key = declaration.key().name();
        String id = row.text(key);
        if (followUp instanceof FollowUp.MarkRead) {
            check(writes.update(declaration, List.of(Row.of(key, id).with(FollowUp.readColumn(table), true)), scope));
        } else if (followUp instanceof FollowUp.Delete) {
            check(writes.delete(declaration, List.of(Row.of(key, id)), scope));
        } else {
            boolean move = followUp instanceof FollowUp.MoveTo;
            String path = followUp instanceof FollowUp.MoveTo to
                    ? to.folderPath()
                    : ((FollowUp.CopyTo) followUp).folderPath();
            CallContext context = new CallContext(move ? "moveTo" : "copyTo", path);
            folders.known()
                    .use(
                            () -> folders.find(path, context.operation(), scope),
                            to -> writes.transfer(declaration, move ? "move" : "copy", id, to, context, scope));
        }
    }

    private static void check(List<RowResult> results) {
        MsExchangeException error = results.get(0).error();
        if (error != null) {
            throw error;
        }
    }

    @Override
    public void test() {
        transport.send(
                Prefer.on(GraphCall.get(urls.url(Scope.none(), "mailFolders/inbox?$select=id"))),
                new CallContext("test", "Inbox"));
    }

    @Override
    public void close() {
        transport.close();
    }
}
