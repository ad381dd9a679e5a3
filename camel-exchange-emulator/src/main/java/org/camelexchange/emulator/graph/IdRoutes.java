package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Item;

/** The translation between the formats of ids; EWS and Graph write them alike here. */
final class IdRoutes {
    private static final int MOST = 1000;
    /** What all ids of this server begin with, and MAPI's do not. */
    private static final int HEAD = 3;

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
        List<Object> rows = new ArrayList<>();
        for (Object id : ids) {
            rows.add(row(call, Values.text(id), Values.text(body.get("sourceIdType")), target));
        }
        return Answers.map(
                200,
                Values.map(
                        "@odata.context",
                        call.request().origin() + "/v1.0/$metadata#Collection(microsoft.graph.convertIdResult)",
                        "value",
                        rows));
    }

    private static Map<String, Object> row(Call call, String id, String source, String target) {
        boolean immutable = target.equals("restImmutableEntryId") || target.equals("immutableEntryId");
        try {
            String plain = isBinary(source) ? fromBinary(id) : id;
            // An occurrence has the id of its series and a dot in its own.
            Base64.getUrlDecoder().decode(plain.replaceFirst("\\..*", ""));
            // Folders and attachments have one id only.
            String found = call.mailbox()
                    .findItem(plain)
                    .map(immutable ? Item::immutableId : Item::entryId)
                    .orElse(plain);
            return Values.map("sourceId", id, "targetId", isBinary(target) ? toBinary(found) : found);
        } catch (IllegalArgumentException e) {
            return Values.map(
                    "sourceId",
                    id,
                    "errorDetails",
                    Values.map("code", "ErrorInvalidIdMalformed", "message", "Id is malformed."));
        }
    }

    /** The ids MAPI knows are bytes: URL-safe Base64 with the number of left out padding characters behind it. */
    private static boolean isBinary(String format) {
        return format.equals("entryId") || format.equals("immutableEntryId");
    }

    private static String toBinary(String id) {
        byte[] all = Base64.getUrlDecoder().decode(id);
        byte[] bytes = Arrays.copyOfRange(all, HEAD, all.length);
        String text = Base64.getUrlEncoder().encodeToString(bytes);
        String bare = text.replace("=", "");
        return bare + (text.length() - bare.length());
    }

    private static String fromBinary(String text) {
        if (text.length() < 2) {
            throw new IllegalArgumentException("An id has bytes");
        }
        byte[] bytes = Base64.getUrlDecoder().decode(text.substring(0, text.length() - 1));
        byte[] all = new byte[HEAD + bytes.length];
        System.arraycopy(bytes, 0, all, HEAD, bytes.length);
        return Base64.getUrlEncoder().encodeToString(all);
    }
}
