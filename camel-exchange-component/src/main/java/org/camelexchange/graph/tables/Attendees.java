package org.camelexchange.graph.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Row;

/**
 * Those who are invited to an event: one list in Graph, in which each says whether he is required, optional or a resource;
 * a pair of lists for each of these in EWS. Graph sends the invitations by itself when an event has attendees.
 */
final class Attendees implements Joint {
    private static final String PROPERTY = "attendees";
    private static final String NAME = "_Name";
    private static final String ADDRESS = "_EmailAddress";

    /** The columns' first parts by Graph's word for the kind of attendee. */
    private static final Map<String, String> KINDS = kinds();

    private static final Attendees ONLY = new Attendees();

    private Attendees() {}

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("required", "RequiredAttendees");
        kinds.put("optional", "OptionalAttendees");
        kinds.put("resource", "Resources");
        return kinds;
    }

    static List<GraphColumn> columns() {
        List<GraphColumn> columns = new ArrayList<>();
        KINDS.forEach((kind, name) -> {
            columns.add(column(name + NAME, kind, "name", Flag.CREATE));
            columns.add(column(name + ADDRESS, kind, "address", Flag.WRITE));
        });
        return columns;
    }

    private static GraphColumn column(String name, String kind, String part, Flag settable) {
        Codec codec = Codec.reading(all -> of(all, kind).stream()
                .map(attendee -> attendee.get("emailAddress") instanceof Map<?, ?> address ? address.get(part) : null)
                .toList());
        return GraphColumn.joint(name, ColumnType.STRING, true, PROPERTY, codec, ONLY, null, settable, Flag.CONTENT);
    }

    /** The attendees of a kind. */
    private static List<Map<?, ?>> of(Object all, String kind) {
        List<Map<?, ?>> of = new ArrayList<>();
        if (all instanceof List<?> list) {
            list.forEach(one -> {
                if (one instanceof Map<?, ?> attendee && kind.equals(attendee.get("type"))) {
                    of.add(attendee);
                }
            });
        }
        return of;
    }

    @Override
    public String property() {
        return PROPERTY;
    }

    @Override
    public Set<String> missing(Row change) {
        return Set.of(PROPERTY);
    }

    @Override
    public Object write(Row row, Map<String, Object> present) {
        List<Object> attendees = new ArrayList<>();
        KINDS.forEach((kind, name) -> {
            List<Map<?, ?>> there = of(present.get(PROPERTY), kind);
            if (!row.containsKey(name + ADDRESS)) {
                attendees.addAll(there);
            } else if (row.get(name + ADDRESS) instanceof List<?> addresses) {
                List<?> names = row.get(name + NAME) instanceof List<?> list ? list : List.of();
                for (int i = 0; i < addresses.size(); i++) {
                    attendees.add(attendee(kind, addresses.get(i), i < names.size() ? names.get(i) : null, there));
                }
            }
        });
        return attendees;
    }

    /** Who was invited already keeps what is known of him, such as his answer. */
    private static Map<?, ?> attendee(String kind, Object address, Object name, List<Map<?, ?>> there) {
        for (Map<?, ?> one : there) {
            if (one.get("emailAddress") instanceof Map<?, ?> known && Objects.equals(known.get("address"), address)) {
                return name == null ? one : called(one, known, name);
            }
        }
        Map<String, Object> mailbox = new LinkedHashMap<>();
        mailbox.put("address", address);
        if (name != null) {
            mailbox.put("name", name);
        }
        return Map.of("type", kind, "emailAddress", mailbox);
    }

    private static Map<?, ?> called(Map<?, ?> attendee, Map<?, ?> known, Object name) {
        Map<Object, Object> mailbox = new LinkedHashMap<>(known);
        mailbox.put("name", name);
        Map<Object, Object> called = new LinkedHashMap<>(attendee);
        called.put("emailAddress", mailbox);
        return called;
    }
}
