package org.camelexchange.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.camelexchange.error.InvalidSettingException;

/** Where the tokens of a person are kept: {@code oauthSettingsLocation}. */
public final class TokenLocation {
    /** Begins the name of a place in memory; connections that name the same one share its tokens. */
    public static final String MEMORY = "memory://";

    private TokenLocation() {}

    /** Where the tokens of a connection are kept that names no place: a folder of the user's home. */
    public static Path defaultFolder() {
        return Path.of(System.getProperty("user.home"), ".camel-exchange", "tokens");
    }

    /** Refuses a place that cannot be written to; null is the default place. */
    static void check(String location) {
        if (location == null || location.isBlank()) {
            check(defaultFolder().resolve("tokens.json").toString());
            return;
        }
        if (location.startsWith(MEMORY)) {
            return;
        }
        Path file;
        try {
            file = Path.of(location).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw refused(location, "it is no path: " + e.getReason());
        }
        if (Files.isDirectory(file)) {
            throw refused(location, "it is a folder");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw refused(location, "this process may not write to it");
        }
        Path existing = file.getParent();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw refused(location, "this process may not write into " + existing);
        }
    }

    private static InvalidSettingException refused(String location, String reason) {
        return InvalidSettingException.of(
                "oauthSettingsLocation",
                location,
                reason,
                "Give the path of a file this process may write, or memory://NAME");
    }
}
