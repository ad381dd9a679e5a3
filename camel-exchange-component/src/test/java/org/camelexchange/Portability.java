package org.camelexchange;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;

/**
 * Runs the same routes over EWS and over Graph, and puts what comes back into a form in which equal things are equal: without
 * ids and change keys, which every server makes its own, and without the moments at which the two runs happened.
 */
final class Portability {
    /** Ids and keys, links, and what depends on the moment or on how a server stores bytes. */
    private static final List<String> OWN = List.of(
            "ItemId",
            "ItemChangeKey",
            "FolderId",
            "FolderChangeKey",
            "ParentFolderId",
            "ParentFolderChangeKey",
            "AttachmentId",
            "AttachmentIds",
            "OccurrenceId",
            "ConversationId",
            "ConversationIndex",
            "InternetMessageId",
            "MimeContent",
            "WebClientReadFormQueryString",
            "DateTimeCreated",
            "DateTimeReceived",
            "DateTimeSent",
            "LastModifiedTime",
            "Size",
            "Id");

    private Portability() {}

    /** What a mailbox answers to some routes. */
    @FunctionalInterface
    interface Routes {
        Object run(Office office) throws Exception;
    }

    /** What the routes give over a schema, in the form in which it can be compared. */
    static Object over(Schema schema, Routes routes) throws Exception {
        try (Office office = Office.over(schema)) {
            return plain(routes.run(office));
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new TreeMap<>();
            map.forEach((name, of) -> {
                if (!OWN.contains(name.toString()) && !nothing(of)) {
                    plain.put(name.toString(), plain(of));
                }
            });
            return plain;
        }
        if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(one -> plain.add(plain(one)));
            return plain;
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        // A body of plain text ends with a line end. XML has ids in it.
        return value instanceof String text ? text.strip().replaceAll("<ItemId [^>]*>", "<ItemId>") : value;
    }

    /** Graph gives an empty list or text where EWS gives nothing; a condition finds neither by a value. */
    private static boolean nothing(Object value) {
        return value == null || value.equals("") || value instanceof List<?> list && list.isEmpty();
    }

    /** Where two answers differ: each place with what stands there over EWS and over Graph. */
    static List<String> differences(Object ews, Object graph) {
        List<String> differences = new ArrayList<>();
        compare("", ews, graph, differences);
        return differences;
    }

    private static void compare(String place, Object ews, Object graph, List<String> differences) {
        if (ews instanceof Map<?, ?> a && graph instanceof Map<?, ?> b) {
            Set<Object> names = new TreeSet<>(a.keySet());
            names.addAll(b.keySet());
            names.forEach(name -> compare(place + "." + name, a.get(name), b.get(name), differences));
        } else if (ews instanceof List<?> a && graph instanceof List<?> b && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                compare(place + "[" + i + "]", a.get(i), b.get(i), differences);
            }
        } else if (!Objects.equals(ews, graph)) {
            differences.add(place + ": EWS " + ews + ", Graph " + graph);
        }
    }

    /** The rows of a query. */
    static List<Row> query(Office office, String uri) {
        return office.call("query/" + uri, null);
    }

    /** The rows of a query whose condition stands in a header, where it needs no escapes. */
    static List<Row> query(Office office, String uri, String where) {
        return office.call("query/" + uri, null, Map.of(MsExchangeHeaders.WHERE, where));
    }
}
