package org.camelexchange.backend;

import java.util.Locale;
import java.util.Set;

/**
 * File names for what senders named. An attachment's name comes from a stranger: it may hold path separators, control
 * characters, marks that turn the reading direction round, or the name of a Windows device.
 */
public final class SafeFileNames {
    private static final int MAX_LENGTH = 120;
    private static final String FALLBACK = "unnamed";
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private SafeFileNames() {}

    /** A name without folders, at most 120 characters, never empty, safe on Windows and Unix. */
    public static String of(String name) {
        StringBuilder safe = new StringBuilder();
        if (name != null) {
            name.codePoints().filter(SafeFileNames::kept).forEach(c -> safe.appendCodePoint(forbidden(c) ? '_' : c));
        }
        String trimmed = shorten(trim(safe.toString()));
        if (trimmed.isEmpty()) {
            return FALLBACK;
        }
        int dot = trimmed.indexOf('.');
        String stem = (dot < 0 ? trimmed : trimmed.substring(0, dot)).trim().toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) ? "_" + trimmed : trimmed;
    }

    /** A name for an attachment; that of an attached item ends with {@code .eml}, for its content is a mail. */
    public static String ofAttachment(String name, boolean isItem) {
        String safe = of(name);
        return isItem && !safe.endsWith(".eml") ? safe + ".eml" : safe;
    }

    private static boolean kept(int c) {
        int type = Character.getType(c);
        // FORMAT holds the bidi marks and zero-width characters that disguise an extension.
        return !Character.isISOControl(c)
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED;
    }

    private static boolean forbidden(int c) {
        return "/\\:*?\"<>|".indexOf(c) >= 0;
    }

    // Windows drops dots and blanks at the end, so "a.exe." would become another name; a leading dot hides the file.
    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && skipped(text.charAt(start))) {
            start++;
        }
        while (end > start && skipped(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean skipped(char c) {
        return c == '.' || Character.isWhitespace(c);
    }

    private static String shorten(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int dot = text.lastIndexOf('.');
        String extension = dot > 0 && text.length() - dot <= 16 ? text.substring(dot) : "";
        int keep = MAX_LENGTH - extension.length() - 1;
        if (Character.isHighSurrogate(text.charAt(keep - 1))) {
            keep--;
        }
        return trim(text.substring(0, keep)) + extension;
    }
}
