package org.camelexchange.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Collectors;
import org.camelexchange.error.InvalidSettingException;

/** What must hold between the settings of a connection. */
final class SettingsRules {
    private SettingsRules() {}

    static void check(ConnectionSettings s) {
        LoginRules.check(s);
        NetworkRules.check(s);
        if (s.getImpersonationUser() != null && s.getSchema() == Schema.MSGraph) {
            throw InvalidSettingException.of(
                    "impersonationUser",
                    s.getImpersonationUser(),
                    "schema=MSGraph has no impersonation",
                    "Use the option userId, with a login that may open that mailbox");
        }
        s.serviceUrl();
        s.authorityUrl();
    }

    static void positive(String option, Duration value) {
        if (value == null || value.isZero() || value.isNegative()) {
            throw InvalidSettingException.of(option, value, "it is not above zero", "Give a time such as 30s");
        }
    }

    /** Refuses the path of a file that cannot be read; null is no path. */
    static void readable(String option, String path) {
        if (path == null || path.isBlank()) {
            return;
        }
        try {
            Path file = Path.of(path);
            if (Files.isRegularFile(file) && Files.isReadable(file)) {
                return;
            }
        } catch (InvalidPathException e) {
            throw InvalidSettingException.of(
                    option, path, "it is no path: " + e.getReason(), "Give the path of a file");
        }
        throw InvalidSettingException.of(
                option, path, "there is no file this process can read", "Give the path of a readable file");
    }

    static String list(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
