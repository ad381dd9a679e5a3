package org.camelexchange.examples.maildesk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date a mail asks for, in a line of its own: {@code Due: 2026-12-01}. */
public final class DueDate {
    private static final Pattern LINE = Pattern.compile("^[ \\t>]*Due:[ \\t]*(.*?)[ \\t]*\\r?$", Pattern.MULTILINE);

    private DueDate() {}

    /**
     * The date of the first such line.
     *
     * @param text the mail's body as text; may be null
     * @throws IllegalArgumentException when the line is there but holds no date, which a person has to look at
     */
    public static Optional<LocalDate> in(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher line = LINE.matcher(text);
        if (!line.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(line.group(1)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + line.group(1) + "' is no date such as 2026-12-01", e);
        }
    }
}
