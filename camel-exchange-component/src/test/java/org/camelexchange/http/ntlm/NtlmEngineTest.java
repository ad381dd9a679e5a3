package org.camelexchange.http.ntlm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jcifs.CIFSContext;
import jcifs.config.PropertyConfiguration;
import jcifs.context.BaseContext;
import jcifs.ntlmssp.NtlmFlags;
import jcifs.ntlmssp.Type1Message;
import jcifs.ntlmssp.Type2Message;
import jcifs.ntlmssp.Type3Message;
import jcifs.ntlmssp.av.AvPair;
import jcifs.ntlmssp.av.AvPairs;
import jcifs.ntlmssp.av.AvTargetName;
import jcifs.ntlmssp.av.AvTimestamp;
import jcifs.smb.NtlmUtil;
import org.apache.http.impl.auth.NTLMEngineException;
import org.camelexchange.emulator.http.SelfSigned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client's messages as jcifs-ng and the HTTP client's own engine understand them. */
class NtlmEngineTest {
    private static final String PASSWORD = "pä:ss wörd€";
    private static final byte[] NONCE = HexFormat.of().parseHex("0123456789abcdef");
    private static final int SERVER = NtlmFlags.NTLMSSP_NEGOTIATE_UNICODE
            | NtlmFlags.NTLMSSP_NEGOTIATE_NTLM
            | NtlmFlags.NTLMSSP_NEGOTIATE_EXTENDED_SESSIONSECURITY;
    private static final int NAMES = 44;

    private final CIFSContext jcifs;
    private final NtlmEngine engine =
            new NtlmEngine(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
    private byte[] negotiate;
    private byte[] challenge;

    NtlmEngineTest() throws Exception {
        jcifs = new BaseContext(new PropertyConfiguration(new Properties()));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 31d6cfe0d16ae931b73c59d7e0c089c0",
        "a, bde52cb31de33e46245e05fbdbd6fb24",
        "abc, a448017aaf21d8525fc10ae87aa6729d",
        "message digest, d9130a8164549fe818874806e1c7014b",
        "abcdefghijklmnopqrstuvwxyz, d79e1c308aa5bbcdeea8ed63df412da9",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789, 043f8582f241db351ce627e153e7f0e4",
        "12345678901234567890123456789012345678901234567890123456789012345678901234567890,"
                + " e33b4ddc9c38f2199c3e7b164fcc0536"
    })
    void theDigestIsThatOfTheStandard(String text, String digest) {
        // RFC 1320, appendix A.5
        assertThat(Md4.digest(text.getBytes(StandardCharsets.US_ASCII)))
                .asHexString()
                .isEqualToIgnoringCase(digest);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 27, 28, 31, 32, 59, 60, 64, 255})
    void theDigestOfAPasswordOfAnyLengthIsThatOfJcifs(int length) {
        String password = "ü".repeat(length);
        assertThat(Md4.digest(password.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(NtlmUtil.getNTHash(password));
    }

    @ParameterizedTest
    @CsvSource({"EXAMPLE, anna", "'', anna@example.org", "'', anna", "EXAMPLE, jürgen"})
    void jcifsFindsTheProofGood(String domain, String user) throws Exception {
        for (boolean told : new boolean[] {true, false}) {
            Type3Message message = answer(told, domain, user);
            assertThat(message.getUser()).isEqualTo(user);
            assertThat(message.getDomain() == null ? "" : message.getDomain()).isEqualTo(domain);
            assertThat(message.getWorkstation()).isEqualTo("DESK");

            byte[] nt = message.getNTResponse();
            ByteBuffer fields = ByteBuffer.wrap(nt).order(ByteOrder.LITTLE_ENDIAN);
            byte[] ours = Arrays.copyOfRange(nt, 32, 40);
            byte[] key = NtlmUtil.nTOWFv2(domain, user, PASSWORD);
            assertThat(nt)
                    .isEqualTo(NtlmUtil.getNTLMv2Response(
                            key, NONCE, ours, fields.getLong(24), Arrays.copyOfRange(nt, NAMES, nt.length - 4)));
            assertThat(message.getLMResponse())
                    .isEqualTo(told ? new byte[24] : NtlmUtil.getLMv2Response(key, NONCE, ours));
        }
    }

    @Test
    void aServerThatTellsItsTimeGetsItBackWithAnIntegrityCode() throws Exception {
        byte[] bytes = answered(true, "EXAMPLE", "anna");
        Type3Message message = new Type3Message(bytes);
        byte[] nt = message.getNTResponse();
        assertThat(ByteBuffer.wrap(nt).order(ByteOrder.LITTLE_ENDIAN).getLong(24))
                .isEqualTo(42);
        byte[] session = hmac(NtlmUtil.nTOWFv2("EXAMPLE", "anna", PASSWORD), Arrays.copyOf(nt, 16));
        byte[] blank = bytes.clone();
        Arrays.fill(blank, 72, 88, (byte) 0);
        assertThat(Arrays.copyOfRange(bytes, 72, 88)).isEqualTo(hmac(session, negotiate, challenge, blank));
        assertThat(pair(nt, AvPair.MsvAvFlags)).isEqualTo(new byte[] {2, 0, 0, 0});
        assertThat(pair(nt, AvPair.MsvAvTargetName)).isNotNull();
    }

    @Test
    void theChannelBindingIsThatOfTheHttpClientsOwnEngine() throws Exception {
        X509Certificate certificate = SelfSigned.ofThisJvm().certificate();
        assertThat(pair(answer(true, "EXAMPLE", "anna").getNTResponse(), AvPair.MsvAvChannelBindings))
                .isNull();
        engine.over(certificate);
        byte[] ours = pair(answer(true, "EXAMPLE", "anna").getNTResponse(), AvPair.MsvAvChannelBindings);

        // It can do it, but nothing of its own ever asks it to.
        Method method = Class.forName("org.apache.http.impl.auth.NTLMEngineImpl")
                .getDeclaredMethod(
                        "getType3Message",
                        String.class,
                        String.class,
                        String.class,
                        String.class,
                        byte[].class,
                        int.class,
                        String.class,
                        byte[].class,
                        Certificate.class,
                        byte[].class,
                        byte[].class);
        method.setAccessible(true);
        Type2Message asked = new Type2Message(challenge);
        String theirs = (String) method.invoke(
                null,
                "anna",
                PASSWORD,
                "DESK",
                "EXAMPLE",
                NONCE,
                asked.getFlags() | NtlmFlags.NTLMSSP_NEGOTIATE_SIGN | NtlmFlags.NTLMSSP_NEGOTIATE_KEY_EXCH,
                "EXAMPLE",
                asked.getTargetInformation(),
                certificate,
                negotiate,
                challenge);
        byte[] nt = new Type3Message(Base64.getDecoder().decode(theirs)).getNTResponse();
        assertThat(ours).hasSize(16).isEqualTo(pair(nt, AvPair.MsvAvChannelBindings));
    }

    @ParameterizedTest
    @CsvSource({
        "SHA256withRSA, SHA-256",
        "SHA384withECDSA, SHA-384",
        "SHA512withRSA, SHA-512",
        "SHA1withRSA, SHA-256",
        "MD5withRSA, SHA-256",
        "RSASSA-PSS, SHA-256"
    })
    void theChannelBindingTakesTheDigestOfTheCertificate(String signature, String digest) {
        // RFC 5929, section 4.1; the HTTP client's engine knows SHA-256 alone.
        assertThat(ChannelBinding.digest(signature)).isEqualTo(digest);
    }

    @Test
    void theFirstMessageIsReadByJcifs() throws Exception {
        Type1Message message = new Type1Message(Base64.getDecoder().decode(engine.generateType1Msg("X", "Y")));
        assertThat(message.getFlag(NtlmFlags.NTLMSSP_NEGOTIATE_UNICODE)).isTrue();
        assertThat(message.getFlag(NtlmFlags.NTLMSSP_NEGOTIATE_EXTENDED_SESSIONSECURITY))
                .isTrue();
        assertThat(message.getFlag(NtlmFlags.NTLMSSP_NEGOTIATE_LM_KEY)).isFalse();
    }

    @Test
    void aMessageThatIsNoneIsAnError() throws Exception {
        answered(true, "EXAMPLE", "anna");
        byte[] outside = challenge.clone();
        outside[44] = 127;
        outside[45] = 127;
        byte[] endless = challenge.clone();
        endless[ByteBuffer.wrap(challenge).order(ByteOrder.LITTLE_ENDIAN).getInt(44) + 3] = 127;
        for (byte[] wrong : List.of(new byte[0], new byte[100], Arrays.copyOf(challenge, 40), outside, endless)) {
            String text = Base64.getEncoder().encodeToString(wrong);
            assertThatThrownBy(() -> engine.generateType3Msg("anna", PASSWORD, "", "", text))
                    .isInstanceOf(NTLMEngineException.class)
                    .hasMessageNotContaining(PASSWORD);
        }
        assertThatThrownBy(() -> engine.generateType3Msg("anna", PASSWORD, "", "", "???"))
                .isInstanceOf(NTLMEngineException.class);
    }

    private Type3Message answer(boolean tellsTime, String domain, String user) throws Exception {
        return new Type3Message(answered(tellsTime, domain, user));
    }

    private byte[] answered(boolean tellsTime, String domain, String user) throws Exception {
        negotiate = Base64.getDecoder().decode(engine.generateType1Msg(domain, "DESK"));
        Type2Message asked = new Type2Message(
                jcifs, SERVER | (tellsTime ? NtlmFlags.NTLMSSP_NEGOTIATE_TARGET_INFO : 0), NONCE, "EXAMPLE");
        asked.setTargetInformation(
                tellsTime ? AvPairs.encode(List.of(new AvTargetName("a/b"), new AvTimestamp(42))) : null);
        challenge = asked.toByteArray();
        return Base64.getDecoder()
                .decode(engine.generateType3Msg(
                        user, PASSWORD, domain, "DESK", Base64.getEncoder().encodeToString(challenge)));
    }

    /** What the proof says of this, read by jcifs-ng. */
    private static byte[] pair(byte[] nt, int id) throws Exception {
        AvPair pair = AvPairs.get(AvPairs.decode(Arrays.copyOfRange(nt, NAMES, nt.length)), id);
        return pair == null ? null : pair.getRaw();
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws Exception {
        Mac mac = Mac.getInstance("HmacMD5");
        mac.init(new SecretKeySpec(key, "HmacMD5"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }
}
