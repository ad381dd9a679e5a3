package org.camelexchange.graph;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.camelexchange.backend.EwsProcedures;
import org.camelexchange.graph.tables.Codec;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.graph.wire.GraphTransport;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;

/**
 * What a mailbox answers while its user is out of office: automaticRepliesSetting of the mailbox settings. Graph acts with
 * the rights of its login, so the inputs about impersonation change nothing: the mailbox is that of the input User.
 */
final class OutOfOffice {
    private static final String PATH = "mailboxSettings";
    private static final String SETTING = "automaticRepliesSetting";
    private static final Codec STATE =
            Codec.words("disabled", "Disabled", "alwaysEnabled", "Enabled", "scheduled", "Scheduled");
    private static final Codec AUDIENCE = Codec.words("none", "None", "contactsOnly", "Known", "all", "All");

    /** The output, the property, and how its value is written. */
    private record Part(String name, String property, Codec codec) {}

    private static final List<Part> PARTS = List.of(
            new Part("OofState", "status", STATE),
            new Part("ExternalAudience", "externalAudience", AUDIENCE),
            new Part("StartTime", "scheduledStartDateTime", Codec.ZONED),
            new Part("EndTime", "scheduledEndDateTime", Codec.ZONED),
            new Part("InternalReply", "internalReplyMessage", Codec.PLAIN),
            new Part("ExternalReply", "externalReplyMessage", Codec.PLAIN));

    private OutOfOffice() {}

    static List<Row> get(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        GraphCall call = GraphCall.get(tools.urls().url(user(inputs), PATH, Map.of("$select", SETTING)));
        JsonNode settings = tools.transport().json(Prefer.on(call), tools.context(), JsonParser::readValueAsTree);
        Map<?, ?> setting = GraphTransport.mapper().convertValue(settings.path(SETTING), Map.class);
        Row row = EwsProcedures.GET_USER_OOF_SETTINGS.emptyRow();
        for (Part part : PARTS) {
            Object value = setting == null ? null : setting.get(part.property());
            row.put(part.name(), value == null ? null : part.codec().read().apply(value));
        }
        return List.of(row);
    }

    /** What is not given stays as it is: Graph changes the properties it is sent. */
    static List<Row> set(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        ObjectNode body = GraphTransport.mapper().createObjectNode();
        ObjectNode setting = body.putObject(SETTING);
        for (Part part : PARTS) {
            Object value = inputs.get(part.name());
            if (value != null) {
                setting.set(
                        part.property(),
                        GraphTransport.mapper().valueToTree(part.codec().write().apply(value)));
            }
        }
        GraphCall call = GraphCall.patch(tools.urls().url(user(inputs), PATH), RowWriter.bytes(body));
        tools.transport().send(Prefer.on(call), tools.context());
        return BridgeProcedures.success();
    }

    private static Scope user(Row inputs) {
        return new Scope(inputs.text("User"), null);
    }
}
