package org.camelexchange.auth;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.Challenge;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.http.auth.AuthenticationException;
import org.apache.http.auth.Credentials;
import org.apache.http.impl.auth.DigestScheme;
import org.apache.http.message.BasicHttpRequest;
import org.apache.http.protocol.BasicHttpContext;
import org.camelexchange.error.Failure;
import org.camelexchange.error.LoginException;

/** One challenge of a server, and the answers to it: each with the next count. Not safe for many threads. */
final class DigestChallenge {
    /** From the weakest to the strongest. */
    private static final List<String> ALGORITHMS = List.of("md5", "md5-sess", "sha-256");

    private final Map<String, String> parameters;
    private final DigestScheme scheme = new DigestScheme();

    private DigestChallenge(Map<String, String> parameters) {
        this.parameters = parameters;
        parameters.forEach(scheme::overrideParamter);
        // RFC 7616 knows no other charset; what a server takes that asks for none is undefined.
        scheme.overrideParamter("charset", StandardCharsets.UTF_8.name());
    }

    /**
     * The strongest challenge of those that can be answered.
     *
     * @param challenges the values of WWW-Authenticate headers, each with one or more challenges
     */
    static Optional<DigestChallenge> strongest(List<String> challenges) {
        return parse(challenges).stream()
                .map(Challenge::authParams)
                .filter(DigestChallenge::canBeAnswered)
                .max(Comparator.comparingInt(parameters -> ALGORITHMS.indexOf(algorithm(parameters))))
                .map(DigestChallenge::new);
    }

    /** Whether there is a Digest challenge among them, of whatever kind. */
    static boolean isOffered(List<String> challenges) {
        return !parse(challenges).isEmpty();
    }

    private static List<Challenge> parse(List<String> challenges) {
        Headers.Builder headers = new Headers.Builder();
        challenges.forEach(challenge -> headers.addUnsafeNonAscii("WWW-Authenticate", challenge));
        // Only as part of a response does this parser show itself; nothing is asked of that server.
        Response response = new Response.Builder()
                .request(new Request.Builder().url("http://localhost/").build())
                .protocol(Protocol.HTTP_1_1)
                .code(401)
                .message("")
                .headers(headers.build())
                .build();
        return response.challenges().stream()
                .filter(challenge -> "Digest".equalsIgnoreCase(challenge.scheme()))
                .toList();
    }

    private static boolean canBeAnswered(Map<String, String> parameters) {
        String qop = parameters.get("qop");
        return parameters.get("realm") != null
                && parameters.get("nonce") != null
                && ALGORITHMS.contains(algorithm(parameters))
                && (qop == null
                        || Arrays.stream(qop.split(",")).map(String::strip).anyMatch("auth"::equalsIgnoreCase));
    }

    private static String algorithm(Map<String, String> parameters) {
        return parameters.getOrDefault("algorithm", "MD5").toLowerCase(Locale.ROOT);
    }

    /** The server knows the password is right and only wants its newer nonce to be used. */
    boolean isStale() {
        return "true".equalsIgnoreCase(parameters.get("stale"));
    }

    /** Whether this header answers this challenge and not another one. */
    boolean isAnsweredBy(String header) {
        return header.contains(" nonce=\"" + parameters.get("nonce") + "\"");
    }

    /** An Authorization header's value, good for one request. */
    String answer(Credentials login, String method, URI target) {
        try {
            // A request without a body: so "auth-int" is never chosen.
            BasicHttpRequest request = new BasicHttpRequest(method, requestTarget(target));
            return scheme.authenticate(login, request, new BasicHttpContext()).getValue();
        } catch (AuthenticationException e) {
            throw new LoginException(
                    Failure.of("login", "Digest"), "the server's challenge cannot be answered: " + e.getMessage(), e);
        }
    }

    private static String requestTarget(URI target) {
        String path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
    }
}
