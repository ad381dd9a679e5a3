package org.camelexchange.auth;

import java.time.Clock;
import java.time.Instant;
import javax.security.auth.kerberos.KerberosPrincipal;
import javax.security.auth.login.LoginException;
import org.camelexchange.auth.NegotiateLogin.Kdc;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.settings.ConnectionSettings;
import org.ietf.jgss.GSSException;

/** Kerberos by keytab, ticket cache, or user and password, with the JDK's own Kerberos. */
final class KerberosLogin implements LoginScheme {
    @Override
    public CredentialProvider open(ConnectionSettings settings) {
        return new NegotiateLogin(kdc(settings, KerberosRealms.ofThisJvm()), Clock.systemUTC());
    }

    /** Who logs the user of these settings in. */
    static Kdc kdc(ConnectionSettings settings, KerberosRealms jvm) {
        KerberosNames names = KerberosNames.of(settings);
        TicketSource source = TicketSource.of(settings, names.user());
        KerberosRealms.Lease realms = jvm.lease(KerberosRealms.Needs.of(settings, names));
        try {
            if (source.options().containsKey("keyTab")) {
                KeytabFile.check(settings.getKerberosKeytabFile(), withRealm(names.user()));
            }
        } catch (RuntimeException e) {
            realms.close();
            throw e;
        }
        return new JdkKdc(names, source, realms);
    }

    private static String withRealm(String user) {
        try {
            return new KerberosPrincipal(user).getName();
        } catch (IllegalArgumentException e) {
            throw InvalidSettingException.missing(
                    "kerberosRealm",
                    "neither user nor the machine's Kerberos settings say which realm " + user + " is of");
        }
    }

    private record JdkKdc(KerberosNames names, TicketSource source, KerberosRealms.Lease realms) implements Kdc {
        @Override
        public KerberosSession logIn(Instant now) {
            realms.check();
            try {
                return new KerberosSession(source, names, now);
            } catch (LoginException | GSSException e) {
                throw KerberosErrors.translate(e, names, source);
            }
        }

        @Override
        public MsExchangeException error(GSSException e) {
            return KerberosErrors.translate(e, names, source);
        }

        @Override
        public void close() {
            realms.close();
        }
    }
}
