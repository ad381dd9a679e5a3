package org.camelexchange.auth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;

/** Reads and writes what we need of a krb5.conf. */
final class Krb5Conf {
    private static final int DEFAULT_PORT = 88;
    private static final long LONGEST = 1024 * 1024;

    private Krb5Conf() {}

    /** The KDCs of each realm the file names itself; files it includes are not followed. */
    static Map<String, List<String>> kdcs(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new IOException("it is longer than " + LONGEST + " bytes");
        }
        Map<String, List<String>> kdcs = new HashMap<>();
        String section = "";
        String realm = null;
        for (String raw : Files.readAllLines(file)) {
            String line = raw.strip();
            String[] pair = line.split("=", 2);
            if (line.startsWith("[")) {
                section = line.toLowerCase(Locale.ROOT);
                realm = null;
            } else if (!section.equals("[realms]") || line.startsWith("#") || line.startsWith(";")) {
                continue;
            } else if (line.startsWith("}")) {
                realm = null;
            } else if (pair.length == 2 && realm == null) {
                realm = pair[0].strip();
                kdcs.putIfAbsent(realm, new ArrayList<>());
            } else if (pair.length == 2 && pair[0].strip().equals("kdc")) {
                kdcs.get(realm).add(withPort(pair[1].strip()));
            }
        }
        return kdcs;
    }

    /** The host in small letters and always with a port, so that two ways to write a KDC are equal. */
    static String withPort(String kdc) {
        String host = kdc.toLowerCase(Locale.ROOT);
        boolean port = host.lastIndexOf(':') > host.lastIndexOf(']') && host.lastIndexOf(':') >= 0;
        return port ? host : host + ":" + DEFAULT_PORT;
    }

    /**
     * Writes realms and the ways between them.
     *
     * @param kdcs from realm to KDC
     * @param ways from a user's realm to the realms of servers
     */
    static byte[] text(Map<String, String> kdcs, Map<String, Set<String>> ways) {
        StringBuilder text = new StringBuilder("[realms]\n");
        // TCP at once: tickets with a list of Windows groups do not fit into a UDP packet.
        kdcs.forEach((realm, kdc) -> text.append(realm)
                .append(" = {\nkdc = ")
                .append(kdc)
                .append("\nudp_preference_limit = 1\nkdc_timeout = 10s\nmax_retries = 2\n}\n"));
        text.append("[capaths]\n");
        ways.forEach((from, to) -> {
            text.append(from).append(" = {\n");
            to.forEach(realm -> text.append(realm).append(" = .\n"));
            text.append("}\n");
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The file the JDK would read if nobody said otherwise; it need not be there. */
    static Path ofThisMachine() {
        Path jdk = Path.of(System.getProperty("java.home"), "conf", "security", "krb5.conf");
        if (Files.isRegularFile(jdk)) {
            return jdk;
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String windows = System.getenv("WINDIR");
            return Path.of(windows == null ? "C:\\Windows" : windows, "krb5.ini");
        }
        if (system.startsWith("mac")) {
            for (Path preferences : List.of(
                    Path.of(System.getProperty("user.home"), "Library", "Preferences", "edu.mit.Kerberos"),
                    Path.of("/Library/Preferences/edu.mit.Kerberos"))) {
                if (Files.isRegularFile(preferences)) {
                    return preferences;
                }
            }
        }
        return Path.of("/etc/krb5.conf");
    }

    /**
     * Has the JDK read its configuration anew. There is no public way but a login with refreshKrb5Config; this one may
     * not ask for anything and ends right after it.
     */
    static void reload() throws IOException {
        Map<String, String> options = Map.of("refreshKrb5Config", "true", "doNotPrompt", "true");
        try {
            new LoginContext("camel-exchange", new Subject(), callbacks -> {}, TicketSource.jaas(options)).login();
        } catch (LoginException e) {
            // Without a cause it is the end that was meant.
            if (e.getCause() != null) {
                throw new IOException("the Kerberos configuration cannot be read", e);
            }
        }
    }
}
