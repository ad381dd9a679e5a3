package org.camelexchange.emulator.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.camelexchange.emulator.http.HttpRequest;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;

/**
 * Kerberos by SPNEGO (RFC 4559), with the JDK's own acceptor. It needs the service's key and nothing else: neither a KDC
 * nor a setting of the JVM. Channel binding is not looked at.
 */
public final class NegotiateGate implements Gate {
    private static final String SPNEGO = "1.3.6.1.5.5.2";
    private static final String SCHEME = "Negotiate";

    private final Accounts accounts;
    private final Subject service;
    private final GSSManager manager = GSSManager.getInstance();
    private final GSSCredential credential;

    /**
     * @param keytab with the key of the service
     * @param principal of the service with its realm, such as {@code HTTP/localhost@EXAMPLE.ORG}
     * @throws IOException if the keytab is of no use
     */
    public NegotiateGate(Path keytab, String principal, Accounts accounts) throws IOException {
        this.accounts = accounts;
        if (!Files.isReadable(keytab)) {
            throw new IOException("There is no keytab that can be read at " + keytab);
        }
        try {
            LoginContext login =
                    new LoginContext("exchange-emulator", new Subject(), callbacks -> {}, acceptor(keytab, principal));
            login.login();
            service = login.getSubject();
            credential = asService(() -> manager.createCredential(
                    null, GSSCredential.INDEFINITE_LIFETIME, new Oid(SPNEGO), GSSCredential.ACCEPT_ONLY));
        } catch (LoginException | GSSException e) {
            throw new IOException("The keytab " + keytab + " has no key of " + principal, e);
        }
    }

    private static Configuration acceptor(Path keytab, String principal) {
        AppConfigurationEntry[] entries = {
            new AppConfigurationEntry(
                    "com.sun.security.auth.module.Krb5LoginModule",
                    LoginModuleControlFlag.REQUIRED,
                    Map.of(
                            "isInitiator", "false",
                            "doNotPrompt", "true",
                            "useKeyTab", "true",
                            "storeKey", "true",
                            "keyTab", keytab.toAbsolutePath().toString(),
                            "principal", principal))
        };
        return new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return entries;
            }
        };
    }

    @Override
    public Verdict check(HttpRequest request) {
        Optional<String> token = Authorization.credentials(request, SCHEME);
        if (token.isEmpty()) {
            return new Verdict.Absent(new Refusal(Reason.MISSING, List.of(SCHEME), Map.of()));
        }
        try {
            byte[] sent = Base64.getDecoder().decode(token.get());
            return asService(() -> accept(sent));
        } catch (IllegalArgumentException | GSSException notGood) {
            return refused();
        }
    }

    private Verdict accept(byte[] sent) throws GSSException {
        GSSContext context = manager.createContext(credential);
        try {
            byte[] answer = context.acceptSecContext(sent, 0, sent.length);
            if (!context.isEstablished()) {
                // One round is all that Kerberos takes; an offer of something else is not taken up.
                return refused();
            }
            Optional<String> address = accounts.ofPrincipal(context.getSrcName().toString());
            if (address.isEmpty()) {
                return refused();
            }
            Map<String, String> proof = answer == null || answer.length == 0
                    ? Map.of()
                    : Map.of(
                            "WWW-Authenticate",
                            SCHEME + " " + Base64.getEncoder().encodeToString(answer));
            return new Verdict.Passed(new Caller(address.get(), null), proof);
        } finally {
            context.dispose();
        }
    }

    private static Verdict refused() {
        return new Verdict.Refused(new Refusal(Reason.WRONG_PASSWORD, List.of(SCHEME), Map.of()));
    }

    private <T> T asService(PrivilegedExceptionAction<T> action) throws GSSException {
        try {
            return Subject.doAs(service, action);
        } catch (PrivilegedActionException e) {
            if (e.getException() instanceof GSSException gss) {
                throw gss;
            }
            throw new IllegalStateException(e.getException());
        }
    }
}
