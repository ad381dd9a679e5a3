package org.camelexchange.emulator.ews;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * A restriction ([MS-OXWSSRCH] 2.2.4.37) made into a test. Properties with several values pass where one of them does.
 *
 * @param <S> what is tested: items or folders
 */
final class Restriction<S> {
    private final Paths<S> paths;

    /** How paths are read and what they lead to. */
    interface Paths<S> {
        /** The value of a path; null where there is none. */
        Value<S> read(Element path);
    }

    /** What a path leads to. */
    interface Value<S> {
        Object key(S subject);

        Object constant(String text);

        /** True for texts, which alone can contain something. */
        boolean text();
    }

    Restriction(Paths<S> paths) {
        this.paths = paths;
    }

    Predicate<S> read(Element expression) {
        return switch (expression.name()) {
            case "And" -> all(expression).stream().reduce(s -> true, Predicate::and);
            case "Or" -> all(expression).stream().reduce(s -> false, Predicate::or);
            case "Not" -> read(expression.only()).negate();
            case "Exists" -> exists(expression);
            case "Contains" -> contains(expression);
            case "Excludes" -> excludes(expression);
            case "IsEqualTo" -> compare(expression, c -> c == 0, true);
            case "IsNotEqualTo" -> compare(expression, c -> c == 0, true).negate();
            case "IsGreaterThan" -> compare(expression, c -> c > 0, false);
            case "IsGreaterThanOrEqualTo" -> compare(expression, c -> c >= 0, false);
            case "IsLessThan" -> compare(expression, c -> c < 0, false);
            case "IsLessThanOrEqualTo" -> compare(expression, c -> c <= 0, false);
            default ->
                throw EwsFault.schema(
                        "The element 'Restriction' has invalid child element '" + expression.name() + "'.");
        };
    }

    private List<Predicate<S>> all(Element expression) {
        if (expression.children().isEmpty()) {
            throw EwsFault.schema("The element '" + expression.name() + "' has incomplete content.");
        }
        return expression.children().stream().map(this::read).toList();
    }

    private Predicate<S> exists(Element expression) {
        Value<S> value = paths.read(expression.only());
        return s -> {
            Object key = value.key(s);
            return key != null && !(key instanceof List<?> list && list.isEmpty());
        };
    }

    private Predicate<S> contains(Element expression) {
        Value<S> value = paths.read(expression.first());
        if (!value.text()) {
            throw new EwsException(EwsError.CONTAINS_WRONG_TYPE);
        }
        String constant = expression.need("Constant").needAttribute("Value");
        Folding folding = Folding.of(expression.attribute("ContainmentComparison", "Exact"));
        String wanted = folding.fold(constant);
        Predicate<String> test =
                switch (expression.attribute("ContainmentMode", "FullString")) {
                    case "FullString" -> wanted::equals;
                    case "Prefixed" -> text -> text.startsWith(wanted);
                    case "Substring", "ExactPhrase" -> text -> text.contains(wanted);
                    case "PrefixOnWords" -> text -> wordStarts(text, wanted);
                    default -> throw EwsFault.schema("The 'ContainmentMode' attribute is invalid.");
                };
        return s -> any(value.key(s), key -> test.test(folding.fold(key.toString())));
    }

    private static boolean wordStarts(String text, String wanted) {
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private Predicate<S> excludes(Element expression) {
        Value<S> value = paths.read(expression.first());
        long mask;
        try {
            mask = Long.decode(expression.need("Bitmask").needAttribute("Value").strip());
        } catch (NumberFormatException e) {
            throw new EwsException(EwsError.INVALID_RESTRICTION);
        }
        return s -> value.key(s) instanceof Number number && (number.longValue() & mask) == 0;
    }

    private Predicate<S> compare(Element expression, IntPredicate sign, boolean equality) {
        Value<S> left = paths.read(expression.first());
        Element operand = expression.need("FieldURIOrConstant").only();
        if (operand.name().equals("Constant")) {
            Object right = left.constant(operand.needAttribute("Value"));
            return s -> any(left.key(s), key -> test(key, right, sign, equality));
        }
        Value<S> right = paths.read(operand);
        return s -> any(left.key(s), key -> any(right.key(s), other -> test(key, other, sign, equality)));
    }

    private static boolean any(Object key, Predicate<Object> test) {
        return key instanceof List<?> list ? list.stream().anyMatch(test) : key != null && test.test(key);
    }

    private static boolean test(Object key, Object constant, IntPredicate sign, boolean equality) {
        if (key.getClass() != constant.getClass()) {
            return equality && key.toString().equalsIgnoreCase(constant.toString());
        }
        return sign.test(compare(key, constant));
    }

    /** Texts compare without regard to case, as the store of Exchange does it. */
    @SuppressWarnings("unchecked") // keys of one property are of one type, and that compares with itself
    static int compare(Object a, Object b) {
        if (a instanceof String s) {
            return s.compareToIgnoreCase((String) b);
        }
        return ((Comparable<Object>) a).compareTo(b);
    }

    /** What a comparison overlooks. */
    private record Folding(boolean upper, boolean marks) {
        static Folding of(String comparison) {
            return switch (comparison) {
                case "Exact", "Loose" -> new Folding(false, false);
                case "IgnoreCase", "LooseAndIgnoreCase" -> new Folding(true, false);
                case "IgnoreNonSpacingCharacters", "LooseAndIgnoreNonSpace" -> new Folding(false, true);
                case "IgnoreCaseAndNonSpacingCharacters", "LooseAndIgnoreCaseAndIgnoreNonSpace" ->
                    new Folding(true, true);
                default -> throw EwsFault.schema("The 'ContainmentComparison' attribute is invalid.");
            };
        }

        String fold(String text) {
            String folded =
                    marks ? Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "") : text;
            return upper ? folded.toLowerCase(Locale.ROOT) : folded;
        }
    }
}
