package org.camelexchange.emulator.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;

/** The JWT an application signs with the key of its certificate: RFC 7523, private_key_jwt. */
final class ClientAssertion {
    static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256);
    private static final Set<String> PATHS = Set.of("/oauth2/v2.0/token", "/oauth2/token", "/v2.0");
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final SignedJWT jwt;
    private final JWTClaimsSet claims;

    private ClientAssertion(SignedJWT jwt, JWTClaimsSet claims) {
        this.jwt = jwt;
        this.claims = claims;
    }

    static ClientAssertion parse(String text) throws TokenError {
        try {
            SignedJWT jwt = SignedJWT.parse(text);
            return new ClientAssertion(jwt, jwt.getJWTClaimsSet());
        } catch (ParseException notAJwt) {
            throw Problem.ASSERTION_MALFORMED.refused();
        }
    }

    /**
     * @param tenant as the path of the token endpoint has it
     * @param origin scheme, host and port of the token endpoint
     */
    void check(Application application, String tenant, String origin, Instant now) throws TokenError {
        if (!application.clientId().equals(claims.getIssuer())
                || !application.clientId().equals(claims.getSubject())) {
            throw Problem.ASSERTION_APPLICATION.refused();
        }
        if (claims.getAudience().stream().noneMatch(audience -> isTokenEndpoint(audience, tenant, origin))) {
            throw Problem.ASSERTION_AUDIENCE.refused();
        }
        checkTime(now);
        checkSignature(application, now);
    }

    /** A client that takes the emulator for the real service, over a redirect of its own, names the real one's host. */
    private static boolean isTokenEndpoint(String audience, String tenant, String origin) {
        try {
            URI uri = URI.create(audience);
            boolean host = audience.startsWith(origin + "/")
                    || "https".equals(uri.getScheme()) && InstanceDiscoveryEndpoint.isCloud(uri.getAuthority());
            return host && PATHS.stream().anyMatch(path -> ("/" + tenant + path).equalsIgnoreCase(uri.getPath()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private void checkTime(Instant now) throws TokenError {
        Date expires = claims.getExpirationTime();
        Date from = claims.getNotBeforeTime();
        if (expires == null
                || !now.minus(SKEW).isBefore(expires.toInstant())
                || from != null && now.plus(SKEW).isBefore(from.toInstant())) {
            throw Problem.ASSERTION_TIME.refused(now, expires == null ? "missing" : expires.toInstant());
        }
    }

    private void checkSignature(Application application, Instant now) throws TokenError {
        X509Certificate certificate = certificate(application);
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw Problem.ASSERTION_SIGNATURE.refused("The key used is expired.");
        }
        try {
            if (!ALGORITHMS.contains(jwt.getHeader().getAlgorithm())
                    || !(certificate.getPublicKey() instanceof RSAPublicKey key)
                    || !jwt.verify(new RSASSAVerifier(key))) {
                throw Problem.ASSERTION_SIGNATURE.refused(
                        "The provided signature value did not match the expected" + " signature value.");
            }
        } catch (JOSEException unfit) {
            throw Problem.ASSERTION_SIGNATURE.refused(unfit.getMessage());
        }
    }

    private X509Certificate certificate(Application application) throws TokenError {
        for (X509Certificate certificate : application.certificates()) {
            if (names("x5t#S256", "SHA-256", certificate) || names("x5t", "SHA-1", certificate)) {
                return certificate;
            }
        }
        throw Problem.ASSERTION_SIGNATURE.refused("The key was not found.");
    }

    /** MSAL4J writes its thumbprints in the other alphabet of Base64, with padding; both are taken. */
    private boolean names(String header, String algorithm, X509Certificate certificate) {
        try {
            return jwt.getHeader().toJSONObject().get(header) instanceof String thumbprint
                    && MessageDigest.isEqual(
                            Base64URL.from(thumbprint).decode(),
                            MessageDigest.getInstance(algorithm).digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read has no " + algorithm, e);
        }
    }
}
