package org.camelexchange.auth;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camelexchange.error.InvalidSettingException;

/**
 * Whose keys a keytab has; the keys themselves are left to the JDK, which does not tell the names. The format is that
 * of MIT Kerberos, version 0x0502, described in its documentation under "Keytab file format".
 */
final class KeytabFile {
    private static final int VERSION = 0x0502;
    /** A keytab of a domain with thousands of services is well below it. */
    private static final int LONGEST = 4 * 1024 * 1024;

    private static final int SHOWN = 20;

    private KeytabFile() {}

    /** Refuses a keytab that has no key of this principal. */
    static void check(String file, String principal) {
        Set<String> principals;
        try {
            principals = principals(Path.of(file));
        } catch (IOException e) {
            throw InvalidSettingException.of(
                    "kerberosKeytabFile",
                    file,
                    "it is no keytab that can be read (" + e.getMessage() + ")",
                    "Make one with ktpass, ktutil or kadmin");
        }
        if (!principals.contains(principal)) {
            String known = String.join(", ", principals.stream().limit(SHOWN).toList());
            throw InvalidSettingException.of(
                    "kerberosKeytabFile",
                    file,
                    "it has no key of " + principal,
                    principals.isEmpty()
                            ? "The keytab is empty: make one with ktpass, ktutil or kadmin"
                            : "Set user to one it has (upper and lower case count): " + known
                                    + (principals.size() > SHOWN ? ", …" : ""));
        }
    }

    private static Set<String> principals(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST + 1);
        }
        if (bytes.length > LONGEST) {
            throw new IOException("it is longer than " + LONGEST + " bytes");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (bytes.length < 2 || in.readUnsignedShort() != VERSION) {
            throw new IOException("it does not begin like one");
        }
        Set<String> principals = new LinkedHashSet<>();
        while (in.available() >= 4) {
            int length = in.readInt();
            if (length == 0) {
                break;
            }
            // A negative length is a hole where an entry was deleted.
            int size = Math.abs(length);
            if (length == Integer.MIN_VALUE || size > in.available()) {
                throw new IOException("it is cut off");
            }
            byte[] entry = in.readNBytes(size);
            if (length > 0) {
                principals.add(principal(new DataInputStream(new ByteArrayInputStream(entry))));
            }
        }
        return principals;
    }

    private static String principal(DataInputStream entry) throws IOException {
        int components = entry.readUnsignedShort();
        String realm = text(entry);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < components; i++) {
            name.append(i == 0 ? "" : "/").append(text(entry));
        }
        return name + "@" + realm;
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(in.readUnsignedShort());
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
