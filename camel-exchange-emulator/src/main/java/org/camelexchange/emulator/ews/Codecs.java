package org.camelexchange.emulator.ews;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camelexchange.emulator.store.Body;

/** The codecs of plain values. */
final class Codecs {
    static final Codec<String> STRING = text(s -> s, s -> s, s -> s);
    static final Codec<Boolean> BOOLEAN = text(String::valueOf, Codecs::bool, b -> b);
    static final Codec<Integer> INTEGER = text(String::valueOf, Codecs::integer, i -> i);
    static final Codec<Double> DOUBLE = text(Codecs::decimal, Codecs::real, d -> d);
    static final Codec<Instant> DATE_TIME = text(Codecs::dateTime, Codecs::instant, i -> i);
    static final Codec<byte[]> BINARY =
            text(b -> Base64.getEncoder().encodeToString(b), Codecs::base64, b -> Base64.getEncoder()
                    .encodeToString(b));
    static final Codec<List<String>> STRINGS =
            new Listed<>((out, value) -> out.t("String", value), Element::text, values -> values);
    static final Codec<List<byte[]>> BINARIES = new Listed<>(
            (out, value) -> out.t("Base64Binary", Base64.getEncoder().encodeToString(value)),
            element -> base64(element.text()),
            values -> null);

    static final Codec<Body> BODY =
            new Composite<>(
                    (out, body) -> out.attribute("BodyType", body.html() ? "HTML" : "Text")
                            .text(body.content()),
                    e -> new Body(e.text(), "HTML".equals(choice(e.needAttribute("BodyType"), Set.of("HTML", "Text")))),
                    Body::content) {
                @Override
                public Body joined(Body body, Body more) {
                    String added = body.html() ? Bodies.as(more, "HTML").content() : more.content();
                    return new Body(body.content() + added, body.html());
                }
            };
    /** Whether something can be made inside; the owner may do all the rest. */
    static final Codec<Boolean> RIGHTS = of(
            (out, inside) -> {
                for (String right : List.of("CreateAssociated", "CreateContents", "CreateHierarchy")) {
                    out.t(right, String.valueOf(inside));
                }
                for (String right : List.of("Delete", "Modify", "Read", "ViewPrivateItems")) {
                    out.t(right, "true");
                }
            },
            e -> true,
            v -> null);

    static final Codec<Id> ID = of(
            (out, id) -> out.attribute("Id", id.id()).attribute("ChangeKey", id.changeKey()),
            e -> new Id(e.needAttribute("Id"), e.attribute("ChangeKey")),
            Id::id);

    /** An id with its change key, which may be null. */
    record Id(String id, String changeKey) {}

    private Codecs() {}

    /** One of a few words; any other violates the schema. */
    static Codec<String> oneOf(String... words) {
        Set<String> all = Set.of(words);
        List<String> order = Arrays.asList(words);
        return new Simple<>(s -> s, s -> choice(s, all), s -> s, s -> {
            choice(s, all);
            return s;
        }) {
            @Override
            public Object key(String value) {
                // Low, Normal, High sort by their meaning, as the integers they are in the store.
                return order.contains(value) ? new Ranked(order.indexOf(value), value) : value;
            }

            @Override
            public Object constant(String word) {
                return new Ranked(order.indexOf(word), word);
            }
        };
    }

    /** A word that sorts by its place in its list. */
    record Ranked(int rank, String word) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            return Integer.compare(rank, other.rank);
        }

        @Override
        public String toString() {
            return word;
        }
    }

    private static String choice(String word, Set<String> all) {
        if (!all.contains(word)) {
            throw EwsFault.schema("The value '" + word + "' is invalid: the Enumeration constraint failed.");
        }
        return word;
    }

    private static <T> Codec<T> text(Function<T, String> write, Function<String, T> read, Function<T, Object> key) {
        return new Simple<>(write, read, key, read::apply);
    }

    private static class Simple<T> implements Codec<T> {
        private final Function<T, String> write;
        private final Function<String, T> read;
        private final Function<T, Object> key;
        private final Function<String, Object> constant;

        Simple(
                Function<T, String> write,
                Function<String, T> read,
                Function<T, Object> key,
                Function<String, Object> constant) {
            this.write = write;
            this.read = read;
            this.key = key;
            this.constant = constant;
        }

        @Override
        public void write(EwsWriter out, String element, T value) {
            out.t(element, write.apply(value));
        }

        @Override
        public T read(Element element) {
            return read.apply(element.text());
        }

        @Override
        public Object key(T value) {
            return key.apply(value);
        }

        @Override
        public Object constant(String text) {
            return constant.apply(text);
        }
    }

    /** A codec whose element has attributes or elements. */
    static <T> Codec<T> of(BiConsumer<EwsWriter, T> write, Function<Element, T> read, Function<T, Object> key) {
        return new Composite<>(write, read, key);
    }

    private static class Composite<T> implements Codec<T> {
        private final BiConsumer<EwsWriter, T> write;
        private final Function<Element, T> read;
        private final Function<T, Object> key;

        Composite(BiConsumer<EwsWriter, T> write, Function<Element, T> read, Function<T, Object> key) {
            this.write = write;
            this.read = read;
            this.key = key;
        }

        @Override
        public void write(EwsWriter out, String element, T value) {
            out.t(element);
            write.accept(out, value);
            out.end();
        }

        @Override
        public T read(Element element) {
            return read.apply(element);
        }

        @Override
        public Object key(T value) {
            return key.apply(value);
        }
    }

    /** The codec of a list: an element with one element for each entry. */
    static class Listed<E> extends Composite<List<E>> {
        Listed(BiConsumer<EwsWriter, E> write, Function<Element, E> read, Function<List<E>, Object> key) {
            super(
                    (out, all) -> all.forEach(one -> write.accept(out, one)),
                    element -> element.children().stream().map(read).toList(),
                    key);
        }

        @Override
        public List<E> joined(List<E> list, List<E> more) {
            return Stream.concat(list.stream(), more.stream()).toList();
        }
    }

    /** xs:dateTime in UTC; EWS gives whole seconds. */
    static String dateTime(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** xs:dateTime; without an offset it is UTC. */
    static Instant instant(String text) {
        String trimmed = text.strip();
        try {
            if (trimmed.endsWith("Z") || trimmed.matches(".*[+-]\\d\\d:\\d\\d$") && trimmed.contains("T")) {
                return trimmed.contains("T")
                        ? OffsetDateTime.parse(trimmed).toInstant()
                        : date(trimmed).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            return trimmed.contains("T")
                    ? LocalDateTime.parse(trimmed).toInstant(ZoneOffset.UTC)
                    : date(trimmed).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw EwsFault.schema("The value '" + text + "' is invalid according to its datatype 'dateTime'.");
        }
    }

    /** xs:date; an offset after it says nothing here. */
    static LocalDate date(String text) {
        try {
            return LocalDate.parse(
                    text.strip().substring(0, Math.min(10, text.strip().length())));
        } catch (DateTimeParseException e) {
            throw EwsFault.schema("The value '" + text + "' is invalid according to its datatype 'date'.");
        }
    }

    static boolean bool(String text) {
        return switch (text.strip()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default ->
                throw EwsFault.schema("The value '" + text + "' is invalid according to its datatype 'boolean'.");
        };
    }

    static int integer(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw EwsFault.schema("The value '" + text + "' is invalid according to its datatype 'int'.");
        }
    }

    private static double real(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw EwsFault.schema("The value '" + text + "' is invalid according to its datatype 'double'.");
        }
    }

    private static String decimal(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    static byte[] base64(String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw EwsFault.schema("The value is invalid according to its datatype 'base64Binary'.");
        }
    }
}
