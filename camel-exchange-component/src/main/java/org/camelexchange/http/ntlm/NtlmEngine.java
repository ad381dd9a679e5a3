package org.camelexchange.http.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.http.impl.auth.NTLMEngine;
import org.apache.http.impl.auth.NTLMEngineException;

/**
 * The messages of one handshake ([MS-NLMP] 3.1.5.1 and 3.3.2). Unlike the engine that comes with the HTTP client it
 * never falls back to version 1, and it ties the login to the TLS connection with a channel binding and an integrity
 * code.
 */
final class NtlmEngine implements NTLMEngine {
    private static final int UNICODE = 0x1;
    private static final int REQUEST_TARGET = 0x4;
    private static final int NTLM = 0x200;
    private static final int ALWAYS_SIGN = 0x8000;
    private static final int EXTENDED_SESSION_SECURITY = 0x80000;
    private static final int TARGET_INFO = 0x800000;
    private static final int BITS_128 = 0x20000000;
    private static final int ASKED =
            UNICODE | REQUEST_TARGET | NTLM | ALWAYS_SIGN | EXTENDED_SESSION_SECURITY | TARGET_INFO | BITS_128;

    private static final int NEGOTIATE_LENGTH = 40;
    /** Header of the last message: six fields, flags, version, integrity code. */
    private static final int HEADER = 88;

    private static final int INTEGRITY_CODE = 72;
    private static final byte[] HAS_INTEGRITY_CODE = {2, 0, 0, 0};
    /** Windows counts in units of 100 nanoseconds from 1601 on. */
    private static final long SECONDS_FROM_1601 = 11_644_473_600L;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private byte[] negotiate = new byte[0];
    private X509Certificate server;

    NtlmEngine(Clock clock) {
        this.clock = clock;
    }

    /** @param certificate of the server's end of the TLS connection; null where there is none */
    void over(X509Certificate certificate) {
        this.server = certificate;
    }

    @Override
    public String generateType1Msg(String domain, String workstation) {
        negotiate = ByteBuffer.allocate(NEGOTIATE_LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(Challenge.SIGNATURE)
                .putInt(1)
                .putInt(ASKED)
                .array();
        return Base64.getEncoder().encodeToString(negotiate);
    }

    @Override
    public String generateType3Msg(String user, String password, String domain, String workstation, String challenge)
            throws NTLMEngineException {
        try {
            Challenge asked = Challenge.parse(Base64.getDecoder().decode(challenge));
            return Base64.getEncoder()
                    .encodeToString(authenticate(asked, user, password, text(domain), text(workstation)));
        } catch (IllegalArgumentException e) {
            throw new NTLMEngineException("The server's NTLM message cannot be read: " + e.getMessage());
        }
    }

    private byte[] authenticate(Challenge asked, String user, String password, String domain, String workstation) {
        byte[] key = hmac(Md4.digest(utf16(password)), utf16(user.toUpperCase(Locale.ROOT) + domain));
        // A server that tells its time wants the integrity code and has no use for the LM response.
        byte[] time = asked.names().get(Challenge.TIMESTAMP);
        boolean coded = time != null;
        byte[] nonce = new byte[8];
        RANDOM.nextBytes(nonce);
        byte[] subject = subject(coded ? time : now(), nonce, names(asked, coded));
        byte[] proof = hmac(key, asked.nonce(), subject);
        byte[] lm = coded ? new byte[24] : joined(hmac(key, asked.nonce(), nonce), nonce);
        byte[] message = message(
                asked.flags() & ASKED, lm, joined(proof, subject), utf16(domain), utf16(user), utf16(workstation));
        if (coded) {
            byte[] code = hmac(hmac(key, proof), negotiate, asked.bytes(), message);
            System.arraycopy(code, 0, message, INTEGRITY_CODE, code.length);
        }
        return message;
    }

    /** What the proof is about beside the server's nonce: NTLMv2_CLIENT_CHALLENGE ([MS-NLMP] 2.2.2.7). */
    private static byte[] subject(byte[] time, byte[] nonce, byte[] names) {
        return ByteBuffer.allocate(32 + names.length)
                .put(new byte[] {1, 1, 0, 0, 0, 0, 0, 0})
                .put(Arrays.copyOf(time, 8))
                .put(nonce)
                .putInt(0)
                .put(names)
                .array();
    }

    /** The server's names as it sent them, and what we add to them. */
    private byte[] names(Challenge asked, boolean coded) {
        Map<Integer, byte[]> all = new LinkedHashMap<>(asked.names());
        if (coded) {
            all.put(Challenge.FLAGS, HAS_INTEGRITY_CODE);
        }
        if (server != null) {
            all.put(Challenge.CHANNEL_BINDINGS, ChannelBinding.of(server));
        }
        int length = all.values().stream().mapToInt(value -> value.length + 4).sum() + 4;
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        all.forEach((id, value) ->
                out.putShort(id.shortValue()).putShort((short) value.length).put(value));
        return out.array();
    }

    private static byte[] message(int flags, byte[]... fields) {
        int length =
                HEADER + Arrays.stream(fields).mapToInt(field -> field.length).sum();
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(Challenge.SIGNATURE).putInt(3);
        int offset = HEADER;
        for (byte[] field : fields) {
            out.putShort((short) field.length).putShort((short) field.length).putInt(offset);
            offset += field.length;
        }
        // No session key: nothing is signed or sealed after the login.
        out.putShort((short) 0).putShort((short) 0).putInt(offset).putInt(flags);
        out.position(HEADER);
        for (byte[] field : fields) {
            out.put(field);
        }
        return out.array();
    }

    private byte[] now() {
        Instant now = clock.instant();
        long units = (now.getEpochSecond() + SECONDS_FROM_1601) * 10_000_000 + now.getNano() / 100;
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(units)
                .array();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(key, "HmacMD5"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("NTLM needs HmacMD5, which this JVM does not have", e);
        }
    }
}
