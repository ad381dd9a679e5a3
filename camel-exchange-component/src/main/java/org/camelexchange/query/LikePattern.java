package org.camelexchange.query;

import java.util.Arrays;
import java.util.Optional;

/**
 * A LIKE pattern: % stands for any text, _ for one character, a backslash takes the next character as it is. Matching ignores
 * case and takes at most pattern length times text length steps: no pattern makes it explode as a regular expression can.
 */
public final class LikePattern {
    private static final int ANY = -1;
    private static final int ONE = -2;

    /** What a pattern means that has % only at its ends. */
    public enum Kind {
        EXACT,
        PREFIX,
        SUFFIX,
        CONTAINS
    }

    /** @param text without wildcards and escapes */
    public record Simple(Kind kind, String text) {}

    private final int[] tokens;
    private final String literal;

    private LikePattern(int[] tokens) {
        this.tokens = tokens;
        StringBuilder text = new StringBuilder();
        Arrays.stream(tokens).filter(token -> token >= 0).forEach(text::appendCodePoint);
        this.literal = text.toString();
    }

    public static LikePattern of(String pattern) {
        int[] source = pattern.codePoints().toArray();
        int[] tokens = new int[source.length];
        int count = 0;
        for (int i = 0; i < source.length; i++) {
            if (source[i] == '\\' && i + 1 < source.length) {
                tokens[count++] = source[++i];
            } else if (source[i] == '%') {
                if (count == 0 || tokens[count - 1] != ANY) {
                    tokens[count++] = ANY;
                }
            } else {
                tokens[count++] = source[i] == '_' ? ONE : source[i];
            }
        }
        return new LikePattern(Arrays.copyOf(tokens, count));
    }

    /** The pattern that matches exactly this text. */
    public static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    public boolean matches(String text) {
        int[] in = text.codePoints().toArray();
        int at = 0;
        int token = 0;
        int lastAny = -1;
        int resume = 0;
        while (at < in.length) {
            if (token < tokens.length && tokens[token] == ANY) {
                lastAny = token++;
                resume = at;
            } else if (token < tokens.length && (tokens[token] == ONE || same(tokens[token], in[at]))) {
                token++;
                at++;
            } else if (lastAny >= 0) {
                // Only the last % need grow: an earlier one that took more could not help.
                token = lastAny + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (token < tokens.length && tokens[token] == ANY) {
            token++;
        }
        return token == tokens.length;
    }

    /** What servers without LIKE can do; empty when there is a _, a % in the middle, or nothing but %. */
    public Optional<Simple> simple() {
        boolean front = tokens.length > 0 && tokens[0] == ANY;
        boolean back = tokens.length > 1 && tokens[tokens.length - 1] == ANY;
        for (int i = front ? 1 : 0; i < tokens.length - (back ? 1 : 0); i++) {
            if (tokens[i] < 0) {
                return Optional.empty();
            }
        }
        if (literal.isEmpty() && tokens.length > 0) {
            return Optional.empty();
        }
        Kind kind = front ? (back ? Kind.CONTAINS : Kind.SUFFIX) : (back ? Kind.PREFIX : Kind.EXACT);
        return Optional.of(new Simple(kind, literal));
    }

    private static boolean same(int a, int b) {
        if (a == b) {
            return true;
        }
        int upperA = Character.toUpperCase(a);
        int upperB = Character.toUpperCase(b);
        return upperA == upperB || Character.toLowerCase(upperA) == Character.toLowerCase(upperB);
    }
}
