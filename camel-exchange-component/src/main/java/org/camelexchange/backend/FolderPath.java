package org.camelexchange.backend;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The path of a folder, such as {@code Inbox/Invoices/2026}, with or without a schema in front.
 *
 * @param parts the folders' names from the top down, without blanks around them
 */
public record FolderPath(List<String> parts) {
    private static final Pattern SCHEMA = Pattern.compile("(?i)(EWS|MSGraph)\\.");
    /** Ids of Exchange are long, Base64, and begin with the same bytes; a folder's name hardly is all that. */
    private static final Pattern ID = Pattern.compile("A[AQ][A-Za-z0-9+/=_-]{38,}");

    public static FolderPath of(String text) {
        return new FolderPath(Arrays.stream(withoutSchema(text).split("/"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
    }

    /** A target without {@code EWS.} or {@code MSGraph.} in front. */
    public static String withoutSchema(String target) {
        var matcher = SCHEMA.matcher(target);
        return matcher.lookingAt() ? target.substring(matcher.end()) : target;
    }

    /** True when what a user named as a folder is an id and no path. */
    public static boolean isId(String folder) {
        return folder.length() % 4 == 0 && ID.matcher(folder).matches();
    }

    /** A folder's name as the protocols write it: {@code Sent Items} is {@code sentitems}. */
    public static String plain(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** The name of the topmost folder; empty for the path of the top itself. */
    public String first() {
        return parts.isEmpty() ? "" : parts.get(0);
    }
}
