package org.camelexchange.auth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.error.LoginException;
import org.camelexchange.settings.ConnectionSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The realms that open connections bring with them. The JDK knows one Kerberos configuration for the whole process, the
 * file that the system property {@code java.security.krb5.conf} names. As long as a connection with a KDC of its own is
 * open, this property names a file of ours: the connections' realms, then all of the machine's own file. It goes when the
 * last such connection is closed. Nothing is touched for connections without a KDC, nor when somebody else has set the
 * property; where that leaves a realm without its KDC, the connection does not open.
 */
final class KerberosRealms {
    private static final Logger LOG = LoggerFactory.getLogger(KerberosRealms.class);
    private static final String CONF = "java.security.krb5.conf";
    private static final String REALM = "java.security.krb5.realm";
    private static final String KDC = "java.security.krb5.kdc";
    private static final KerberosRealms OF_THIS_JVM = new KerberosRealms(Krb5Conf.ofThisMachine());

    private final Path machine;
    private final List<Lease> leases = new ArrayList<>();
    /** Where our files are, null when there are none. */
    private Path folder;

    /** @param machine the machine's own krb5.conf; it need not be there */
    KerberosRealms(Path machine) {
        this.machine = machine;
    }

    static KerberosRealms ofThisJvm() {
        return OF_THIS_JVM;
    }

    /**
     * What a connection needs.
     *
     * @param options from realm to the option that gives its KDC
     * @param kdcs from realm to KDC
     * @param from the user's realm
     * @param to the server's realm, null when it is not known or the same
     */
    record Needs(Map<String, String> options, Map<String, String> kdcs, String from, String to) {
        private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

        static Needs of(ConnectionSettings settings, KerberosNames names) {
            Map<String, String> options = new LinkedHashMap<>();
            Map<String, String> kdcs = new LinkedHashMap<>();
            add(options, kdcs, names.realm(), "kerberosKdc", settings.getKerberosKdc());
            add(options, kdcs, names.serviceRealm(), "kerberosServiceKdc", settings.getKerberosServiceKdc());
            boolean crosses =
                    names.serviceRealm() != null && !names.serviceRealm().equals(names.realm());
            return new Needs(options, kdcs, names.realm(), crosses ? names.serviceRealm() : null);
        }

        private static void add(
                Map<String, String> options, Map<String, String> kdcs, String realm, String option, String kdc) {
            if (kdc == null || kdc.isBlank()) {
                return;
            }
            if (realm == null) {
                throw InvalidSettingException.missing(
                        option.replace("Kdc", "Realm"),
                        option + " is the KDC of a realm, and no other option names it");
            }
            // It goes into a configuration file, so nothing but a host passes.
            if (!HOST.matcher(kdc.strip()).matches()) {
                throw InvalidSettingException.of(
                        option, kdc, "it is no host", "Give a host, or host and port: kdc.example.org:88");
            }
            String other = kdcs.putIfAbsent(realm, Krb5Conf.withPort(kdc.strip()));
            if (other != null && !other.equals(Krb5Conf.withPort(kdc.strip()))) {
                throw InvalidSettingException.of(
                        option, kdc, "kerberosKdc says " + other + " for the same realm " + realm, "Give the KDC once");
            }
            options.putIfAbsent(realm, option);
        }
    }

    /** A connection's hold on its realms. */
    final class Lease implements AutoCloseable {
        private final Needs needs;

        private Lease(Needs needs) {
            this.needs = needs;
        }

        /** Called before each login: somebody may have set the property since. */
        void check() {
            synchronized (KerberosRealms.this) {
                if (leases.contains(this) && !ours(System.getProperty(CONF))) {
                    throw new LoginException(
                            Failure.of("login", "Negotiate")
                                    .withCure("Let whoever sets it do so before the routes start, or add the realms "
                                            + needs.kdcs().keySet() + " to that file and leave kerberosKdc out"),
                            "the KDC of the option kerberosKdc is lost: the system property " + CONF
                                    + " of this JVM was changed to " + System.getProperty(CONF)
                                    + " while the connection was open",
                            null);
                }
            }
        }

        @Override
        public void close() {
            synchronized (KerberosRealms.this) {
                if (leases.remove(this)) {
                    withoutLease();
                }
            }
        }
    }

    /**
     * Makes the realms known to the JDK until the lease is closed.
     *
     * @throws InvalidSettingException when the JVM's property or another connection says otherwise
     */
    synchronized Lease lease(Needs needs) {
        Lease lease = new Lease(needs);
        if (needs.kdcs().isEmpty()) {
            return lease;
        }
        needs.kdcs().forEach((realm, kdc) -> {
            agreeWithJvm(realm, kdc, needs.options().get(realm));
            agreeWithOthers(realm, kdc, needs.options().get(realm));
        });
        String conf = System.getProperty(CONF);
        if (conf == null || ours(conf)) {
            leases.add(lease);
            try {
                write();
                Krb5Conf.reload();
            } catch (IOException e) {
                lease.close();
                throw new InvalidSettingException(
                        Failure.of("Option", "kerberosKdc")
                                .withCure("Make java.io.tmpdir writable and see that " + machine + " is well-formed, or"
                                        + " put the realm into that file and leave kerberosKdc out"),
                        "the JDK could not be told of the KDC",
                        e);
            }
        }
        return lease;
    }

    private void agreeWithOthers(String realm, String kdc, String option) {
        for (Lease other : leases) {
            String theirs = other.needs.kdcs().get(realm);
            if (theirs != null && !theirs.equals(kdc)) {
                throw InvalidSettingException.of(
                        option,
                        kdc,
                        "another open connection says " + theirs + " for the realm " + realm
                                + ", and the JDK knows one KDC list a realm in the whole JVM",
                        "Give the same KDC on all connections of that realm");
            }
        }
    }

    private void agreeWithJvm(String realm, String kdc, String option) {
        String theirs = System.getProperty(KDC);
        if (realm.equals(System.getProperty(REALM)) && theirs != null && !kdc.equals(Krb5Conf.withPort(theirs))) {
            throw InvalidSettingException.of(
                    option,
                    kdc,
                    "the system property " + KDC + " of this JVM says " + theirs + " for the realm " + realm
                            + " and goes first",
                    "Leave out " + option + ", or do not set " + KDC + " and " + REALM);
        }
        String conf = System.getProperty(CONF);
        if (conf == null || ours(conf)) {
            return;
        }
        List<String> listed;
        try {
            listed = Krb5Conf.kdcs(Path.of(conf)).getOrDefault(realm, List.of());
        } catch (IOException | IllegalArgumentException e) {
            listed = List.of();
        }
        if (!listed.contains(kdc)) {
            throw InvalidSettingException.of(
                    option,
                    kdc,
                    "the system property " + CONF + " of this JVM is set to " + conf + ", which "
                            + (listed.isEmpty() ? "has no KDC" : "has other KDCs (" + String.join(", ", listed) + ")")
                            + " for the realm " + realm,
                    "Add the realm with this KDC to that file, or leave out " + option
                            + " when the file finds the KDC in another way, or do not set the property");
        }
    }

    private boolean ours(String conf) {
        return folder != null && folder.resolve("krb5.conf").toString().equals(conf);
    }

    private void write() throws IOException {
        Map<String, String> kdcs = new TreeMap<>();
        Map<String, Set<String>> ways = new TreeMap<>();
        for (Lease lease : leases) {
            kdcs.putAll(lease.needs.kdcs());
            if (lease.needs.from() != null && lease.needs.to() != null) {
                ways.computeIfAbsent(lease.needs.from(), from -> new TreeSet<>())
                        .add(lease.needs.to());
            }
        }
        if (folder == null) {
            // For this user only, as createTempDirectory makes it.
            folder = Files.createTempDirectory("camel-exchange-krb5");
            folder.toFile().deleteOnExit();
        }
        Path realms = folder.resolve("realms.conf");
        replace(realms, Krb5Conf.text(kdcs, ways));
        // The JDK takes the first of two realms of one name, and takes includes before the first section only.
        boolean readable = Files.isRegularFile(machine) && Files.isReadable(machine);
        String includes = "include " + realms + "\n" + (readable ? "include " + machine.toAbsolutePath() + "\n" : "");
        Path conf = folder.resolve("krb5.conf");
        replace(conf, includes.getBytes(StandardCharsets.UTF_8));
        System.setProperty(CONF, conf.toString());
    }

    /** Nobody ever reads half a file. */
    private void replace(Path file, byte[] bytes) throws IOException {
        Path fresh = Files.createTempFile(folder, "new", ".conf");
        Files.write(fresh, bytes);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        file.toFile().deleteOnExit();
    }

    private void withoutLease() {
        try {
            if (leases.isEmpty()) {
                remove();
            } else {
                write();
            }
            Krb5Conf.reload();
        } catch (IOException e) {
            LOG.warn("The realms of a closed connection stay in {}", folder, e);
        }
    }

    private void remove() {
        if (folder == null) {
            return;
        }
        if (ours(System.getProperty(CONF))) {
            System.clearProperty(CONF);
        }
        for (Path file : List.of(folder.resolve("krb5.conf"), folder.resolve("realms.conf"), folder)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.debug("{} could not be deleted; it holds no secret", file, e);
            }
        }
        folder = null;
    }
}
