package org.camelexchange.emulator.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * $search: Keyword Query Language with AND, OR, NOT and parentheses, words anywhere or in the property they name, words
 * that begin with ({@code pizz*}), phrases, and comparisons of times and sizes (Graph documentation, "Use the $search
 * query parameter"; KQL syntax reference).
 */
final class Search<S> {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:([()])|(?:(\\w+)\\s*(:|<>|<=|>=|=|<|>)\\s*)?(?:\"([^\"]*)\"|([^\\s\"()]+)))");
    private static final int MOST_NESTED = 50;

    private final Resource<S> resource;
    private final View view;
    private final String text;
    private final Matcher token;
    private int position;
    private int depth;

    private Search(Resource<S> resource, View view, String text) {
        this.resource = resource;
        this.view = view;
        this.text = text.stripTrailing();
        this.token = TOKEN.matcher(this.text);
    }

    static <S> Predicate<S> of(Resource<S> resource, String search, View view) {
        String text = search.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        if (!quoted && text.matches("(?s).*\\s.*")) {
            throw syntax("character ' ' is not valid: a search of several words stands in double quotes");
        }
        String inner = quoted ? text.substring(1, text.length() - 1).replace("\\\"", "\"") : text;
        Search<S> reader = new Search<>(resource, view, inner);
        Predicate<S> all = reader.or();
        if (reader.position < reader.text.length()) {
            throw syntax("a parenthesis too many");
        }
        return all;
    }

    private static GraphException syntax(String what) {
        return GraphError.BAD_REQUEST.because("Syntax error in $search: " + what + ".");
    }

    private Predicate<S> or() {
        Predicate<S> all = and();
        while (word("OR")) {
            all = all.or(and());
        }
        return all;
    }

    private Predicate<S> and() {
        Predicate<S> all = not();
        while (word("AND") || goesOn()) {
            all = all.and(not());
        }
        return all;
    }

    private boolean goesOn() {
        return position < text.length()
                && text.charAt(begin()) != ')'
                && !text.startsWith("OR ", begin())
                && !text.substring(begin()).equals("OR");
    }

    private int begin() {
        int begin = position;
        while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        return begin;
    }

    private boolean word(String wanted) {
        int begin = begin();
        int end = begin + wanted.length();
        if (text.startsWith(wanted, begin) && end < text.length() && Character.isWhitespace(text.charAt(end))) {
            position = end;
            return true;
        }
        return false;
    }

    private Predicate<S> not() {
        return word("NOT") ? term().negate() : term();
    }

    private Predicate<S> term() {
        if (!token.find(position) || token.start() != position || ")".equals(token.group(1))) {
            throw syntax("a word is missing at position " + position);
        }
        position = token.end();
        if ("(".equals(token.group(1))) {
            if (++depth > MOST_NESTED) {
                throw syntax("it is nested too deep");
            }
            Predicate<S> inner = or();
            if (!token.find(position) || token.start() != position || !")".equals(token.group(1))) {
                throw syntax("a parenthesis is not closed");
            }
            position = token.end();
            depth--;
            return inner;
        }
        String value = token.group(4) == null ? token.group(5) : token.group(4);
        return token.group(2) == null ? anywhere(value) : within(token.group(2), token.group(3), value);
    }

    private Predicate<S> anywhere(String value) {
        return row -> Stream.of("from", "subject", "body", "displayName", "emailAddresses", "title")
                .map(resource::property)
                .anyMatch(p -> p != null && holds(p.get().apply(row, view), value));
    }

    private Predicate<S> within(String name, String operator, String value) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "subject", "body", "from", "importance" -> holding(value, name.toLowerCase(Locale.ROOT));
            case "to" -> holding(value, "toRecipients");
            case "cc" -> holding(value, "ccRecipients");
            case "bcc" -> holding(value, "bccRecipients");
            case "recipients" -> holding(value, "toRecipients", "ccRecipients", "bccRecipients");
            case "participants" -> holding(value, "from", "toRecipients", "ccRecipients", "bccRecipients");
            case "attachment" ->
                row -> Values.list(property("attachments").get().apply(row, view)).stream()
                        .anyMatch(a -> holds(((org.camelexchange.emulator.store.Attachment) a).name(), value));
            case "hasattachment", "hasattachments" ->
                row -> property("hasAttachments").get().apply(row, view).equals(Boolean.valueOf(value));
            case "received" -> time("receivedDateTime", operator, value);
            case "sent" -> time("sentDateTime", operator, value);
            default -> throw syntax("'" + name + "' is no property to search in");
        };
    }

    private Property<S> property(String name) {
        Property<S> property = resource.property(name);
        if (property == null) {
            throw syntax("'" + name + "' is no property of a " + resource.name());
        }
        return property;
    }

    private Predicate<S> holding(String value, String... names) {
        List<Property<S>> places = Arrays.stream(names).map(this::property).toList();
        return row -> places.stream().anyMatch(p -> holds(p.get().apply(row, view), value));
    }

    /** A day means all of it. */
    private Predicate<S> time(String name, String operator, String value) {
        Property<S> property = property(name);
        java.time.Instant from;
        java.time.Instant to;
        try {
            boolean day = value.length() == 10;
            from = Values.queryTime(value);
            to = day ? from.plus(java.time.Duration.ofDays(1)) : from.plusSeconds(1);
        } catch (GraphException e) {
            throw syntax("'" + value + "' is no date");
        }
        return row -> {
            if (!(property.get().apply(row, view) instanceof java.time.Instant at)) {
                return false;
            }
            return switch (operator) {
                case "<" -> at.isBefore(from);
                case "<=" -> at.isBefore(to);
                case ">" -> !at.isBefore(to);
                case ">=" -> !at.isBefore(from);
                case "<>" -> at.isBefore(from) || !at.isBefore(to);
                default -> !at.isBefore(from) && at.isBefore(to);
            };
        };
    }

    /** Whether the words of a text stand one after another in a value; the last may be the beginning of one. */
    private static boolean holds(Object value, String text) {
        if (value == null) {
            return false;
        }
        List<String> words = words(value.toString());
        List<String> wanted = words(text);
        boolean begins = text.endsWith("*");
        for (int at = 0; at + wanted.size() <= words.size(); at++) {
            boolean same = true;
            for (int i = 0; i < wanted.size() && same; i++) {
                boolean last = begins && i == wanted.size() - 1;
                String word = words.get(at + i);
                same = last ? word.startsWith(wanted.get(i)) : word.equals(wanted.get(i));
            }
            if (same && !wanted.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
