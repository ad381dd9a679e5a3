package org.camelexchange.emulator.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestGateTest {
    private static final String URL = "http://127.0.0.1:1/EWS/Exchange.asmx";
    private static final String PASSWORD = "pä:ss wörd€";

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Accounts accounts = new Accounts();
    private final DigestGate gate = new DigestGate(
            accounts, "example.org", List.of(DigestAlgorithm.values()), Duration.ofMinutes(5), new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            });

    DigestGateTest() {
        accounts.add("jürgen@example.org", PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "MD5, 8ca523f5e9506fed4657c9700eebdbec",
        "SHA_256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
    })
    void theExampleOfTheStandardComesOut(DigestAlgorithm algorithm, String response) {
        // RFC 7616, section 3.9.1
        Map<String, String> given = DigestGate.parameters("""
                username="Mufasa", realm="http-auth@example.org", uri="/dir/index.html",
                nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", nc=00000001,
                cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", qop=auth""");
        assertThat(algorithm.response(given, "GET", "Mufasa", "Circle of Life", StandardCharsets.UTF_8))
                .isEqualTo(response);
    }

    @ParameterizedTest
    @EnumSource
    void eachAlgorithmIsOfferedAndTaken(DigestAlgorithm algorithm) {
        assertThat(refusal(gate.check(request(null))).challenges())
                .anyMatch(challenge -> challenge.contains("algorithm=" + algorithm.label() + ","));
        assertThat(gate.check(request(header(algorithm, nonce(), 1, "jürgen", PASSWORD))))
                .isEqualTo(new Verdict.Passed(new Caller("jürgen@example.org", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXAMPLE\\\\Jürgen", "jürgen@example.org", "example.org\\\\jürgen"})
    void aUserHasSeveralNames(String quoted) {
        assertThat(gate.check(request(header(DigestAlgorithm.SHA_256, nonce(), 1, quoted, PASSWORD))))
                .isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void aNameMayComeInTheExtendedNotation() {
        String header = header(DigestAlgorithm.SHA_256, nonce(), 1, "jürgen", PASSWORD)
                .replaceFirst("username=\"[^\"]*\"", "username*=UTF-8''j%C3%BCrgen");
        assertThat(gate.check(request(header))).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void aCountIsGoodOnceAndInAnyOrder() {
        String nonce = nonce();
        for (int count : new int[] {2, 1, 700}) {
            assertThat(gate.check(request(header(DigestAlgorithm.MD5, nonce, count, "jürgen", PASSWORD))))
                    .isInstanceOf(Verdict.Passed.class);
        }
        Refusal again = refusal(gate.check(request(header(DigestAlgorithm.MD5, nonce, 2, "jürgen", PASSWORD))));
        assertThat(again.challenges()).allMatch(challenge -> challenge.endsWith("stale=true"));
    }

    @Test
    void anOldOrUnknownNonceIsStaleForWhoKnowsThePasswordOnly() {
        String nonce = nonce();
        now = now.plus(Duration.ofMinutes(5));
        for (String old : List.of(nonce, "of-another-server")) {
            assertThat(refusal(gate.check(request(header(DigestAlgorithm.MD5, old, 1, "jürgen", PASSWORD))))
                            .challenges())
                    .allMatch(challenge -> challenge.endsWith("stale=true"));
            assertThat(refusal(gate.check(request(header(DigestAlgorithm.MD5, old, 1, "jürgen", "wrong"))))
                            .challenges())
                    .noneMatch(challenge -> challenge.contains("stale"));
        }
    }

    @Test
    void aLoginForSomethingElseIsRefused() {
        String good = header(DigestAlgorithm.SHA_256, nonce(), 1, "jürgen", PASSWORD);
        for (String wrong : List.of(
                good.replace("uri=\"/EWS/Exchange.asmx\"", "uri=\"/other\""),
                good.replace("realm=\"example.org\"", "realm=\"other\""),
                good.replace("algorithm=SHA-256", "algorithm=SHA-512-256"),
                good.replace("algorithm=SHA-256", "algorithm=MD5"),
                good.replace("qop=auth", "qop=auth-int"),
                good.replaceFirst("cnonce=\"[^\"]*\"", "x=y"),
                good.replaceFirst("response=\"..", "response=\"zz"),
                good.replaceFirst("username=\"[^\"]*\"", "username=\"nobody\""),
                good.replaceFirst("username=\"[^\"]*\"", "username*=UTF-8''%zz"),
                good.replaceFirst("username=\"[^\"]*\"", "username*=jürgen"),
                "Digest")) {
            assertThat(gate.check(request(wrong))).as(wrong).isInstanceOf(Verdict.Refused.class);
        }
        assertThat(gate.check(request(good))).isInstanceOf(Verdict.Passed.class);
    }

    private String nonce() {
        return DigestGate.parameters(
                        refusal(gate.check(request(null))).challenges().get(0))
                .get("nonce");
    }

    private static String header(DigestAlgorithm algorithm, String nonce, int count, String quoted, String password) {
        Map<String, String> given = new HashMap<>(Map.of(
                "realm", "example.org",
                "nonce", nonce,
                "nc", String.format("%08x", count),
                "cnonce", "c0ffee",
                "uri", "/EWS/Exchange.asmx"));
        String user = quoted.replace("\\\\", "\\");
        given.put("response", algorithm.response(given, "POST", user, password, StandardCharsets.UTF_8));
        String wire = new String(quoted.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        StringBuilder header = new StringBuilder("Digest username=\"" + wire + "\"");
        given.forEach((name, value) ->
                header.append(", ").append(name).append('=').append(name.equals("nc") ? value : '"' + value + '"'));
        return header + ", qop=auth, algorithm=" + algorithm.label();
    }

    private static Refusal refusal(Verdict verdict) {
        return verdict instanceof Verdict.Absent absent ? absent.refusal() : ((Verdict.Refused) verdict).refusal();
    }

    private static HttpRequest request(String authorization) {
        Map<String, List<String>> headers =
                authorization == null ? Map.of() : Map.of("Authorization", List.of(authorization));
        return new HttpRequest("POST", URI.create(URL), headers, new byte[0]);
    }
}
