package org.camelexchange.emulator.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camelexchange.emulator.login.LoginClient.claims;
import static org.camelexchange.emulator.login.LoginClient.form;
import static org.camelexchange.emulator.login.LoginClient.json;
import static org.camelexchange.emulator.login.LoginClient.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.TrustedClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passwords and refresh tokens at the token endpoint. */
class PersonTokensTest {
    private static final String GRAPH = "https://graph.microsoft.com/Mail.ReadWrite";
    private static final String EWS = "https://outlook.office365.com/EWS.AccessAsUser.All";
    private static final Map<String, String> PASSWORD = form(
            "grant_type", "password",
            "client_id", "desk",
            "username", "anna@example.org",
            "password", "p@ss",
            "scope", GRAPH + " openid offline_access",
            "client_info", "1");

    private final SetClock clock = new SetClock();
    private ExchangeEmulator emulator;
    private LoginClient login;

    @BeforeEach
    void start() throws Exception {
        start(false);
    }

    private void start(boolean strict) throws Exception {
        close();
        ExchangeEmulator.Builder builder = ExchangeEmulator.builder()
                .clock(clock)
                .mailbox("anna@example.org", "p@ss")
                .application(Application.registered("contoso", "desk").publicClient())
                .application(Application.registered("contoso", "mixed")
                        .publicClient()
                        .secret("s"))
                .application("contoso", "service", "secret");
        emulator = (strict ? builder.strictRotation() : builder).start();
        login = new LoginClient(emulator, "contoso");
    }

    @AfterEach
    void close() {
        if (emulator != null) {
            emulator.close();
        }
    }

    @Test
    void aPasswordGivesThePersonsTokens() throws Exception {
        JsonNode tokens = login.tokens(PASSWORD);

        assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(3599);
        assertThat(tokens.path("scope").asText().split(" ")).containsExactlyInAnyOrder(GRAPH, "openid");
        assertThat(claims(tokens, "access_token").path("scp").asText()).isEqualTo("Mail.ReadWrite");
        assertThat(claims(tokens, "access_token").path("upn").asText()).isEqualTo("anna@example.org");
        assertThat(claims(tokens, "id_token").path("preferred_username").asText())
                .isEqualTo("anna@example.org");
        assertThat(tokens.path("client_info").asText()).isNotEmpty();
        assertThat(graph(tokens)).isEqualTo(200);
    }

    @Test
    void givesOnlyWhatTheScopesAskFor() throws Exception {
        JsonNode tokens = login.tokens(with(PASSWORD, "scope", GRAPH, "client_info", "0"));

        assertThat(tokens.has("access_token")).isTrue();
        assertThat(tokens.has("refresh_token")).isFalse();
        assertThat(tokens.has("id_token")).isFalse();
        assertThat(tokens.has("client_info")).isFalse();
    }

    @Test
    void anIdTokenIsSignedWithThePublishedKey() throws Exception {
        SignedJWT token =
                SignedJWT.parse(login.tokens(PASSWORD).path("id_token").asText());
        JWKSet keys = JWKSet.parse(login.get("/discovery/v2.0/keys").body());

        assertThat(token.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer())
                .isEqualTo(json(login.get("/v2.0/.well-known/openid-configuration"), 200)
                        .path("issuer")
                        .asText());
    }

    @Test
    void aRefreshTokenGivesANewOneAndStaysGood() throws Exception {
        String first = login.tokens(PASSWORD).path("refresh_token").asText();

        JsonNode second = login.tokens(refresh(first));
        assertThat(second.path("refresh_token").asText()).isNotEmpty().isNotEqualTo(first);
        assertThat(graph(second)).isEqualTo(200);
        assertThat(graph(login.tokens(refresh(first)))).isEqualTo(200);
        assertThat(login.tokens(refresh(second.path("refresh_token").asText())).has("id_token"))
                .isTrue();
    }

    @Test
    void aRefreshTokenIsGoodForOtherResources() throws Exception {
        String refresh = login.tokens(PASSWORD).path("refresh_token").asText();

        JsonNode outlook = login.tokens(with(refresh(refresh), "scope", EWS));
        assertThat(claims(outlook, "access_token").path("aud").asText()).isEqualTo("https://outlook.office365.com");
        assertThat(outlook.path("refresh_token").asText()).isNotEmpty();
    }

    @Test
    void underStrictRotationAUsedRefreshTokenIsRefused() throws Exception {
        start(true);
        String first = login.tokens(PASSWORD).path("refresh_token").asText();
        String second = login.tokens(refresh(first)).path("refresh_token").asText();

        login.refused("invalid_grant", 70000, refresh(first));
        assertThat(graph(login.tokens(refresh(second)))).isEqualTo(200);
    }

    @Test
    void ofManyUsersOfAStrictRefreshTokenOneIsServed() throws Exception {
        start(true);
        Map<String, String> refresh =
                refresh(login.tokens(PASSWORD).path("refresh_token").asText());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> use =
                    () -> login.post("/oauth2/v2.0/token", refresh).statusCode();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(8, use))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(200).hasSize(8);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void everyEndpointOfTheDiscoveryDocumentIsThere() throws Exception {
        JsonNode document = json(login.get("/v2.0/.well-known/openid-configuration"), 200);
        String base = emulator.loginUrlTls() + "/contoso";
        for (String name :
                List.of("token_endpoint", "authorization_endpoint", "device_authorization_endpoint", "jwks_uri")) {
            String address = document.path(name).asText();
            assertThat(address).as(name).startsWith(base + "/");
            assertThat(login.get(address.substring(base.length())).statusCode())
                    .as(name)
                    .isNotEqualTo(404);
        }
        assertThat(login.get("/v2.0/nowhere").statusCode()).isEqualTo(404);
        assertThat(json(new LoginClient(emulator, "common").get("/v2.0/.well-known/openid-configuration"), 200)
                        .path("issuer")
                        .asText())
                .endsWith("/{tenantid}/v2.0");
    }

    @Test
    void revokedExpiredAndForeignRefreshTokensAreRefused() throws Exception {
        String revoked = login.tokens(PASSWORD).path("refresh_token").asText();
        emulator.revokeRefreshTokens();
        login.refused("invalid_grant", 50173, refresh(revoked));

        String foreign = login.tokens(PASSWORD).path("refresh_token").asText();
        login.refused("invalid_grant", 70000, with(refresh(foreign), "client_id", "mixed"));
        assertThat(login.tokens(refresh(foreign)).has("access_token")).isTrue();
        login.refused("invalid_grant", 9002313, refresh("1.made-up"));

        clock.pass(Duration.ofDays(90));
        login.refused("invalid_grant", 700082, refresh(foreign));
    }

    @Test
    void aChangedPasswordEndsTheRefreshTokensAndTheOldPassword() throws Exception {
        String refresh = login.tokens(PASSWORD).path("refresh_token").asText();
        emulator.changePassword("anna@example.org", "new");

        login.refused("invalid_grant", 50173, refresh(refresh));
        login.refused("invalid_grant", 50126, PASSWORD);
        assertThat(login.tokens(with(PASSWORD, "password", "new")).has("access_token"))
                .isTrue();
    }

    @Test
    void consentCanBeMissing() throws Exception {
        String refresh = login.tokens(PASSWORD).path("refresh_token").asText();
        emulator.withdrawConsent("desk");
        login.refused("invalid_grant", 65001, PASSWORD);
        login.refused("invalid_grant", 65001, refresh(refresh));

        emulator.consent("desk");
        assertThat(login.tokens(refresh(refresh)).has("access_token")).isTrue();
    }

    @Test
    void saysWhatIsWrongWithAPasswordRequest() throws Exception {
        login.refused("invalid_grant", 50126, with(PASSWORD, "password", "wrong"));
        login.refused("invalid_grant", 50034, with(PASSWORD, "username", "nobody@example.org"));
        login.refused("invalid_request", 900144, with(PASSWORD, "username", ""));
        login.refused("invalid_request", 28000, with(PASSWORD, "scope", GRAPH + " " + EWS));
        login.refused("invalid_client", 650053, with(PASSWORD, "scope", "message_all"));
        login.refused("invalid_resource", 500011, with(PASSWORD, "scope", "https://example.org/.default"));
        new LoginClient(emulator, "common").refused("invalid_request", 9001023, PASSWORD);
        assertThat(new LoginClient(emulator, "organizations").tokens(PASSWORD).has("access_token"))
                .isTrue();
    }

    @Test
    void onlyPublicClientsNeedNoProof() throws Exception {
        login.refused("invalid_client", 7000218, with(PASSWORD, "client_id", "service"));
        login.refused("invalid_client", 700025, with(PASSWORD, "client_secret", "any"));
        login.refused("invalid_client", 7000215, with(PASSWORD, "client_id", "mixed", "client_secret", "wrong"));
        assertThat(login.tokens(with(PASSWORD, "client_id", "mixed", "client_secret", "s"))
                        .has("access_token"))
                .isTrue();
        assertThat(login.tokens(with(PASSWORD, "client_id", "service", "client_secret", "secret"))
                        .has("access_token"))
                .isTrue();
    }

    @Test
    void secretsCanExpireAndServicesLoseConsent() throws Exception {
        Map<String, String> service = form(
                "grant_type", "client_credentials",
                "client_id", "service",
                "client_secret", "secret",
                "scope", "https://graph.microsoft.com/.default");
        new LoginClient(emulator, "common").refused("invalid_request", 50059, service);
        emulator.withdrawConsent("service");
        login.refused("unauthorized_client", 7000229, service);
        emulator.consent("service");
        assertThat(login.tokens(service).has("access_token")).isTrue();
        emulator.expireSecrets("service");
        login.refused("invalid_client", 7000222, service);
        assertThat(emulator.tokenRequests()).isEqualTo(4);
    }

    private static Map<String, String> refresh(String token) {
        return form("grant_type", "refresh_token", "client_id", "desk", "refresh_token", token);
    }

    private int graph(JsonNode tokens) throws Exception {
        return TrustedClient.trusting(emulator.certificate())
                .send(
                        HttpRequest.newBuilder(URI.create(emulator.graphUrlTls() + "/me/messages"))
                                .header(
                                        "Authorization",
                                        "Bearer " + tokens.path("access_token").asText())
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
