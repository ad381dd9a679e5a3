package org.camelexchange.emulator.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camelexchange.emulator.login.LoginClient.form;
import static org.camelexchange.emulator.login.LoginClient.with;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.TestKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is checked of the JWT an application signs. */
class ClientAssertionTest {
    @TempDir
    static Path folder;

    private static TestKeys registered;
    private static TestKeys other;

    private final SetClock clock = new SetClock();
    private ExchangeEmulator emulator;
    private LoginClient login;

    @BeforeAll
    static void makeKeys() throws Exception {
        registered = TestKeys.make(folder, "registered");
        other = TestKeys.make(folder, "other");
    }

    @BeforeEach
    void start() throws Exception {
        emulator = ExchangeEmulator.builder()
                .clock(clock)
                .mailbox("anna@example.org", "secret")
                .application(Application.registered("contoso", "service").certificate(registered.certificate()))
                .application(Application.registered("contoso", "desk").publicClient())
                .start();
        login = new LoginClient(emulator, "contoso");
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void takesRs256AndPs256ByEitherThumbprint() throws Exception {
        accepted(signed(JWSAlgorithm.PS256, true, registered, claims().build()));
        accepted(signed(JWSAlgorithm.RS256, false, registered, claims().build()));
        accepted(signed(
                JWSAlgorithm.PS256,
                true,
                registered,
                claims().audience("https://login.microsoftonline.com/contoso/oauth2/v2.0/token")
                        .build()));
    }

    @Test
    void refusesAnAssertionOfAnotherKey() throws Exception {
        refused(700027, signed(JWSAlgorithm.PS256, true, other, claims().build()));
        // The thumbprint of the registered certificate, signed by another key.
        SignedJWT forged = new SignedJWT(header(JWSAlgorithm.PS256, true, registered), claims().build());
        forged.sign(new RSASSASigner(other.key()));
        refused(700027, forged.serialize());
        refused(700027, signed(JWSAlgorithm.RS512, true, registered, claims().build()));
        String good = signed(JWSAlgorithm.RS256, true, registered, claims().build());
        SignedJWT later = SignedJWT.parse(signed(
                JWSAlgorithm.RS256, true, registered, claims().jwtID("other").build()));
        refused(700027, good.substring(0, good.lastIndexOf('.') + 1) + later.getSignature());
    }

    @Test
    void refusesAnAssertionForSomebodyOrSomewhereElse() throws Exception {
        refused(700021, signed(claims().issuer("desk").build()));
        refused(700021, signed(claims().subject("desk").build()));
        refused(
                700023,
                signed(claims().audience("https://evil.example/contoso/v2.0").build()));
        refused(
                700023,
                signed(claims().audience(emulator.loginUrlTls() + "/fabrikam/v2.0")
                        .build()));
        refused(700023, signed(claims().audience((String) null).build()));
        refused(50027, "not a jwt");
        login.refused("invalid_client", 50027, with(ask(signed(claims().build())), "client_assertion_type", "saml"));
        login.refused("invalid_client", 700025, with(ask(signed(claims().build())), "client_id", "desk"));
    }

    @Test
    void refusesAnAssertionOutOfItsTime() throws Exception {
        refused(700024, signed(claims().expirationTime(null).build()));
        refused(700024, signed(claims().notBeforeTime(in(Duration.ofMinutes(6))).build()));
        String assertion = signed(claims().build());
        clock.pass(Duration.ofMinutes(14));
        accepted(assertion);
        clock.pass(Duration.ofMinutes(1));
        refused(700024, assertion);
    }

    @Test
    void refusesACertificateThatHasExpired() throws Exception {
        clock.pass(Duration.ofDays(400));
        refused(700027, signed(claims().build()));
    }

    private void accepted(String assertion) throws Exception {
        assertThat(login.tokens(ask(assertion)).path("access_token").asText()).isNotEmpty();
    }

    private void refused(int code, String assertion) throws Exception {
        login.refused("invalid_client", code, ask(assertion));
    }

    private static Map<String, String> ask(String assertion) {
        return form(
                "grant_type", "client_credentials",
                "client_id", "service",
                "client_assertion_type", ClientAssertion.TYPE,
                "client_assertion", assertion,
                "scope", "https://graph.microsoft.com/.default");
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .audience(emulator.loginUrlTls() + "/contoso/oauth2/v2.0/token")
                .issuer("service")
                .subject("service")
                .jwtID("1")
                .expirationTime(in(Duration.ofMinutes(10)));
    }

    private Date in(Duration time) {
        return Date.from(clock.instant().plus(time));
    }

    private static String signed(JWTClaimsSet claims) throws Exception {
        return signed(JWSAlgorithm.PS256, true, registered, claims);
    }

    private static String signed(JWSAlgorithm algorithm, boolean sha256, TestKeys keys, JWTClaimsSet claims)
            throws Exception {
        SignedJWT jwt = new SignedJWT(header(algorithm, sha256, keys), claims);
        jwt.sign(new RSASSASigner(keys.key()));
        return jwt.serialize();
    }

    @SuppressWarnings("deprecation")
    private static JWSHeader header(JWSAlgorithm algorithm, boolean sha256, TestKeys keys) throws Exception {
        byte[] certificate = keys.certificate().getEncoded();
        Base64URL thumbprint = Base64URL.encode(
                MessageDigest.getInstance(sha256 ? "SHA-256" : "SHA-1").digest(certificate));
        JWSHeader.Builder header = new JWSHeader.Builder(algorithm);
        return (sha256 ? header.x509CertSHA256Thumbprint(thumbprint) : header.x509CertThumbprint(thumbprint)).build();
    }
}
