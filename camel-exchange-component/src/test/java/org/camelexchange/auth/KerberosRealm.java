package org.camelexchange.auth;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kerby.kerberos.kerb.client.KrbClient;
import org.apache.kerby.kerberos.kerb.client.KrbConfig;
import org.apache.kerby.kerberos.kerb.server.KdcConfigKey;
import org.apache.kerby.kerberos.kerb.server.SimpleKdcServer;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Platform;
import org.camelexchange.settings.Schema;

/** A realm with a real KDC, Apache Kerby's, on the loopback address. */
final class KerberosRealm implements AutoCloseable {
    static final String PASSWORD = "correct horse";
    private static final String CONF = "java.security.krb5.conf";

    private final String name;
    private final Path folder;
    private final SimpleKdcServer kdc;
    private final int port;
    private boolean running;

    private KerberosRealm(String name, Path folder, Duration ticketLife) throws Exception {
        this.name = name;
        this.folder = Files.createDirectories(folder.resolve(name));
        this.port = freePort();
        // What Kerby's setters are told is the same for all KDCs of a JVM; each has a configuration of its own.
        kdc = new SimpleKdcServer(new KrbConfig());
        kdc.setWorkDir(this.folder.toFile());
        kdc.getKdcConfig().setString(KdcConfigKey.KDC_REALM, name);
        kdc.getKdcConfig().setString(KdcConfigKey.KDC_HOST, "127.0.0.1");
        kdc.getKdcConfig().setInt(KdcConfigKey.KDC_TCP_PORT, port);
        kdc.getKdcConfig().setBoolean(KdcConfigKey.KDC_ALLOW_UDP, false);
        kdc.getKdcConfig().setLong(KdcConfigKey.MAXIMUM_TICKET_LIFETIME, ticketLife.toSeconds());
        kdc.getKdcConfig().setBoolean(KdcConfigKey.PA_ENC_TIMESTAMP_REQUIRED, true);
        String before = System.getProperty(CONF);
        kdc.init();
        // Kerby points the JVM at its own file; the component has to do without.
        if (before == null) {
            System.clearProperty(CONF);
        } else {
            System.setProperty(CONF, before);
        }
        kdc.start();
        running = true;
    }

    static KerberosRealm start(String name, Path folder) throws Exception {
        return new KerberosRealm(name, folder, Duration.ofHours(8));
    }

    static KerberosRealm start(String name, Path folder, Duration ticketLife) throws Exception {
        return new KerberosRealm(name, folder, ticketLife);
    }

    static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    String name() {
        return name;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    KerberosRealm user(String user) throws Exception {
        kdc.createPrincipal(user, PASSWORD);
        return this;
    }

    /** Makes a principal and gives its keytab. */
    Path keytabOfNew(String principal) throws Exception {
        kdc.createPrincipal(principal);
        return keytab(principal);
    }

    Path keytab(String principal) throws Exception {
        Path file = folder.resolve(principal.replaceAll("[^A-Za-z0-9.]", "_") + ".keytab");
        Files.deleteIfExists(file);
        kdc.exportPrincipal(principal, file.toFile());
        return file;
    }

    /** What kinit leaves behind. */
    Path ticketCache(String user) throws Exception {
        Path file = Files.createFile(folder.resolve(user + ".ccache"));
        KrbClient client = new KrbClient(new KrbConfig());
        client.setKdcRealm(name);
        client.setKdcHost("127.0.0.1");
        client.setKdcTcpPort(port);
        client.setAllowTcp(true);
        client.setAllowUdp(false);
        client.init();
        client.storeTicket(client.requestTgt(user, PASSWORD), file.toFile());
        return file;
    }

    /** Users of this realm may use services of the other. */
    void trustedBy(KerberosRealm other) throws Exception {
        String principal = "krbtgt/" + other.name + "@" + name;
        kdc.createPrincipal(principal, "between the realms");
        other.kdc.createPrincipal(principal, "between the realms");
    }

    /** Settings without a source of a ticket. */
    ConnectionSettings settings(String server) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(Schema.EWS);
        settings.setPlatform(Platform.Exchange2016);
        settings.setServer(server);
        settings.setAuthScheme(AuthScheme.Negotiate);
        settings.setKerberosRealm(name);
        settings.setKerberosKdc(address());
        return settings;
    }

    ConnectionSettings settings(String server, String user) {
        ConnectionSettings settings = settings(server);
        settings.setUser(user);
        settings.setPassword(PASSWORD);
        return settings;
    }

    void stop() throws Exception {
        if (running) {
            running = false;
            kdc.stop();
        }
    }

    @Override
    public void close() throws Exception {
        stop();
    }
}
