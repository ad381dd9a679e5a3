package org.camelexchange.emulator;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camelexchange.emulator.ews.EwsDoor;
import org.camelexchange.emulator.graph.GraphDoor;
import org.camelexchange.emulator.graph.RequestLog;
import org.camelexchange.emulator.http.Door;
import org.camelexchange.emulator.http.HttpServer;
import org.camelexchange.emulator.http.Observer;
import org.camelexchange.emulator.login.Accounts;
import org.camelexchange.emulator.login.AnonymousGate;
import org.camelexchange.emulator.login.Application;
import org.camelexchange.emulator.login.Applications;
import org.camelexchange.emulator.login.Audience;
import org.camelexchange.emulator.login.BearerGate;
import org.camelexchange.emulator.login.Caller;
import org.camelexchange.emulator.login.DigestAlgorithm;
import org.camelexchange.emulator.login.Gate;
import org.camelexchange.emulator.login.Gates;
import org.camelexchange.emulator.login.Login;
import org.camelexchange.emulator.login.LoginService;
import org.camelexchange.emulator.login.LoginSettings;
import org.camelexchange.emulator.login.NegotiateGate;
import org.camelexchange.emulator.login.OfferedLogins;
import org.camelexchange.emulator.login.Tokens;
import org.camelexchange.emulator.store.Directory;
import org.camelexchange.emulator.store.ExchangeStore;
import org.camelexchange.emulator.store.Mailbox;

/**
 * A running Exchange with mailboxes, users and applications, on ports of the loopback address.
 *
 * <pre>{@code
 * try (ExchangeEmulator exchange = ExchangeEmulator.builder()
 *         .mailbox("anna@example.org", "secret")
 *         .start()) {
 *     String url = exchange.ewsUrl();
 * }
 * }</pre>
 */
public final class ExchangeEmulator implements AutoCloseable {
    private static final String EWS_PATH = "/EWS/Exchange.asmx";
    private static final String GRAPH_PATH = "/v1.0";

    private final ExchangeStore store;
    private final LoginService login;
    private final HttpServer server;

    private ExchangeEmulator(ExchangeStore store, LoginService login, HttpServer server) {
        this.store = store;
        this.login = login;
        this.server = server;
    }

    /** The settings of a new emulator; its last call is {@link Builder#start()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** All doors there are, each with the gates in front of it. */
    private static List<Door> doors(
            ExchangeStore store, LoginService login, Gates ewsGates, Gates graphGates, Duration minute) {
        List<Door> doors = new ArrayList<>(login.doors());
        doors.add(new EwsDoor(store, ewsGates, minute));
        doors.add(new GraphDoor(store, graphGates));
        return doors;
    }

    /** The EWS endpoint on the plain port. */
    public String ewsUrl() {
        return plain() + EWS_PATH;
    }

    /** The EWS endpoint on the TLS port. */
    public String ewsUrlTls() {
        return secure() + EWS_PATH;
    }

    /** The base of Graph v1.0 on the plain port, without a slash at the end. */
    public String graphUrl() {
        return plain() + GRAPH_PATH;
    }

    /** The base of Graph v1.0 on the TLS port, without a slash at the end. */
    public String graphUrlTls() {
        return secure() + GRAPH_PATH;
    }

    /** Where the tenants' token endpoints are: the authority of a client is this, a slash and the tenant. */
    public String loginUrl() {
        return plain();
    }

    /** As {@link #loginUrl()}, on the TLS port. */
    public String loginUrlTls() {
        return secure();
    }

    /** What a program on App Service finds in its environment as {@code IDENTITY_ENDPOINT}. */
    public String identityUrl() {
        return plain() + LoginService.APP_SERVICE_PATH;
    }

    /** What stands in for {@code http://169.254.169.254}, the metadata service of a virtual machine. */
    public String metadataUrl() {
        return plain();
    }

    /** What clients of the TLS port have to trust. */
    public X509Certificate certificate() {
        return server.certificate();
    }

    /** All that is kept: tests read and write it past the doors. */
    public ExchangeStore store() {
        return store;
    }

    /** A mailbox that was asked for at the start. */
    public Mailbox mailbox(String address) {
        return store.mailbox(address)
                .orElseThrow(() -> new IllegalArgumentException("The emulator has no mailbox " + address));
    }

    /**
     * Puts a folder of mails into an Inbox, see {@link EmlFolder}.
     *
     * @return from file names to item ids
     */
    public Map<String, String> loadEml(Path folder, String mailbox) throws IOException {
        return EmlFolder.load(folder, mailbox(mailbox), store.clock().instant());
    }

    /**
     * A token without the way over the token endpoint.
     *
     * @param mailbox whose token it is; null for an application's
     */
    public String issueToken(Audience audience, String mailbox) {
        return login.tokens().issue(audience, new Caller(mailbox, mailbox == null ? "emulator-application" : null));
    }

    /** Makes all tokens issued so far invalid. */
    public void revokeTokens() {
        login.tokens().revokeAll();
    }

    /**
     * A person signs in with the code a device shows.
     *
     * @return whether a device waits with this code
     */
    public boolean approveDevice(String userCode, String mailbox) {
        return login.decideDevice(userCode, mailbox(mailbox).address());
    }

    /**
     * A person declines the code a device shows.
     *
     * @return whether a device waits with this code
     */
    public boolean declineDevice(String userCode) {
        return login.decideDevice(userCode, null);
    }

    /** Makes all refresh tokens issued so far invalid; access tokens stay good. */
    public void revokeRefreshTokens() {
        login.revokeRefreshTokens();
    }

    /** How many requests for tokens have come in, refused ones too. */
    public long tokenRequests() {
        return login.tokenRequests();
    }

    /** Changes a password; the person's refresh tokens end with it, access tokens stay good. */
    public void changePassword(String mailbox, String password) {
        login.changePassword(mailbox, password);
    }

    /** Ends the secrets of an application: from now on they are refused with AADSTS7000222. */
    public void expireSecrets(String clientId) {
        login.expireSecrets(clientId);
    }

    /** Takes consent to an application back: from now on its people are refused with AADSTS65001. */
    public void withdrawConsent(String clientId) {
        login.withdrawConsent(clientId);
    }

    /** Gives consent to an application. */
    public void consent(String clientId) {
        login.consent(clientId);
    }

    /** How long the tokens issued from now on are good. */
    public void setTokenLifetime(Duration lifetime) {
        login.tokens().setLifetime(lifetime);
    }

    @Override
    public void close() {
        server.close();
    }

    private String plain() {
        return "http://127.0.0.1:" + server.port();
    }

    private String secure() {
        return "https://localhost:" + server.tlsPort();
    }

    /** Says what the emulator shall have. */
    public static final class Builder {
        private final Population population = new Population();
        private final Accounts accounts = new Accounts();
        private final Applications applications = new Applications();
        private final LoginSettings logins = new LoginSettings();
        private final List<Observer> observers = new ArrayList<>();
        private Clock clock = Clock.systemUTC();
        private Duration minute = Duration.ofMinutes(1);
        private final OfferedLogins ewsLogins = new OfferedLogins();
        private String anonymous;
        private Path keytab;
        private String servicePrincipal;
        private int port;
        private int tlsPort;

        private Builder() {}

        /** A mailbox named after what stands before the @ of its address. */
        public Builder mailbox(String address, String password) {
            return mailbox(address, address.substring(0, Math.max(0, address.indexOf('@'))), password);
        }

        /** A mailbox and its user, who signs in with address and password. */
        public Builder mailbox(String address, String displayName, String password) {
            population.mailbox(address, displayName);
            accounts.add(address, password);
            return this;
        }

        /** Fills the directory beside the owners of mailboxes, whom it has already: people, groups, rooms, room lists. */
        public Builder directory(Consumer<Directory> directory) {
            population.others(directory);
            return this;
        }

        /** An application that may sign in with its secret and open every mailbox. */
        public Builder application(String tenant, String clientId, String secret) {
            applications.add(tenant, clientId, secret);
            return this;
        }

        /** An application as it is registered with Microsoft Entra: secrets, certificates, redirect URIs. */
        public Builder application(Application application) {
            applications.add(application);
            return this;
        }

        /** A refresh token that was used is not good any more; without this it is, as with Microsoft Entra. */
        public Builder strictRotation() {
            logins.strictRotation();
            return this;
        }

        /** The person signed in with the browser: the authorize endpoint sends codes without showing a page. */
        public Builder signedIn(String mailbox) {
            logins.signedIn(mailbox);
            return this;
        }

        /** How long device codes are good, and the least time between two polls; see {@link LoginSettings}. */
        public Builder deviceCodes(Duration lifetime, Duration interval) {
            logins.deviceCodes(lifetime, interval);
            return this;
        }

        /**
         * An identity of the machine programs run on: its tokens are an application's.
         *
         * @param clientId null for the identity of the machine itself, otherwise a user-assigned one
         * @param header the value of {@code IDENTITY_HEADER} on App Service; null for virtual machines only
         */
        public Builder managedIdentity(String clientId, String header) {
            logins.managedIdentity(clientId, header);
            return this;
        }

        /** Lets EWS callers without any credentials in, as the owner of this mailbox. */
        public Builder anonymous(String mailbox) {
            this.anonymous = mailbox;
            return this;
        }

        /** The ways to log in that EWS offers, in the order of its challenges; Basic and Bearer unless set. */
        public Builder ewsLogins(Login... logins) {
            ewsLogins.offer(List.of(logins));
            return this;
        }

        /** What {@link Login#DIGEST} offers; all there are unless set. */
        public Builder digestAlgorithms(DigestAlgorithm... algorithms) {
            ewsLogins.digest(List.of(algorithms));
            return this;
        }

        /** Makes {@link Login#NTLM} ask over TLS for a proof that belongs to the TLS connection, as Exchange can. */
        public Builder extendedProtection() {
            ewsLogins.extendedProtection();
            return this;
        }

        /**
         * Lets EWS callers in who show a Kerberos ticket; who they are is found by the name before the realm.
         *
         * @param keytab with the key of the service
         * @param servicePrincipal with its realm, such as {@code HTTP/localhost@EXAMPLE.ORG}
         */
        public Builder negotiate(Path keytab, String servicePrincipal) {
            this.keytab = keytab;
            this.servicePrincipal = servicePrincipal;
            return this;
        }

        /** What time it is for items and tokens; the system's clock if not set. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** How long the minutes are that an EWS stream of notifications stays open; a minute if not set. */
        public Builder streamingMinute(Duration minute) {
            this.minute = minute;
            return this;
        }

        /** The plain port; 0, the default, is any free one. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** The TLS port; 0, the default, is any free one. */
        public Builder tlsPort(int tlsPort) {
            this.tlsPort = tlsPort;
            return this;
        }

        /** Shows every request with its answer to an observer. */
        public Builder observe(Observer observer) {
            observers.add(observer);
            return this;
        }

        /**
         * Starts the emulator.
         *
         * @throws IllegalArgumentException when a mailbox is there twice or the one of anonymous callers is not there
         * @throws IOException when a port cannot be had
         */
        public ExchangeEmulator start() throws IOException {
            if (anonymous != null && !population.has(anonymous)) {
                throw new IllegalArgumentException(
                        "Callers without credentials cannot be " + anonymous + ": add a mailbox of that address");
            }
            ExchangeStore store = population.store(clock);
            LoginService login = new LoginService(accounts, applications, logins, clock);
            Tokens tokens = login.tokens();
            List<Gate> ews = ewsLogins.gates(accounts, population.domain(), tokens, clock);
            if (keytab != null) {
                ews.add(new NegotiateGate(keytab, servicePrincipal, accounts));
            }
            if (anonymous != null) {
                ews.add(new AnonymousGate(anonymous));
            }
            List<Door> doors =
                    doors(store, login, new Gates(ews), Gates.of(new BearerGate(Audience.GRAPH, tokens)), minute);
            List<Observer> watching = new ArrayList<>(observers);
            RequestLog.find().ifPresent(watching::add);
            return new ExchangeEmulator(store, login, HttpServer.start(port, tlsPort, doors, watching));
        }
    }
}
