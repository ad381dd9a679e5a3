package org.camelexchange.emulator.graph;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML as plain text. */
final class Html {
    /** What is not closed hides the rest, as in a browser; so no text, however broken, is searched more than once. */
    private static final Pattern HIDDEN =
            Pattern.compile("(?is)<!--.*?(?:-->|\\z)|<(style|script|title)\\b[^>]*(?:>.*?(?:</\\1\\s*>|\\z)|\\z)");

    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</(p|div|tr|li|h[1-6]|blockquote)\\s*>");
    private static final Pattern TAG = Pattern.compile("(?s)<[a-zA-Z/!?][^>]*(?:>|\\z)");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "euro", "\u20ac", "ndash",
            "\u2013", "mdash", "\u2014");

    private Html() {}

    static String toText(String html) {
        String text = HIDDEN.matcher(html).replaceAll("");
        // Line ends of the source are only blanks in HTML; those of the tags count.
        text = text.replaceAll("\\s+", " ");
        text = BREAK.matcher(text).replaceAll("\n");
        text = TAG.matcher(text).replaceAll("");
        text = ENTITY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(entity(m.group(1), m.group())));
        return text.replaceAll(" {2,}", " ").replaceAll(" ?\n ?", "\r\n").strip();
    }

    /** Text as the inside of an HTML body. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\r?\n", "<br>\r\n");
    }

    private static String entity(String name, String whole) {
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name.toLowerCase(Locale.ROOT), whole);
        }
        boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : whole;
    }
}
