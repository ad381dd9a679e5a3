package org.camelexchange.emulator.login;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camelexchange.emulator.http.HttpRequest;

/**
 * A digest of the password with a nonce of the server's (RFC 7616), quality of protection "auth". A nonce that is old,
 * unknown, or comes with a count it came with before, is stale: the client that knows the password gets another.
 */
public final class DigestGate implements Gate {
    private static final String SCHEME = "Digest";
    private static final Pattern PARAMETER =
            Pattern.compile("([A-Za-z0-9*_-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]+))");
    private static final String EXTENDED = "UTF-8''";

    private final Accounts accounts;
    private final String realm;
    private final List<DigestAlgorithm> algorithms;
    private final Nonces nonces;

    /**
     * @param algorithms those offered, each in a challenge of its own, in this order
     * @param life how long a nonce is good
     */
    public DigestGate(Accounts accounts, String realm, List<DigestAlgorithm> algorithms, Duration life, Clock clock) {
        this.accounts = accounts;
        this.realm = realm;
        this.algorithms = List.copyOf(algorithms);
        this.nonces = new Nonces(life, clock);
    }

    @Override
    public Verdict check(HttpRequest request) {
        Optional<String> credentials = Authorization.credentials(request, SCHEME);
        if (credentials.isEmpty()) {
            return new Verdict.Absent(refusal(Reason.MISSING, false));
        }
        Map<String, String> given = parameters(credentials.get());
        Optional<String> address = proved(request, given);
        if (address.isEmpty()) {
            return new Verdict.Refused(refusal(Reason.WRONG_PASSWORD, false));
        }
        return nonces.use(given.get("nonce"), count(given.get("nc")))
                ? new Verdict.Passed(new Caller(address.get(), null))
                : new Verdict.Refused(refusal(Reason.EXPIRED, true));
    }

    /** The address of the user whose password the client knows. */
    private Optional<String> proved(HttpRequest request, Map<String, String> given) {
        boolean whole = given.keySet().containsAll(List.of("realm", "nonce", "nc", "cnonce", "uri", "response"));
        Optional<DigestAlgorithm> algorithm = algorithms.stream()
                .filter(a -> a.label().equalsIgnoreCase(given.getOrDefault("algorithm", "MD5")))
                .findFirst();
        Optional<String> user = user(given);
        if (!whole
                || algorithm.isEmpty()
                || user.isEmpty()
                || !"auth".equals(given.get("qop"))
                || !realm.equals(given.get("realm"))
                || !names(request, given.get("uri"))) {
            return Optional.empty();
        }
        int backslash = user.get().indexOf('\\');
        String domain = user.get().substring(0, Math.max(0, backslash));
        return accounts.find(domain, user.get().substring(backslash + 1))
                .filter(account -> MessageDigest.isEqual(
                        algorithm
                                .get()
                                .response(
                                        given, request.method(), user.get(), account.password(), StandardCharsets.UTF_8)
                                .getBytes(StandardCharsets.US_ASCII),
                        given.get("response").toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)))
                .map(Accounts.Account::address);
    }

    /** The user's name in UTF-8, as it is or in the extended notation of RFC 5987. */
    private static Optional<String> user(Map<String, String> given) {
        String extended = given.get("username*");
        if (extended != null) {
            return extended(extended);
        }
        // The web server reads headers as ISO 8859-1, clients write UTF-8 since the challenge asks for it.
        return Optional.ofNullable(given.get("username"))
                .map(name -> new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static Optional<String> extended(String value) {
        if (!value.regionMatches(true, 0, EXTENDED, 0, EXTENDED.length())) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    URLDecoder.decode(value.substring(EXTENDED.length()).replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException strayPercent) {
            return Optional.empty();
        }
    }

    /** Whether the login is for what is asked for: the path, or the whole URL as it goes to a proxy. */
    private static boolean names(HttpRequest request, String uri) {
        String target = request.path() + (request.rawQuery() == null ? "" : "?" + request.rawQuery());
        return uri.equals(target) || uri.equals(request.origin() + target);
    }

    private static int count(String hexadecimal) {
        return hexadecimal.matches("[0-9A-Fa-f]{8}") ? Integer.parseUnsignedInt(hexadecimal, 16) : 0;
    }

    static Map<String, String> parameters(String credentials) {
        Map<String, String> parameters = new HashMap<>();
        Matcher each = PARAMETER.matcher(credentials);
        while (each.find()) {
            String quoted = each.group(2);
            parameters.put(
                    each.group(1).toLowerCase(Locale.ROOT),
                    quoted == null ? each.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
        }
        return parameters;
    }

    private Refusal refusal(Reason reason, boolean stale) {
        String nonce = nonces.issue();
        List<String> challenges = algorithms.stream()
                .map(algorithm -> SCHEME + " realm=\"" + realm + "\", qop=\"auth\", algorithm=" + algorithm.label()
                        + ", nonce=\"" + nonce + "\", charset=UTF-8" + (stale ? ", stale=true" : ""))
                .toList();
        return new Refusal(reason, challenges, Map.of());
    }
}
