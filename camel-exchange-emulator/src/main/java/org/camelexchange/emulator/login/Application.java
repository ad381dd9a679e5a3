package org.camelexchange.emulator.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An application as it is registered in a tenant. Each method gives a copy with one thing more:
 *
 * <pre>{@code
 * Application.registered("contoso", "mail-desk").redirectUri("http://localhost").publicClient()
 * }</pre>
 */
public final class Application {
    private final String tenant;
    private final String clientId;
    private final List<Secret> secrets;
    private final List<X509Certificate> certificates;
    private final List<String> redirectUris;
    private final boolean publicClient;
    private final boolean consented;
    private final Set<Audience> granted;

    private record Secret(String value, Instant expires) {
        boolean is(String candidate) {
            return MessageDigest.isEqual(
                    value.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Application(
            String tenant,
            String clientId,
            List<Secret> secrets,
            List<X509Certificate> certificates,
            List<String> redirectUris,
            boolean publicClient,
            boolean consented,
            Set<Audience> granted) {
        this.tenant = tenant;
        this.clientId = clientId;
        this.secrets = List.copyOf(secrets);
        this.certificates = List.copyOf(certificates);
        this.redirectUris = List.copyOf(redirectUris);
        this.publicClient = publicClient;
        this.consented = consented;
        this.granted = Set.copyOf(granted);
    }

    /** An application that has consent to all it may ask for, and nothing yet to sign in with. */
    public static Application registered(String tenant, String clientId) {
        return new Application(
                tenant, clientId, List.of(), List.of(), List.of(), false, true, EnumSet.allOf(Audience.class));
    }

    /** With a secret that does not expire. */
    public Application secret(String value) {
        return secret(value, Instant.MAX);
    }

    /** With a secret that is good before {@code expires}. */
    public Application secret(String value, Instant expires) {
        return secrets(with(secrets, new Secret(value, expires)));
    }

    /** With a certificate whose key may sign client assertions. */
    public Application certificate(X509Certificate certificate) {
        return new Application(
                tenant,
                clientId,
                secrets,
                with(certificates, certificate),
                redirectUris,
                publicClient,
                consented,
                granted);
    }

    /** With an address codes may be sent to; one on the loopback address stands for all its ports. */
    public Application redirectUri(String uri) {
        return new Application(
                tenant, clientId, secrets, certificates, with(redirectUris, uri), publicClient, consented, granted);
    }

    /** One that need not prove who it is: with "Allow public client flows" switched on. */
    public Application publicClient() {
        return new Application(tenant, clientId, secrets, certificates, redirectUris, true, consented, granted);
    }

    /** One with permissions on its own in these places only; the tokens it gets for others open nothing. */
    public Application grantedOnly(Set<Audience> places) {
        return new Application(tenant, clientId, secrets, certificates, redirectUris, publicClient, consented, places);
    }

    /** One that nobody has consented to. */
    public Application withoutConsent() {
        return new Application(tenant, clientId, secrets, certificates, redirectUris, publicClient, false, granted);
    }

    Application withConsent() {
        return new Application(tenant, clientId, secrets, certificates, redirectUris, publicClient, true, granted);
    }

    /** With all its secrets at their end. */
    Application withSecretsExpired(Instant at) {
        return secrets(
                secrets.stream().map(secret -> new Secret(secret.value(), at)).toList());
    }

    public String tenant() {
        return tenant;
    }

    public String clientId() {
        return clientId;
    }

    List<X509Certificate> certificates() {
        return certificates;
    }

    List<String> redirectUris() {
        return redirectUris;
    }

    boolean isPublicClient() {
        return publicClient;
    }

    boolean isGranted(Audience audience) {
        return granted.contains(audience);
    }

    boolean isConsented() {
        return consented;
    }

    /** Whether it has anything to prove with who it is. */
    boolean hasCredentials() {
        return !secrets.isEmpty() || !certificates.isEmpty();
    }

    void check(String candidate, Instant now) throws TokenError {
        List<Secret> same =
                secrets.stream().filter(secret -> secret.is(candidate)).toList();
        if (same.isEmpty()) {
            throw Problem.WRONG_SECRET.refused(clientId);
        }
        if (same.stream().noneMatch(secret -> now.isBefore(secret.expires()))) {
            throw Problem.SECRET_EXPIRED.refused(clientId);
        }
    }

    private Application secrets(List<Secret> changed) {
        return new Application(tenant, clientId, changed, certificates, redirectUris, publicClient, consented, granted);
    }

    private static <T> List<T> with(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "Application " + clientId + " of " + tenant;
    }
}
