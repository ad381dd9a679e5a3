package org.camelexchange.emulator.login;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The access tokens. They look like the JWTs of Microsoft Entra, claims and all, but what counts is that they were issued
 * here: a client must take them as opaque, so nothing is gained by a real signature.
 */
public final class Tokens {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    static final String DEFAULT_TENANT = "emulator";

    private final Map<String, Issued> issued = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private volatile Duration lifetime = Duration.ofSeconds(3599);

    public Tokens(Clock clock) {
        this.clock = clock;
    }

    private record Issued(Audience audience, Caller caller, boolean granted, Instant expires, boolean revoked) {}

    /**
     * What became of a token.
     *
     * @param problem null if the token is good
     * @param caller null if it is not
     */
    public record Check(Reason problem, Caller caller) {}

    /** How long the tokens issued from now on are good. */
    public void setLifetime(Duration lifetime) {
        this.lifetime = lifetime;
    }

    public Duration lifetime() {
        return lifetime;
    }

    /** A token with all permissions, of a tenant that has no name of its own. */
    public String issue(Audience audience, Caller caller) {
        List<String> all = caller.mailbox() == null
                ? audience.roles()
                : List.of(audience.granted().split(" "));
        return issue(audience, caller, DEFAULT_TENANT, all);
    }

    /**
     * Issues a token.
     *
     * @param permissions what it opens: the claim {@code scp} of a person, {@code roles} of an application; a token
     *     without any is a good one that opens nothing
     */
    public String issue(Audience audience, Caller caller, String tenant, List<String> permissions) {
        Instant now = clock.instant();
        Instant expires = now.plus(lifetime);
        String header = "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"emulator\"}";
        String claims =
                "{\"aud\":\"%s\",\"iss\":\"https://sts.windows.net/%s/\",\"iat\":%d,\"nbf\":%d,\"exp\":%d,%s\"tid\":\"%s\",\"uti\":\"%s\",\"ver\":\"1.0\"}"
                        .formatted(
                                audience.resource(),
                                escaped(tenant),
                                now.getEpochSecond(),
                                now.getEpochSecond(),
                                expires.getEpochSecond(),
                                who(caller, permissions),
                                escaped(tenant),
                                UUID.randomUUID());
        byte[] signature = new byte[64];
        random.nextBytes(signature);
        String token = encoded(header) + "." + encoded(claims) + "." + BASE64.encodeToString(signature);
        issued.put(token, new Issued(audience, caller, !permissions.isEmpty(), expires, false));
        return token;
    }

    /** What becomes of a token that is shown at a door. */
    public Check check(String token, Audience audience) {
        Issued found = issued.get(token);
        if (found == null) {
            return new Check(Reason.MALFORMED, null);
        }
        if (found.audience() != audience) {
            return new Check(Reason.WRONG_AUDIENCE, null);
        }
        if (found.revoked()) {
            return new Check(Reason.REVOKED, null);
        }
        if (!clock.instant().isBefore(found.expires())) {
            return new Check(Reason.EXPIRED, null);
        }
        return found.granted() ? new Check(null, found.caller()) : new Check(Reason.NO_PERMISSION, null);
    }

    /** From now on no token issued so far is good. */
    public void revokeAll() {
        issued.replaceAll((token, was) -> new Issued(was.audience(), was.caller(), was.granted(), was.expires(), true));
    }

    private static String who(Caller caller, List<String> permissions) {
        StringBuilder who = new StringBuilder();
        if (caller.applicationId() != null) {
            who.append("\"appid\":\"").append(escaped(caller.applicationId())).append("\",");
        }
        if (caller.mailbox() != null) {
            who.append("\"upn\":\"").append(escaped(caller.mailbox())).append("\",");
        } else {
            who.append("\"idtyp\":\"app\",");
        }
        if (!permissions.isEmpty()) {
            who.append(
                    caller.mailbox() != null
                            ? "\"scp\":\"" + escaped(String.join(" ", permissions)) + "\","
                            : "\"roles\":[\"" + String.join("\",\"", permissions) + "\"],");
        }
        return who.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
