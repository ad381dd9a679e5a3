package org.camelexchange.graph;

import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.STRING;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.graph.wire.GraphTransport;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Input;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;

/** The list of Graph's own procedures, each declared beside its code, and the words they are declared with. */
final class OwnProcedures {
    static final Map<Procedure, GraphProcedure> ALL = all();

    private OwnProcedures() {}

    private static Map<Procedure, GraphProcedure> all() {
        Map<Procedure, GraphProcedure> all = new LinkedHashMap<>();
        all.put(SendMail.DECLARATION, SendMail::run);
        all.put(MoveMail.DECLARATION, MoveMail::run);
        all.put(AddAttachments.DECLARATION, AddAttachments::run);
        all.put(DownloadAttachments.DECLARATION, DownloadAttachments::run);
        all.put(DeleteAttachment.DECLARATION, DeleteAttachment::run);
        all.put(ForwardMail.DECLARATION, ForwardMail::run);
        all.put(ReplyToMessage.DECLARATION, ReplyToMessage::run);
        all.put(RespondToEvent.DECLARATION, RespondToEvent::run);
        all.put(DismissEventReminder.DECLARATION, DismissEventReminder::run);
        all.put(SnoozeEventReminder.DECLARATION, SnoozeEventReminder::run);
        all.put(FetchAdditionalUserFields.DECLARATION, FetchAdditionalUserFields::run);
        all.put(TranslateIds.DECLARATION, TranslateIds::run);
        return all;
    }

    /** Declares a procedure; every one of Graph's own takes a UserId, whose mailbox it works in. */
    static Procedure of(String name, List<Input> inputs, List<Column> outputs) {
        return new Procedure(
                GraphTable.OWN,
                name,
                Stream.concat(inputs.stream(), Stream.of(input("UserId", STRING)))
                        .toList(),
                outputs);
    }

    static Input required(String name, ColumnType type) {
        return new Input(name, type, false, true);
    }

    static Input input(String name, ColumnType type) {
        return new Input(name, type, false, false);
    }

    static Input word(String name, boolean required, String... words) {
        return new Input(name, STRING, false, required, List.of(words));
    }

    static Input list(String name) {
        return new Input(name, STRING, true, false);
    }

    static Column output(String name, ColumnType type) {
        return Column.of(name, type, Access.READ_ONLY);
    }

    /** What a procedure gives that has nothing to say but that it was done. */
    static List<Column> success() {
        return List.of(output("Success", BOOLEAN));
    }

    static List<Row> done() {
        return List.of(Row.of("Success", true));
    }

    /** Does something with a thing of the mailbox that has no answer; nothing that may have happened is done again. */
    static List<Row> act(GraphProcedure.Tools tools, Scope scope, String path, ObjectNode body) {
        byte[] content = body == null ? new byte[0] : RowWriter.bytes(body);
        GraphCall call = body == null
                ? GraphCall.post(tools.urls().url(scope, path), content, null)
                : GraphCall.post(tools.urls().url(scope, path), content);
        tools.transport().send(Prefer.on(call), tools.context());
        return done();
    }

    static ObjectNode body() {
        return GraphTransport.mapper().createObjectNode();
    }

    /** Mail addresses as Graph's recipients. */
    static void recipients(ArrayNode array, List<?> addresses) {
        addresses.forEach(address -> array.addObject().putObject("emailAddress").put("address", address.toString()));
    }

    /** The mailbox of the input UserId, or of the call. */
    static Scope scope(Row inputs, Scope scope) {
        String user = inputs.text("UserId");
        return user == null ? scope : new Scope(user, null);
    }
}
