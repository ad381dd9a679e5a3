package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Item;

/** The translation between the two kinds of ids items have. */
final class IdRoutes {
    private static final int MOST = 1000;
    private static final Type.Enumeration FORMAT = Type.enumeration(
            "exchangeIdFormat", "entryId", "ewsId", "immutableEntryId", "restId", "restImmutableEntryId");
    private static final Type BODY = Type.complex(
            "translateExchangeIds",
            "inputIds",
            new Type.Many(Type.Primitive.STRING),
            "sourceIdType",
            FORMAT,
            "targetIdType",
            FORMAT);

    private IdRoutes() {}

    static List<Route> routes() {
        return List.of(Route.of("POST", "translateExchangeIds", IdRoutes::translate));
    }

    private static HttpAnswer translate(Call call) {
        Map<String, Object> body = Values.fields(JsonIn.value("body", BODY, Bodies.lowerFirst(call.json())));
        List<?> ids = Values.list(body.get("inputIds"));
        String target = Values.text(body.get("targetIdType"));
        if (ids.isEmpty() || target == null || body.get("sourceIdType") == null) {
            throw GraphError.INVALID_PARAMETER.because("A parameter of translateExchangeIds is missing.");
        }
        if (ids.size() > MOST) {
            throw GraphError.INVALID_PARAMETER.because("No more than 1000 ids are translated at once.");
        }
        boolean immutable = target.equals("restImmutableEntryId") || target.equals("immutableEntryId");
        List<Object> rows = new ArrayList<>();
        for (Object id : ids) {
            // Folders and attachments have one id only.
            String to = call.mailbox()
                    .findItem(Values.text(id))
                    .map(immutable ? Item::immutableId : Item::entryId)
                    .orElse(Values.text(id));
            rows.add(Values.map("sourceId", id, "targetId", to));
        }
        return Answers.map(
                200,
                Values.map(
                        "@odata.context",
                        call.request().origin() + "/v1.0/$metadata#Collection(microsoft.graph.convertIdResult)",
                        "value",
                        rows));
    }
}
