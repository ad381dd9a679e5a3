package org.camelexchange.emulator.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatesTest {
    private static final Caller ANNA = new Caller("anna@example.org", null);

    private final MovingClock clock = new MovingClock();
    private final Accounts accounts = new Accounts();
    private final Tokens tokens = new Tokens(clock);
    private final Gates ews = Gates.of(new BasicGate(accounts), new BearerGate(Audience.OUTLOOK, tokens));

    @BeforeEach
    void anna() {
        accounts.add("Anna@example.org", "se:cret");
    }

    @Test
    void aPasswordIsGoodForItsOwnerOnly() {
        assertThat(ews.check(basic("anna@example.org:se:cret"))).isEqualTo(new Verdict.Passed(ANNA));
        assertThat(ews.check(basic("EXAMPLE\\anna:se:cret"))).isEqualTo(new Verdict.Passed(ANNA));
        assertThat(reason(ews, basic("anna@example.org:wrong"))).isEqualTo(Reason.WRONG_PASSWORD);
        assertThat(reason(ews, basic("nobody@example.org:"))).isEqualTo(Reason.WRONG_PASSWORD);
        assertThat(reason(ews, with("Basic ???"))).isEqualTo(Reason.WRONG_PASSWORD);
    }

    @Test
    void whoShowsNothingIsToldAllWaysIn() throws Exception {
        Verdict.Absent absent = (Verdict.Absent) ews.check(request(Map.of()));

        HttpAnswer answer = absent.refusal().answer();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .contains("Basic realm=")
                .contains("\nBearer client_id=\"00000002-0000-0ff1-ce00-000000000000\"")
                .doesNotContain("error=");
        assertThat(answer.bodyBytes()).isEmpty();
    }

    @Test
    void aTokenIsGoodForItsAudienceUntilItExpires() {
        String token = tokens.issue(Audience.OUTLOOK, ANNA);

        assertThat(ews.check(with("Bearer " + token))).isEqualTo(new Verdict.Passed(ANNA));
        assertThat(reason(new BearerGate(Audience.GRAPH, tokens), with("Bearer " + token)))
                .isEqualTo(Reason.WRONG_AUDIENCE);
        clock.now = clock.now.plus(tokens.lifetime());
        assertThat(reason(ews, with("Bearer " + token))).isEqualTo(Reason.EXPIRED);
        assertThat(reason(ews, with("Bearer x.y.z"))).isEqualTo(Reason.MALFORMED);
        assertThat(reason(ews, with("Bearer"))).isEqualTo(Reason.MISSING);
    }

    @Test
    void aRevokedTokenIsNoGoodAndTheNextOneIs() {
        String revoked = tokens.issue(Audience.OUTLOOK, ANNA);
        tokens.revokeAll();
        tokens.setLifetime(Duration.ofSeconds(5));

        assertThat(reason(ews, with("Bearer " + revoked))).isEqualTo(Reason.REVOKED);
        assertThat(ews.check(with("Bearer " + tokens.issue(Audience.OUTLOOK, ANNA))))
                .isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void aTokenWithoutPermissionsIsRefusedInBothWords() {
        Caller application = new Caller(null, "app");
        String outlook = tokens.issue(Audience.OUTLOOK, application, "contoso", List.of());
        String graph = tokens.issue(Audience.GRAPH, application, "contoso", List.of());

        Verdict.Refused refused = (Verdict.Refused) ews.check(with("Bearer " + outlook));
        assertThat(refused.refusal().answer().header("x-ms-diagnostics")).startsWith("2000008;");
        assertThat(reason(new BearerGate(Audience.GRAPH, tokens), with("Bearer " + graph))
                        .graphCode())
                .isEqualTo("NoPermissionsInAccessToken");
    }

    @Test
    void aRefusedTokenIsExplainedAsExchangeDoes() {
        Verdict.Refused refused = (Verdict.Refused) ews.check(with("Bearer x"));
        HttpAnswer answer = refused.refusal().answer();
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertThat(answer.header("x-ms-diagnostics")).contains("malformed");
    }

    @Test
    void anonymousCallersPassButWrongPasswordsDoNot() {
        Gates open = Gates.of(new BasicGate(accounts), new AnonymousGate("anna@example.org"));
        assertThat(open.check(request(Map.of()))).isEqualTo(new Verdict.Passed(ANNA));
        assertThat(reason(open, basic("anna@example.org:wrong"))).isEqualTo(Reason.WRONG_PASSWORD);
    }

    private static Reason reason(Gate gate, HttpRequest request) {
        return ((Verdict.Refused) gate.check(request)).refusal().reason();
    }

    private static HttpRequest basic(String credentials) {
        return with("basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpRequest with(String authorization) {
        return request(Map.of("authorization", List.of(authorization)));
    }

    private static HttpRequest request(Map<String, List<String>> headers) {
        return new HttpRequest("POST", URI.create("http://127.0.0.1:1/EWS/Exchange.asmx"), headers, new byte[0]);
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
