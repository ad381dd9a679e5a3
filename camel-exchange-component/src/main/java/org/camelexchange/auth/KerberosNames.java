package org.camelexchange.auth;

import java.util.Locale;
import java.util.regex.Pattern;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.ConnectionSettings;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.GSSName;
import org.ietf.jgss.Oid;

/**
 * Who logs in to what.
 *
 * @param user the principal with its realm; null when the ticket cache says who it is
 * @param realm the user's realm; null when the machine's Kerberos settings or the ticket cache say it
 * @param service the service principal, without a realm
 * @param serviceRealm null when the machine's Kerberos settings or the KDC find it
 */
record KerberosNames(String user, String realm, String service, String serviceRealm) {
    private static final Pattern REALM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,253}");
    private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9._-]+/[A-Za-z0-9._:-]+(/[A-Za-z0-9._-]+)?");

    static KerberosNames of(ConnectionSettings settings) {
        String realm = realm("kerberosRealm", settings.getKerberosRealm());
        String[] user = user(text(settings.getUser()), realm);
        String userRealm = user[1] == null ? realm : user[1];
        String spn = text(settings.getKerberosSpn());
        if (spn == null) {
            spn = "HTTP/" + settings.serviceUrl().getHost().toLowerCase(Locale.ROOT);
        }
        int at = spn.indexOf('@');
        String service = at < 0 ? spn : spn.substring(0, at);
        if (!SERVICE.matcher(service).matches()) {
            throw InvalidSettingException.of(
                    "kerberosSpn", spn, "it is no service principal", "Give one such as HTTP/mail.example.org");
        }
        String serviceRealm = realm("kerberosServiceRealm", settings.getKerberosServiceRealm());
        if (at >= 0) {
            String named = realm("kerberosSpn", spn.substring(at + 1));
            if (serviceRealm != null && !serviceRealm.equals(named)) {
                throw InvalidSettingException.of(
                        "kerberosSpn",
                        spn,
                        "kerberosServiceRealm is another realm, " + serviceRealm,
                        "Give the realm once");
            }
            serviceRealm = named;
        }
        if (serviceRealm == null && text(settings.getKerberosKdc()) != null) {
            // The machine's own settings know nothing of a KDC that is given here.
            serviceRealm = userRealm;
        }
        return new KerberosNames(user[0], userRealm, service, serviceRealm);
    }

    /** The service as GSS-API takes it. */
    GSSName serviceName(GSSManager manager) throws GSSException {
        if (serviceRealm != null) {
            return manager.createName(service + "@" + serviceRealm, new Oid("1.2.840.113554.1.2.2.1"));
        }
        int slash = service.indexOf('/');
        // Of this kind of name the JDK looks up the realm in the machine's section domain_realm.
        return manager.createName(
                service.substring(0, slash) + "@" + service.substring(slash + 1), GSSName.NT_HOSTBASED_SERVICE);
    }

    /** The service with its realm, as far as it is known. */
    String serviceText() {
        return serviceRealm == null ? service : service + "@" + serviceRealm;
    }

    /** Principal and realm of a user in any of the forms; the realm is null when nothing says it. */
    private static String[] user(String user, String realm) {
        if (user == null) {
            return new String[] {null, null};
        }
        int backslash = user.indexOf('\\');
        int at = user.lastIndexOf('@');
        String name = backslash >= 0 ? user.substring(backslash + 1) : at >= 0 ? user.substring(0, at) : user;
        String domain = backslash >= 0 ? user.substring(0, backslash) : at >= 0 ? user.substring(at + 1) : null;
        if (name.isBlank() || name.indexOf('@') >= 0 || name.indexOf('\\') >= 0) {
            throw InvalidSettingException.of(
                    "user", user, "it is no user of a realm", "Give user@REALM, user@domain, DOMAIN\\user or user");
        }
        if (realm != null) {
            return new String[] {name + "@" + realm, realm};
        }
        if (domain == null) {
            return new String[] {name, null};
        }
        if (backslash >= 0 && domain.indexOf('.') < 0) {
            throw InvalidSettingException.of(
                    "user",
                    user,
                    domain + " is the short name of a domain, which tells no realm",
                    "Set kerberosRealm, or give user@REALM");
        }
        // A domain's realm is its name in capitals; a realm that is not is given with kerberosRealm.
        String ofDomain = realm("user", domain.toUpperCase(Locale.ROOT));
        return new String[] {name + "@" + ofDomain, ofDomain};
    }

    /** It goes into a configuration file, so nothing but a name passes. */
    private static String realm(String option, String value) {
        String realm = text(value);
        if (realm != null && !REALM.matcher(realm).matches()) {
            throw InvalidSettingException.of(option, value, "it has no realm's name", "Give a realm: EXAMPLE.ORG");
        }
        return realm;
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
