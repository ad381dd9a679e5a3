package org.camelexchange.emulator.ews;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Paths to properties of items, for restrictions and sort orders. */
final class ItemPaths implements Restriction.Paths<Seen> {
    private static final Set<String> WORDS =
            Set.of("item:Body", "message:Sender", "message:From", "calendar:Organizer", "item:Categories");

    @Override
    public Restriction.Value<Seen> read(Element element) {
        Path path = Path.read(element);
        if (!path.queryable()) {
            throw new EwsException(EwsError.UNSUPPORTED_PATH);
        }
        return new Restriction.Value<>() {
            @Override
            public Object key(Seen seen) {
                return path.key(seen);
            }

            @Override
            public Object constant(String text) {
                try {
                    return path.constant(text);
                } catch (EwsFault e) {
                    throw new EwsException(EwsError.INVALID_VALUE);
                }
            }

            @Override
            public boolean text() {
                return isText(path);
            }
        };
    }

    private static boolean isText(Path path) {
        if (path.extended() != null) {
            return path.extended().type().startsWith("String");
        }
        Object codec = path.property().codec();
        return codec != Codecs.BOOLEAN
                && codec != Codecs.INTEGER
                && codec != Codecs.DOUBLE
                && codec != Codecs.DATE_TIME
                && (WORDS.contains(path.uri()) || codec != Codecs.BINARY);
    }

    /** The order a SortOrder element asks for; what has no value comes first, as in Exchange. */
    static Comparator<Seen> order(List<Element> fields) {
        Comparator<Seen> order = null;
        for (Element field : fields) {
            Path path = Path.read(field.only());
            if (!path.queryable() || path.property() != null && path.property().is(Property.Flag.GET_ONLY)) {
                throw new EwsException(EwsError.UNSUPPORTED_SORT);
            }
            Comparator<Seen> next = Comparator.comparing(
                    seen -> first(path.key(seen)), Comparator.nullsFirst((a, b) -> Restriction.compare(a, b)));
            next = "Descending".equals(field.needAttribute("Order")) ? next.reversed() : next;
            order = order == null ? next : order.thenComparing(next);
        }
        return order;
    }

    private static Object first(Object key) {
        return key instanceof List<?> list ? list.isEmpty() ? null : list.get(0) : key;
    }
}
