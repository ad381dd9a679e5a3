package org.camelexchange.ews;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camelexchange.auth.CredentialProvider;
import org.camelexchange.auth.LoginSchemes;
import org.camelexchange.auth.OAuthProcedures;
import org.camelexchange.backend.Backend;
import org.camelexchange.backend.EwsProcedures;
import org.camelexchange.backend.FolderPath;
import org.camelexchange.backend.FollowUp;
import org.camelexchange.backend.RowResult;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.ews.tables.EwsTable;
import org.camelexchange.ews.tables.EwsTables;
import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsTransport;
import org.camelexchange.ews.wire.Impersonated;
import org.camelexchange.http.Retries;
import org.camelexchange.query.PlanStep;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowStream;
import org.camelexchange.query.Scope;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.table.Column;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Purpose;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/** The back end for Exchange Web Services. Safe for many threads. */
public final class EwsBackend implements Backend {
    private static final Map<Procedure, EwsProcedure> PROCEDURES = procedures();

    /** Which table a folder is, by the element the server gives it; any other is a mail folder. */
    private static final Map<String, String> TABLE_OF_ELEMENT =
            Map.of("CalendarFolder", "Calendar", "ContactsFolder", "Contacts", "TasksFolder", "Tasks");

    private final List<EwsTable> tables;
    private final Vocabulary vocabulary;
    private final EwsTransport transport;
    private final Contexts contexts;
    private final EwsFolders folders;
    private final EwsQueries queries;
    private final EwsWrites writes;
    private final OAuthProcedures tokens;

    private EwsBackend(List<EwsTable> tables, EwsTransport transport, Contexts contexts, OAuthProcedures tokens) {
        this.tables = tables;
        this.vocabulary = new Vocabulary(
                EwsTable.SCHEMA, tables.stream().map(EwsTable::table).toList(), PROCEDURES.keySet());
        this.transport = transport;
        this.contexts = contexts;
        this.folders = new EwsFolders(transport, contexts);
        this.queries = new EwsQueries(transport, folders, contexts);
        this.writes = new EwsWrites(transport, folders, contexts);
        this.tokens = tokens;
    }

    private static Map<Procedure, EwsProcedure> procedures() {
        Map<Procedure, EwsProcedure> all = new LinkedHashMap<>();
        all.put(EwsProcedures.SEND_ITEM, new SendItem());
        all.put(EwsProcedures.SEND_MAIL, new SendMail());
        all.put(EwsProcedures.MOVE_ITEM, new MoveItem());
        all.put(EwsProcedures.CREATE_ATTACHMENTS, new CreateAttachments());
        all.put(EwsProcedures.GET_ATTACHMENT, new GetAttachment());
        all.put(EwsProcedures.DELETE_ATTACHMENT, new DeleteAttachment());
        all.put(EwsProcedures.GET_ROOM_LISTS, Rooms::lists);
        all.put(EwsProcedures.GET_ROOMS, Rooms::ofList);
        all.put(EwsProcedures.GET_USER_AVAILABILITY, new UserAvailability());
        all.put(EwsProcedures.GET_USER_OOF_SETTINGS, OofSettings::get);
        all.put(EwsProcedures.SET_USER_OOF_SETTINGS, OofSettings::set);
        all.put(EwsProcedures.CONVERT_ID, new ConvertId());
        for (Procedure procedure : EwsProcedures.TOKENS) {
            all.put(
                    procedure,
                    (tools, inputs, scope) -> List.of(new Row(tools.tokens().run(procedure.name(), inputs))));
        }
        return all;
    }

    /** Opens a back end; nothing is sent before it is used. */
    public static EwsBackend open(ConnectionSettings settings) {
        CredentialProvider login = LoginSchemes.open(settings);
        try {
            EwsTransport transport = new EwsTransport(settings, login, Retries.STANDARD);
            return new EwsBackend(
                    EwsTables.on(settings.getPlatform()),
                    transport,
                    new Contexts(Impersonated.of(settings)),
                    new OAuthProcedures(settings));
        } catch (RuntimeException e) {
            // A login may hold on to something of the whole process.
            login.close();
            throw e;
        }
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public Table table(String target, Scope scope) {
        Optional<Table> declared = vocabulary.findTable(target);
        if (declared.isPresent()) {
            return declared.get();
        }
        String path = FolderPath.withoutSchema(target);
        String first = path.split("/", 2)[0];
        if (path.equals(first) && EwsFolders.wellKnown(first).isEmpty()) {
            return topFolder(target, path, scope);
        }
        // The folder must be there before anything is read from it or written to it.
        EwsFolders.Found found = folders.find(path, "query", scope);
        return tableOf(path, found.element()).named(path);
    }

    /** A bare name that is no table may be a folder of its user at the top of the mailbox. */
    private Table topFolder(String target, String path, Scope scope) {
        try {
            EwsFolders.Found found = folders.find(path, "query", scope);
            return tableOf(path, found.element()).named(path);
        } catch (NotFoundException e) {
            // Names the tables that are near.
            return vocabulary.table(target);
        }
    }

    private Table tableOf(String path, String element) {
        String byElement = TABLE_OF_ELEMENT.get(element);
        return vocabulary
                .findTable(byElement != null ? byElement : path.split("/", 2)[0].replace(" ", ""))
                .orElseGet(() -> vocabulary.table("Inbox"));
    }

    /**
     * The declaration behind a table. A folder's path has the columns of the table it was made from; columns of extended
     * properties stand behind them.
     */
    private EwsTable declaration(Table table) {
        List<Column> own =
                table.columns().stream().filter(c -> c.extended() == null).toList();
        List<EwsTable> alike =
                tables.stream().filter(t -> t.table().columns().equals(own)).toList();
        return alike.stream()
                .filter(t -> t.table().name().equals(table.name()))
                .findFirst()
                .or(() -> alike.stream().findFirst())
                .orElseThrow(() -> new IllegalArgumentException(table.fullName() + " is no table of EWS"))
                .with(table.columns().stream().filter(c -> c.extended() != null).toList());
    }

    private FolderRef folder(Table table, EwsTable declaration, String operation, Scope scope) {
        return declaration.table().name().equals(table.name())
                ? new FolderRef.Distinguished(declaration.folder(), scope.sharedMailbox())
                : folders.find(table.name(), operation, scope).ref();
    }

    @Override
    public Procedure procedure(String name) {
        return vocabulary.procedure(name);
    }

    @Override
    public RowStream query(Query query) {
        EwsTable declaration = declaration(query.table());
        FolderChoice choice = FolderChoice.of(declaration, query);
        if (!choice.folders().isEmpty()) {
            List<FolderRef> folders = choice.folders().stream()
                    .<FolderRef>map(FolderRef.ById::new)
                    .toList();
            return queries.query(declaration, choice.query(), folders);
        }
        return queries.query(declaration, query, () -> folder(query.table(), declaration, "query", query.scope()));
    }

    @Override
    public List<PlanStep> explain(Query query) {
        return EwsExplain.query(declaration(query.table()), query);
    }

    @Override
    public PlanStep explain(Purpose purpose, Query keys, Row values) {
        return EwsExplain.write(declaration(keys.table()), purpose, keys);
    }

    @Override
    public List<RowResult> create(Table table, List<Row> rows, Scope scope) {
        EwsTable declaration = declaration(table);
        return writes.create(declaration, rows, folder(table, declaration, "create", scope), scope);
    }

    @Override
    public List<RowResult> update(Table table, List<Row> rows, Scope scope) {
        return writes.update(declaration(table), rows, scope);
    }

    @Override
    public List<RowResult> delete(Table table, List<Row> keys, Scope scope) {
        return writes.delete(declaration(table), keys, scope);
    }

    @Override
    public List<Row> execute(Procedure procedure, Row inputs, Scope scope) {
        return PROCEDURES
                .get(procedure)
                .run(new EwsProcedure.Tools(transport, folders, writes, contexts, tokens), inputs, scope);
    }

    @Override
    public String folderId(String path, Scope scope) {
        FolderRef ref = folders.find(path, "folder", scope).ref();
        if (ref instanceof FolderRef.ById byId) {
            return byId.id();
        }
        CallContext context = contexts.of("folder", path, scope);
        return FolderIds.of(transport, ref, context);
    }

    @Override
    public void follow(Table table, Row row, FollowUp followUp, Scope scope) {
        EwsTable declaration = declaration(table);
        Row key = Row.of(declaration.key().name(), row.value(declaration.key().name()));
        if (followUp instanceof FollowUp.MarkRead) {
            check(writes.update(declaration, List.of(key.with(FollowUp.readColumn(table), true)), scope));
        } else if (followUp instanceof FollowUp.Delete) {
            check(writes.delete(declaration, List.of(key), scope));
        } else {
            boolean move = followUp instanceof FollowUp.MoveTo;
            String path = followUp instanceof FollowUp.MoveTo to
                    ? to.folderPath()
                    : ((FollowUp.CopyTo) followUp).folderPath();
            CallContext context = contexts.of(move ? "moveTo" : "copyTo", path, scope);
            folders.known()
                    .use(
                            () -> folders.find(path, context.operation(), scope),
                            to -> writes.transfer(
                                    move, key.text(declaration.key().name()), null, to.ref(), context));
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
        CallContext context = contexts.of("test", "Inbox", Scope.none());
        FolderIds.of(transport, new FolderRef.Distinguished("inbox", null), context);
    }

    @Override
    public void close() {
        transport.close();
    }
}
