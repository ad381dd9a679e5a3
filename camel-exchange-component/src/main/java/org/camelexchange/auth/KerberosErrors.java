package org.camelexchange.auth;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camelexchange.error.Failure;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.UnreachableException;
import org.camelexchange.http.NetworkFailures;

/** Says what an error of Kerberos means. The codes are those of RFC 4120, section 7.5.9. */
final class KerberosErrors {
    /** The JDK keeps its exception's code to itself, but ends its message with it. */
    private static final Pattern CODE = Pattern.compile("\\((\\d{1,3})\\)");

    private record Meaning(String reason, String cure) {}

    private static final Meaning WRONG_KEY = new Meaning(
            "the KDC takes password or key for wrong",
            "Check user and password; a keytab is out of date once the account's password was changed");

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("6", new Meaning("the KDC knows no such user", "Check user and kerberosRealm")),
            Map.entry(
                    "7",
                    new Meaning(
                            "the KDC knows no such service",
                            "Set kerberosSpn to the service principal of the server (setspn -L shows it), and"
                                    + " kerberosServiceRealm where it is of another realm")),
            Map.entry("12", new Meaning("the KDC's policy forbids it", "Ask the domain's administrator")),
            Map.entry(
                    "14",
                    new Meaning(
                            "user and KDC have no encryption type in common",
                            "Allow AES for the account, or make the keytab with AES keys")),
            Map.entry("18", new Meaning("the account is disabled or locked", "Ask the domain's administrator")),
            Map.entry("23", new Meaning("the password has expired", "Change the password")),
            Map.entry("24", WRONG_KEY),
            Map.entry("31", WRONG_KEY),
            Map.entry("32", new Meaning("the ticket has ended", "Get a new one with kinit")),
            Map.entry(
                    "37",
                    new Meaning(
                            "the clocks of this machine and of the KDC are too far apart",
                            "Set the clock of this machine (NTP)")),
            Map.entry("68", new Meaning("the KDC is one of another realm", "Check kerberosRealm and kerberosKdc")));

    private KerberosErrors() {}

    /**
     * The error of a login or of asking for the server's ticket.
     *
     * @param source where the user's ticket comes from
     */
    static MsExchangeException translate(Throwable error, KerberosNames names, TicketSource source) {
        Failure failure = Failure.of("login", "Negotiate " + (names.user() == null ? source : names.user()));
        IOException network = null;
        String code = null;
        String message = "";
        for (Throwable t = error; t != null; t = t.getCause()) {
            if (t instanceof IOException io) {
                network = io;
            }
            Matcher matcher = CODE.matcher(String.valueOf(t.getMessage()));
            if (code == null && matcher.find()) {
                code = matcher.group(1);
            }
            message = String.valueOf(t.getMessage());
        }
        if (code != null) {
            Meaning meaning = MEANINGS.getOrDefault(
                    code, new Meaning(NetworkFailures.firstLine(message), "Check user, kerberosRealm and kerberosSpn"));
            String about = code.equals("7") ? ", " + names.serviceText() : "";
            return new LoginException(
                    failure.withServerCode("Kerberos " + code).withCure(meaning.cure()),
                    meaning.reason() + about,
                    error);
        }
        if (network != null || message.contains("Cannot locate KDC") || message.contains("Cannot get kdc")) {
            return new UnreachableException(
                    failure.withRetryable(network != null)
                            .withCure(
                                    "Check kerberosKdc" + (names.realm() == null ? "" : ", the KDC of " + names.realm())
                                            + ", and that a firewall lets you through to it"),
                    "no KDC can be reached ("
                            + NetworkFailures.firstLine(network == null ? message : network.toString()) + ")",
                    error);
        }
        if (message.contains("default realm")) {
            return new LoginException(
                    failure.withCure("Set kerberosRealm, or give the user as user@REALM"),
                    "nothing says which realm the user is of",
                    error);
        }
        if (source.options().containsKey("useTicketCache")) {
            return new LoginException(
                    failure.withCure(
                            "Get a ticket with kinit, or set user and password, or user and kerberosKeytabFile"),
                    source + " has no ticket that is still good"
                            + (names.user() == null ? "" : ", or not one of " + names.user()),
                    error);
        }
        return new LoginException(
                failure.withCure("Check user, kerberosRealm and kerberosKdc"),
                "no ticket could be had from " + source + " (" + NetworkFailures.firstLine(message) + ")",
                error);
    }
}
