package org.camelexchange.emulator.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import jcifs.CIFSContext;
import jcifs.config.PropertyConfiguration;
import jcifs.context.BaseContext;
import jcifs.ntlmssp.NtlmFlags;
import jcifs.ntlmssp.Type1Message;
import jcifs.ntlmssp.Type2Message;
import jcifs.ntlmssp.Type3Message;
import jcifs.smb.NtlmUtil;
import org.camelexchange.emulator.http.Connection;
import org.camelexchange.emulator.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate against the messages of jcifs-ng, which is not ours. */
class NtlmGateTest {
    private static final String PASSWORD = "pä:ss wörd€";
    private static final Caller ANNA = new Caller("anna@example.org", null);

    private final Accounts accounts = new Accounts();
    private final NtlmGate gate = new NtlmGate(accounts, "example.org", Clock.systemUTC(), Optional.empty());
    private final Connection connection = new Connection();
    private final CIFSContext jcifs;
    private byte[] negotiate;
    private byte[] answered;

    NtlmGateTest() throws Exception {
        accounts.add("anna@example.org", PASSWORD);
        accounts.add("jürgen@example.org", PASSWORD);
        jcifs = new BaseContext(new PropertyConfiguration(new Properties()));
    }

    @ParameterizedTest
    @CsvSource({
        "EXAMPLE, anna, anna@example.org",
        "example.org, Anna, anna@example.org",
        "'', anna@example.org, anna@example.org",
        "'', anna, anna@example.org",
        "EXAMPLE, Jürgen, jürgen@example.org"
    })
    void whoProvesThePasswordIsLetIn(String domain, String user, String address) throws Exception {
        assertThat(shown(proof(challenge(), domain, user, PASSWORD)))
                .isEqualTo(new Verdict.Passed(new Caller(address, null)));
    }

    @ParameterizedTest
    @CsvSource({"EXAMPLE, anna, wrong", "OTHER, anna, pä:ss wörd€", "EXAMPLE, nobody, pä:ss wörd€", "'', anna, ''"})
    void whoDoesNotIsRefused(String domain, String user, String password) throws Exception {
        assertThat(reason(shown(proof(challenge(), domain, user, password)))).isEqualTo(Reason.WRONG_PASSWORD);
        assertThat(reason(gate.check(request(null)))).isEqualTo(Reason.MISSING);
    }

    @Test
    void theLoginBelongsToItsConnection() throws Exception {
        assertThat(reason(gate.check(request(null)))).isEqualTo(Reason.MISSING);
        shown(proof(challenge(), "EXAMPLE", "anna", PASSWORD));
        assertThat(gate.check(request(null))).isEqualTo(new Verdict.Passed(ANNA));
        assertThat(reason(gate.check(new HttpRequest("POST", URI.create("http://localhost/"), Map.of(), new byte[0]))))
                .isEqualTo(Reason.MISSING);
        assertThat(reason(gate.check(request("Basic YTpi")))).isEqualTo(Reason.MISSING);
    }

    @Test
    void aProofIsGoodOnceAndForItsOwnChallengeOnly() throws Exception {
        byte[] proof = proof(challenge(), "EXAMPLE", "anna", PASSWORD).toByteArray();
        assertThat(shown(proof)).isEqualTo(new Verdict.Passed(ANNA));
        assertThat(reason(shown(proof))).isEqualTo(Reason.WRONG_PASSWORD);
        challenge();
        assertThat(reason(shown(proof))).isEqualTo(Reason.WRONG_PASSWORD);
    }

    @Test
    void versionOneIsRefused() throws Exception {
        Type2Message challenge = challenge();
        byte[] lm = NtlmUtil.getPreNTLMResponse(jcifs, PASSWORD, challenge.getChallenge());
        byte[] nt = NtlmUtil.getNTLMResponse(PASSWORD, challenge.getChallenge());
        Type3Message old = new Type3Message(challenge.getFlags(), lm, nt, "EXAMPLE", "anna", "DESK");
        assertThat(reason(shown(old.toByteArray()))).isEqualTo(Reason.WRONG_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, NtlmFlags.NTLMSSP_NEGOTIATE_KEY_EXCH})
    void theIntegrityCodeHasToFit(int keyExchange) throws Exception {
        Type2Message challenge = challenge();
        // With a session to sign jcifs-ng adds the code.
        int flags = challenge.getFlags() | NtlmFlags.NTLMSSP_NEGOTIATE_SIGN | keyExchange;
        Type3Message proof = new Type3Message(jcifs, challenge, null, PASSWORD, "", "anna", "DESK", flags);
        assertThat(proof.isMICRequired()).isTrue();
        proof.setupMIC(negotiate, answered);
        assertThat(shown(proof)).isEqualTo(new Verdict.Passed(ANNA));

        challenge = challenge();
        proof = new Type3Message(jcifs, challenge, null, PASSWORD, "", "anna", "DESK", flags);
        proof.setupMIC(negotiate, answered);
        proof.getMic()[0] ^= 1;
        assertThat(reason(shown(proof))).isEqualTo(Reason.WRONG_PASSWORD);
    }

    @Test
    void anythingElseIsRefused() {
        byte[] signature = "NTLMSSP\0\3\0\0\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] outside = new byte[64];
        System.arraycopy(signature, 0, outside, 0, signature.length);
        outside[20] = 8;
        outside[24] = 127;
        for (String message : List.of("", "???", encoded(signature), encoded(outside), encoded(new byte[40]))) {
            assertThat(reason(gate.check(request("NTLM " + message))))
                    .as(message)
                    .isEqualTo(Reason.WRONG_PASSWORD);
        }
    }

    @Test
    void nothingElseIsOfferedInTheMiddleOfAHandshake() throws Exception {
        Gates both = Gates.of(new BasicGate(accounts), gate);
        assertThat(refusal(both.check(request(null))).challenges()).hasSize(2).contains("NTLM");
        byte[] first = new Type1Message(jcifs).toByteArray();
        Refusal second = refusal(both.check(request("NTLM " + encoded(first))));
        assertThat(second.challenges()).singleElement().asString().startsWith("NTLM TlRMTVNTUAAC");
    }

    private Type2Message challenge() throws Exception {
        negotiate = new Type1Message(jcifs).toByteArray();
        String challenge = refusal(gate.check(request("NTLM " + encoded(negotiate))))
                .challenges()
                .get(0);
        answered = Base64.getDecoder().decode(challenge.substring(5));
        return new Type2Message(answered);
    }

    private Type3Message proof(Type2Message challenge, String domain, String user, String password) throws Exception {
        return new Type3Message(jcifs, challenge, null, password, domain, user, "DESK", challenge.getFlags());
    }

    private Verdict shown(Type3Message proof) throws Exception {
        return shown(proof.toByteArray());
    }

    private Verdict shown(byte[] proof) {
        return gate.check(request("NTLM " + encoded(proof)));
    }

    private static String encoded(byte[] message) {
        return Base64.getEncoder().encodeToString(message);
    }

    private static Reason reason(Verdict verdict) {
        return refusal(verdict).reason();
    }

    private static Refusal refusal(Verdict verdict) {
        return verdict instanceof Verdict.Absent absent ? absent.refusal() : ((Verdict.Refused) verdict).refusal();
    }

    private HttpRequest request(String authorization) {
        Map<String, List<String>> headers =
                authorization == null ? Map.of() : Map.of("Authorization", List.of(authorization));
        return new HttpRequest(
                "POST", URI.create("http://127.0.0.1:1/EWS/Exchange.asmx"), headers, new byte[0], connection);
    }
}
