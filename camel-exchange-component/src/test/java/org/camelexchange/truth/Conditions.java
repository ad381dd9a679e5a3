package org.camelexchange.truth;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random conditions on a sample's columns. */
final class Conditions {
    private static final List<String> OPERATORS = List.of("=", "<>", "<", "<=", ">", ">=");
    private static final List<String> TEXT_OPERATORS = List.of("=", "<>", "=", "<>", "<", ">=");

    private static final DateTimeFormatter JUDGES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSxxx");

    private final Sample sample;

    Conditions(Sample sample) {
        this.sample = sample;
    }

    Arbitrary<Phrase> any() {
        return tree(3);
    }

    private Arbitrary<Phrase> tree(int depth) {
        Arbitrary<Phrase> leaf = Arbitraries.of(sample.fields()).flatMap(this::leaf);
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Phrase> below = Arbitraries.lazy(() -> tree(depth - 1));
        return Arbitraries.frequencyOf(
                Tuple.of(3, leaf),
                Tuple.of(2, below.map(Phrase::negated)),
                Tuple.of(
                        4,
                        Combinators.combine(Arbitraries.of("AND", "OR"), below, below)
                                .as((word, a, b) -> a.joined(word, b))));
    }

    private Arbitrary<Phrase> leaf(Sample.Field field) {
        Arbitrary<Phrase> isNull = Arbitraries.of("IS NULL", "IS NOT NULL").map(test -> missing(field, test));
        return switch (field.type()) {
            case TEXT ->
                Arbitraries.oneOf(comparison(field, TEXT_OPERATORS), like(field), in(field), isNull, parameter(field));
            case TEXTS -> Arbitraries.oneOf(comparison(field, List.of("=", "<>")), like(field), in(field), isNull);
            case BOOLEAN ->
                Arbitraries.oneOf(
                        comparison(field, List.of("=", "<>")),
                        Arbitraries.of("", " IS TRUE", " IS NOT TRUE", " IS NOT FALSE")
                                .map(test -> Phrase.of('"' + field.column() + '"' + test)),
                        isNull);
            case NUMBER, TIME -> Arbitraries.oneOf(comparison(field, OPERATORS), between(field), in(field), isNull);
        };
    }

    private Phrase missing(Sample.Field field, String test) {
        String column = '"' + field.column() + '"';
        if (field.type() != Sample.Type.TEXTS) {
            return Phrase.of(column + " " + test);
        }
        String there = test.equals("IS NULL") ? "NOT EXISTS" : "EXISTS";
        return new Phrase(column + " " + test, there + " (" + elements(field) + ")", Map.of());
    }

    /** A test of a value is, in a column of several, true when it is of one, and unknown when there are none. */
    private Phrase leaf(Sample.Field field, Function<String, String> ours, Function<String, String> sql) {
        return leaf(field, ours, sql, Map.of());
    }

    private Phrase leaf(
            Sample.Field field,
            Function<String, String> ours,
            Function<String, String> sql,
            Map<String, Object> headers) {
        String column = '"' + field.column() + '"';
        if (field.type() != Sample.Type.TEXTS) {
            return new Phrase(ours.apply(column), sql.apply(column), headers);
        }
        String all = elements(field);
        String one = all + " AND " + sql.apply("c.v");
        return new Phrase(
                ours.apply(column),
                "CASE WHEN NOT EXISTS (" + all + ") THEN NULL ELSE EXISTS (" + one + ") END",
                headers);
    }

    private String elements(Sample.Field field) {
        return "SELECT 1 FROM " + Judge.child(sample, field.column()) + " c WHERE c.row_number = t.row_number";
    }

    private Arbitrary<Phrase> comparison(Sample.Field field, List<String> operators) {
        return Combinators.combine(Arbitraries.of(operators), literal(field), Arbitraries.of(false, false, true))
                .as((operator, value, turned) -> {
                    // Of a column of several, "does not contain" is NOT around "contains".
                    boolean not = field.type() == Sample.Type.TEXTS && operator.equals("<>");
                    Phrase plain = leaf(
                            field,
                            column -> turned && !not && operator.equals("=")
                                    ? value[0] + " = " + column
                                    : column + " " + operator + " " + value[0],
                            column -> column + " " + (not ? "=" : operator) + " " + value[1]);
                    return not ? new Phrase(plain.ours(), "NOT (" + plain.sql() + ")", Map.of()) : plain;
                });
    }

    private Arbitrary<Phrase> in(Sample.Field field) {
        return Combinators.combine(literal(field).list().ofMinSize(1).ofMaxSize(30), Arbitraries.of(true, false))
                .as((values, not) -> {
                    Phrase in = leaf(
                            field,
                            column -> column
                                    + (not ? " NOT IN " : " IN ")
                                    + Phrase.list(values.stream().map(v -> v[0]).toList()),
                            column -> column + " IN "
                                    + Phrase.list(values.stream().map(v -> v[1]).toList()));
                    return not ? new Phrase(in.ours(), "NOT (" + in.sql() + ")", Map.of()) : in;
                });
    }

    private Arbitrary<Phrase> between(Sample.Field field) {
        return Combinators.combine(literal(field), literal(field), Arbitraries.of(" BETWEEN ", " NOT BETWEEN "))
                .as((low, high, word) -> leaf(
                        field,
                        column -> column + word + low[0] + " AND " + high[0],
                        column -> column + word + low[1] + " AND " + high[1]));
    }

    private Arbitrary<Phrase> like(Sample.Field field) {
        Arbitrary<String> text = Arbitraries.of(Sample.TEXTS).map(Conditions::escaped);
        Arbitrary<String> part = Combinators.combine(
                        text,
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 6))
                .as((all, from, length) -> cut(all, from, length));
        Arbitrary<String> pattern = Arbitraries.oneOf(
                text,
                part.map(p -> "%" + p + "%"),
                part.map(p -> p + "%"),
                part.map(p -> "%" + p),
                Combinators.combine(part, part).as((a, b) -> a + "%" + b),
                part.map(p -> "_" + p + "%"),
                Arbitraries.of("%", "_", "%_%"));
        return Combinators.combine(pattern, Arbitraries.of(true, false)).as((p, not) -> {
            Phrase like = leaf(
                    field,
                    column -> column + (not ? " NOT LIKE " : " LIKE ") + Phrase.quoted(p),
                    column -> column + " LIKE " + Phrase.quoted(p));
            return not ? new Phrase(like.ours(), "NOT (" + like.sql() + ")", Map.of()) : like;
        });
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** A piece of a pattern that splits no escape. */
    private static String cut(String pattern, int from, int length) {
        String plain = pattern.replace("\\\\", "\\").replace("\\%", "%").replace("\\_", "_");
        int start = Math.min(from, plain.length() - 1);
        return escaped(plain.substring(start, Math.min(plain.length(), start + length)));
    }

    private Arbitrary<Phrase> parameter(Sample.Field field) {
        return Arbitraries.of(Sample.TEXTS).list().ofMinSize(1).ofMaxSize(4).map(values -> {
            String name = "p" + Integer.toHexString(values.hashCode());
            return leaf(
                    field,
                    column -> column + " IN (:" + name + ")",
                    column -> column + " IN "
                            + Phrase.list(values.stream().map(Phrase::quoted).toList()),
                    Map.of(name, values));
        });
    }

    /** Ours and the judge's. */
    private Arbitrary<String[]> literal(Sample.Field field) {
        return switch (field.type()) {
            case TEXT, TEXTS -> text(field).map(t -> new String[] {Phrase.quoted(t), Phrase.quoted(t)});
            case BOOLEAN -> Arbitraries.of("TRUE", "FALSE").map(b -> new String[] {b, b});
            case NUMBER -> Arbitraries.integers().between(0, 100).map(n -> new String[] {"" + n, "" + n});
            case TIME ->
                Combinators.combine(
                                Arbitraries.of(Sample.TIMES),
                                Arbitraries.of(-1, 0, 0, 0, 1),
                                Arbitraries.of(0, 2, -7, 13))
                        .as(Conditions::time);
        };
    }

    private static Arbitrary<String> text(Sample.Field field) {
        List<String> own = field.values().stream()
                .filter(String.class::isInstance)
                .map(Object::toString)
                .toList();
        Arbitrary<String> some = Arbitraries.of(own.isEmpty() ? Sample.TEXTS : own);
        return Arbitraries.oneOf(some, some, some.map(String::toUpperCase), Arbitraries.of("nowhere", "m"));
    }

    private static String[] time(Instant at, int seconds, int hours) {
        OffsetDateTime time = at.plusSeconds(seconds).atOffset(ZoneOffset.ofHours(hours));
        return new String[] {"'" + time + "'", "TIMESTAMP WITH TIME ZONE '" + JUDGES.format(time) + "'"};
    }
}
