package org.camelexchange.emulator.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camelexchange.emulator.login.LoginClient.claims;
import static org.camelexchange.emulator.login.LoginClient.encoded;
import static org.camelexchange.emulator.login.LoginClient.form;
import static org.camelexchange.emulator.login.LoginClient.with;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.camelexchange.emulator.ExchangeEmulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of a code from the authorize endpoint to the tokens. */
class AuthorizationCodeTest {
    private static final String REDIRECT = "http://localhost:4321/back";
    // The example of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Map<String, String> ASK = form(
            "client_id", "desk",
            "response_type", "code",
            "redirect_uri", REDIRECT,
            "scope", "https://outlook.office365.com/EWS.AccessAsUser.All openid offline_access",
            "state", "a b&c",
            "nonce", "n-1",
            "code_challenge", CHALLENGE,
            "code_challenge_method", "S256");
    private static final Map<String, String> REDEEM = form(
            "grant_type",
            "authorization_code",
            "client_id",
            "desk",
            "redirect_uri",
            REDIRECT,
            "code_verifier",
            VERIFIER);

    private final SetClock clock = new SetClock();
    private ExchangeEmulator emulator;
    private LoginClient login;

    @BeforeEach
    void start() throws Exception {
        start("anna@example.org");
    }

    private void start(String signedIn) throws Exception {
        close();
        ExchangeEmulator.Builder builder = ExchangeEmulator.builder()
                .clock(clock)
                .mailbox("anna@example.org", "p@ss")
                .mailbox("bert@example.org", "other")
                .application(Application.registered("contoso", "desk")
                        .redirectUri("http://localhost/back")
                        .redirectUri("https://desk.example.org/back?x=1")
                        .publicClient())
                .application(Application.registered("contoso", "web")
                        .redirectUri("https://web.example.org/back")
                        .secret("secret"));
        emulator = (signedIn == null ? builder : builder.signedIn(signedIn)).start();
        login = new LoginClient(emulator, "contoso");
    }

    @AfterEach
    void close() {
        if (emulator != null) {
            emulator.close();
        }
    }

    @Test
    void theCodeComesBackWithTheStateAndGivesTokens() throws Exception {
        HttpResponse<String> answer = authorize(ASK);
        assertThat(location(answer).toString()).startsWith(REDIRECT + "?code=");
        assertThat(answered(answer)).containsEntry("state", "a b&c");

        JsonNode tokens = login.tokens(with(REDEEM, "code", code(ASK)));
        assertThat(claims(tokens, "access_token").path("aud").asText()).isEqualTo("https://outlook.office365.com");
        assertThat(claims(tokens, "access_token").path("upn").asText()).isEqualTo("anna@example.org");
        assertThat(claims(tokens, "id_token").path("nonce").asText()).isEqualTo("n-1");
        assertThat(tokens.path("refresh_token").asText()).isNotEmpty();
    }

    @Test
    void aConfidentialClientProvesWhoItIsToo() throws Exception {
        Map<String, String> ask = with(ASK, "client_id", "web", "redirect_uri", "https://web.example.org/back");
        Map<String, String> redeem =
                with(REDEEM, "client_id", "web", "redirect_uri", "https://web.example.org/back", "code", code(ask));
        login.refused("invalid_client", 7000218, redeem);
        assertThat(login.tokens(with(redeem, "client_secret", "secret")).has("access_token"))
                .isTrue();
    }

    @Test
    void aCodeIsGoodOnceForTenMinutesForItsApplication() throws Exception {
        Map<String, String> redeem = with(REDEEM, "code", code(ASK));
        login.refused("invalid_grant", 70000, with(redeem, "client_id", "web", "client_secret", "secret"));
        assertThat(login.tokens(redeem).has("access_token")).isTrue();
        login.refused("invalid_grant", 54005, redeem);
        login.refused("invalid_grant", 70000, with(redeem, "code", "1.made-up"));

        Map<String, String> late = with(REDEEM, "code", code(ASK));
        clock.pass(Duration.ofMinutes(10));
        login.refused("invalid_grant", 70008, late);
    }

    @Test
    void theVerifierAndTheAddressAreCompared() throws Exception {
        Map<String, String> redeem = with(REDEEM, "code", code(ASK));
        login.refused("invalid_grant", 501481, with(redeem, "code_verifier", VERIFIER.replace('d', 'e')));
        login.refused("invalid_grant", 50148, with(redeem, "code_verifier", ""));
        login.refused("invalid_client", 500112, with(redeem, "redirect_uri", "http://localhost:4322/back"));
        login.refused("invalid_request", 900144, with(redeem, "redirect_uri", ""));
        assertThat(login.tokens(redeem).has("access_token")).isTrue();
    }

    @Test
    void anUnknownAddressOrApplicationGetsAPageAndNoRedirect() throws Exception {
        for (String wrong : new String[] {
            "http://localhost:4321/other",
            "http://127.0.0.1:4321/back",
            "https://localhost/back",
            "http://localhost.evil.example/back",
            "http://me@localhost/back",
            "https://desk.example.org:8443/back?x=1",
            "https://desk.example.org/back"
        }) {
            assertPage("AADSTS50011", with(ASK, "redirect_uri", wrong));
        }
        assertPage("AADSTS700016", with(ASK, "client_id", "<b>nobody</b>"));
        assertPage("AADSTS900144", with(ASK, "redirect_uri", ""));
        assertThat(authorize(with(ASK, "redirect_uri", "https://desk.example.org/back?x=1"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .startsWith("https://desk.example.org/back?x=1&code=");
    }

    @Test
    void otherMistakesGoBackToTheApplication() throws Exception {
        assertError("unsupported_response_type", 70005, with(ASK, "response_type", "token"));
        assertError("invalid_request", 900144, with(ASK, "scope", ""));
        assertError("invalid_client", 650053, with(ASK, "scope", "everything"));
        assertError("invalid_request", 501491, with(ASK, "code_challenge", "short"));
        assertError("invalid_request", 9002313, with(ASK, "code_challenge_method", "S1"));
        emulator.withdrawConsent("desk");
        assertError("access_denied", 65004, ASK);
        assertError("interaction_required", 65001, with(ASK, "prompt", "none"));
    }

    @Test
    void withNobodySignedInAPageAsksForUserAndPassword() throws Exception {
        start(null);
        assertError("login_required", 50058, with(ASK, "prompt", "none"));
        HttpResponse<String> page = authorize(with(ASK, "login_hint", "bert@example.org\"><i>"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("name=\"login\"", "name=\"passwd\"", "bert@example.org&quot;&gt;")
                .doesNotContain("<i>");

        String address = "/oauth2/v2.0/authorize?" + encoded(ASK);
        assertThat(login.post(address, form("login", "bert@example.org", "passwd", "wrong"))
                        .body())
                .contains("AADSTS50126");
        HttpResponse<String> cancelled = login.post(address, form("login", "", "passwd", "", "answer", "no"));
        assertThat(answered(cancelled)).containsEntry("error", "access_denied");
        HttpResponse<String> signedIn =
                login.post(address, form("login", "bert@example.org", "passwd", "other", "answer", "yes"));
        JsonNode tokens = login.tokens(with(REDEEM, "code", answered(signedIn).get("code")));
        assertThat(claims(tokens, "id_token").path("preferred_username").asText())
                .isEqualTo("bert@example.org");
    }

    @Test
    void whoAsksForSomebodyElseGetsThePage() throws Exception {
        assertThat(authorize(with(ASK, "login_hint", "anna@example.org")).statusCode())
                .isEqualTo(302);
        assertThat(authorize(with(ASK, "login_hint", "bert@example.org")).statusCode())
                .isEqualTo(200);
        assertThat(authorize(with(ASK, "prompt", "login")).statusCode()).isEqualTo(200);
    }

    @Test
    void theAnswerComesByFragmentOrFormToo() throws Exception {
        assertThat(authorize(with(ASK, "response_mode", "fragment"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .startsWith(REDIRECT + "#code=");
        assertThat(authorize(with(ASK, "response_mode", "form_post")).body())
                .contains("action=\"" + REDIRECT + "\"", "name=\"code\"", "value=\"a b&amp;c\"");
    }

    private void assertPage(String code, Map<String, String> ask) throws Exception {
        HttpResponse<String> answer = authorize(ask);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(code).doesNotContain("<b>");
    }

    private void assertError(String error, int code, Map<String, String> ask) throws Exception {
        Map<String, String> answered = answered(authorize(ask));
        assertThat(answered).containsEntry("error", error).containsEntry("state", "a b&c");
        assertThat(answered.get("error_description")).startsWith("AADSTS" + code + ": ");
    }

    private HttpResponse<String> authorize(Map<String, String> ask) throws Exception {
        return login.get("/oauth2/v2.0/authorize?" + encoded(ask));
    }

    private String code(Map<String, String> ask) throws Exception {
        return answered(authorize(ask)).get("code");
    }

    private static URI location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static Map<String, String> answered(HttpResponse<String> answer) {
        return Arrays.stream(location(answer).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
