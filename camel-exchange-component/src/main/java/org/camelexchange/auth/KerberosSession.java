package org.camelexchange.auth;

import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import javax.security.auth.Subject;
import javax.security.auth.kerberos.KerberosTicket;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.GSSName;
import org.ietf.jgss.Oid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A user who has logged in at the KDC: has the ticket, and makes from it a fresh token for each request. The ticket for
 * the server is asked for once and then kept in the subject by the JDK. Safe for many threads.
 */
final class KerberosSession {
    /** SPNEGO, RFC 4178; what "Negotiate" carries by RFC 4559. */
    private static final String SPNEGO = "1.3.6.1.5.5.2";

    private static final Logger LOG = LoggerFactory.getLogger(KerberosSession.class);

    private final LoginContext login;
    private final GSSManager manager = GSSManager.getInstance();
    private final GSSName server;
    private final Oid mechanism;
    private final GSSCredential credential;
    private final Instant since;
    private final Instant end;

    /**
     * Logs in and gets the ticket for the server.
     *
     * @param since what time it is
     */
    KerberosSession(TicketSource source, KerberosNames names, Instant since) throws LoginException, GSSException {
        login = new LoginContext("camel-exchange", new Subject(), source.callbacks(), source.jaas());
        login.login();
        this.since = since;
        end = login.getSubject().getPrivateCredentials(KerberosTicket.class).stream()
                .map(ticket -> ticket.getEndTime().toInstant())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        mechanism = new Oid(SPNEGO);
        server = names.serviceName(manager);
        credential = asUser(() ->
                manager.createCredential(null, GSSCredential.DEFAULT_LIFETIME, mechanism, GSSCredential.INITIATE_ONLY));
        // By one thread, before others want it too.
        token();
    }

    Instant since() {
        return since;
    }

    /** When the user's ticket is good no longer. */
    Instant end() {
        return end;
    }

    /** A token for one request, never to be used twice: the server takes a second use for a replay. */
    String token() throws GSSException {
        byte[] token = asUser(() -> {
            GSSContext context = manager.createContext(server, mechanism, credential, GSSContext.DEFAULT_LIFETIME);
            try {
                // The server proves itself by TLS; so the request needs no second round.
                context.requestMutualAuth(false);
                context.requestCredDeleg(false);
                return context.initSecContext(new byte[0], 0, 0);
            } finally {
                context.dispose();
            }
        });
        return Base64.getEncoder().encodeToString(token);
    }

    /** Wipes the tickets. */
    void close() {
        try {
            credential.dispose();
            login.logout();
        } catch (GSSException | LoginException e) {
            LOG.debug("The Kerberos tickets could not be wiped and are only forgotten", e);
        }
    }

    private <T> T asUser(PrivilegedExceptionAction<T> action) throws GSSException {
        try {
            return Subject.doAs(login.getSubject(), action);
        } catch (PrivilegedActionException e) {
            if (e.getException() instanceof GSSException gss) {
                throw gss;
            }
            throw new IllegalStateException(e.getException());
        }
    }
}
