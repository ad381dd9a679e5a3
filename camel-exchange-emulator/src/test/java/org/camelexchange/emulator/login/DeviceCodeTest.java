package org.camelexchange.emulator.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camelexchange.emulator.login.LoginClient.claims;
import static org.camelexchange.emulator.login.LoginClient.form;
import static org.camelexchange.emulator.login.LoginClient.json;
import static org.camelexchange.emulator.login.LoginClient.with;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.camelexchange.emulator.ExchangeEmulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A device that asks for a code, and polls. */
class DeviceCodeTest {
    private static final Map<String, String> ASK =
            form("client_id", "desk", "scope", "https://graph.microsoft.com/Mail.Read openid offline_access");

    private final SetClock clock = new SetClock();
    private ExchangeEmulator emulator;
    private LoginClient login;

    @BeforeEach
    void start() throws Exception {
        emulator = ExchangeEmulator.builder()
                .clock(clock)
                .mailbox("anna@example.org", "p@ss")
                .application(Application.registered("contoso", "desk").publicClient())
                .application(Application.registered("contoso", "other").publicClient())
                .application("contoso", "service", "secret")
                .start();
        login = new LoginClient(emulator, "contoso");
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void theDeviceWaitsUntilThePersonApproves() throws Exception {
        JsonNode code = ask();
        assertThat(code.path("message").asText())
                .contains(
                        code.path("verification_uri").asText(),
                        code.path("user_code").asText());
        assertThat(code.path("expires_in").asInt()).isEqualTo(900);
        assertThat(code.path("interval").asInt()).isEqualTo(5);
        login.refused("authorization_pending", 70016, poll(code));

        emulator.approveDevice(code.path("user_code").asText().toLowerCase(), "anna@example.org");
        JsonNode tokens = login.tokens(poll(code));
        assertThat(claims(tokens, "access_token").path("upn").asText()).isEqualTo("anna@example.org");
        assertThat(tokens.path("refresh_token").asText()).isNotEmpty();
        login.refused("invalid_grant", 54005, poll(code));
    }

    @Test
    void whoPollsTooFastIsSlowedDown() throws Exception {
        JsonNode code = ask();
        login.refused("authorization_pending", 70016, poll(code));
        clock.pass(Duration.ofSeconds(4));
        login.refused("slow_down", 70016, poll(code));
        clock.pass(Duration.ofSeconds(9));
        login.refused("slow_down", 70016, poll(code));
        clock.pass(Duration.ofSeconds(15));
        login.refused("authorization_pending", 70016, poll(code));
    }

    @Test
    void aCodeExpires() throws Exception {
        JsonNode code = ask();
        clock.pass(Duration.ofSeconds(900));
        login.refused("expired_token", 70020, poll(code));
        assertThat(emulator.approveDevice(code.path("user_code").asText(), "anna@example.org"))
                .isFalse();
    }

    @Test
    void aPersonCanDecline() throws Exception {
        JsonNode code = ask();
        assertThat(emulator.declineDevice(code.path("user_code").asText())).isTrue();
        login.refused("authorization_declined", 70016, poll(code));
    }

    @Test
    void aPersonCanUseThePage() throws Exception {
        JsonNode code = ask();
        String page =
                URI.create(code.path("verification_uri").asText()).getPath().substring("/common".length());
        LoginClient browser = new LoginClient(emulator, "common");
        assertThat(browser.get(page).body()).contains("name=\"otc\"");
        Map<String, String> answer = form(
                "otc", code.path("user_code").asText(), "login", "anna@example.org", "passwd", "p@ss", "answer", "yes");

        assertThat(browser.post(page, with(answer, "passwd", "wrong")).body()).contains("AADSTS50126");
        assertThat(browser.post(page, with(answer, "otc", "<XYZ>")).body()).contains("didn&#39;t work", "&lt;XYZ&gt;");
        login.refused("authorization_pending", 70016, poll(code));
        assertThat(browser.post(page, answer).body()).contains("Signed in");
        assertThat(login.tokens(poll(code)).has("access_token")).isTrue();
    }

    @Test
    void otherCodesAndApplicationsAreRefused() throws Exception {
        JsonNode code = ask();
        login.refused("bad_verification_code", 70018, with(poll(code), "device_code", "D-made-up"));
        login.refused("bad_verification_code", 70018, with(poll(code), "client_id", "other"));
        login.refused("invalid_client", 7000218, with(poll(code), "client_id", "service"));
        login.refused("invalid_request", 900144, with(poll(code), "device_code", ""));
        assertThat(json(login.post("/oauth2/v2.0/devicecode", with(ASK, "client_id", "nobody")), 400)
                        .path("error_codes")
                        .get(0)
                        .asInt())
                .isEqualTo(700016);
    }

    private JsonNode ask() throws Exception {
        return json(login.post("/oauth2/v2.0/devicecode", ASK), 200);
    }

    private static Map<String, String> poll(JsonNode code) {
        return form(
                "grant_type", "urn:ietf:params:oauth:grant-type:device_code",
                "client_id", "desk",
                "device_code", code.path("device_code").asText());
    }
}
