package org.camelexchange.emulator.login.ntlm;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.MD4Digest;

/**
 * Checks a client's proof of the password, in version 2 alone ([MS-NLMP] 3.3.2).
 *
 * @param negotiate the client's first message, which the integrity code covers
 * @param binding what the proof must say about the TLS connection it came over; empty when that does not matter
 */
public record ProofCheck(byte[] negotiate, ChallengeMessage challenge, Optional<byte[]> binding) {
    /** What comes of it. */
    public enum Finding {
        GOOD,
        /** LM or NTLM version 1, which Windows has long switched off. */
        OLD_VERSION,
        WRONG_PASSWORD,
        /** Meant for another server: somebody passes it on. */
        WRONG_TARGET,
        /** The messages were changed on the way. */
        WRONG_INTEGRITY_CODE,
        /** Extended Protection asks for a proof that belongs to the TLS connection. */
        WRONG_CHANNEL
    }

    private static final int DIGEST = 16;
    /** The client's part begins with versions, time and nonce, 28 bytes long. */
    private static final int NAMES = DIGEST + 28;

    private static final int HAS_INTEGRITY_CODE = 2;

    /** Whether the message proves that its sender knows the password. */
    public Finding of(AuthenticateMessage message, String password) {
        byte[] response = message.ntResponse();
        if (response.length < NAMES + 4 || response[DIGEST] != 1) {
            return Finding.OLD_VERSION;
        }
        byte[] key = hmac(md4(utf16(password)), utf16(message.user().toUpperCase(Locale.ROOT) + message.domain()));
        byte[] proof = Arrays.copyOf(response, DIGEST);
        byte[] subject = Arrays.copyOfRange(response, DIGEST, response.length);
        if (!MessageDigest.isEqual(proof, hmac(key, challenge.nonce(), subject))) {
            return Finding.WRONG_PASSWORD;
        }
        AvPairs names;
        try {
            names = AvPairs.read(
                    ByteBuffer.wrap(response, NAMES, response.length - NAMES).order(ByteOrder.LITTLE_ENDIAN));
        } catch (BufferUnderflowException e) {
            return Finding.WRONG_TARGET;
        }
        if (!names.text(AvPairs.COMPUTER).equals(Optional.of(challenge.computer()))) {
            return Finding.WRONG_TARGET;
        }
        if (binding.isPresent()
                && !Arrays.equals(
                        binding.get(), names.get(AvPairs.CHANNEL_BINDINGS).orElse(null))) {
            return Finding.WRONG_CHANNEL;
        }
        boolean coded = names.get(AvPairs.FLAGS)
                .filter(flags -> flags.length == 4 && (flags[0] & HAS_INTEGRITY_CODE) != 0)
                .isPresent();
        return coded && !integrityCode(message, hmac(key, proof)) ? Finding.WRONG_INTEGRITY_CODE : Finding.GOOD;
    }

    private boolean integrityCode(AuthenticateMessage message, byte[] baseKey) {
        byte[] blank = message.bytes().clone();
        int end = AuthenticateMessage.MIC_OFFSET + AuthenticateMessage.MIC_LENGTH;
        if (blank.length < end) {
            return false;
        }
        byte[] sent = Arrays.copyOfRange(blank, AuthenticateMessage.MIC_OFFSET, end);
        Arrays.fill(blank, AuthenticateMessage.MIC_OFFSET, end, (byte) 0);
        boolean exchanged = (message.flags() & AuthenticateMessage.KEY_EXCHANGE) != 0;
        byte[] key = exchanged ? rc4(baseKey, message.encryptedSessionKey()) : baseKey;
        return MessageDigest.isEqual(sent, hmac(key, negotiate, challenge.bytes(), blank));
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] md4(byte[] text) {
        MD4Digest md4 = new MD4Digest();
        md4.update(text, 0, text.length);
        byte[] digest = new byte[md4.getDigestSize()];
        md4.doFinal(digest, 0);
        return digest;
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
            throw new IllegalStateException("Every JDK has HmacMD5", e);
        }
    }

    private static byte[] rc4(byte[] key, byte[] text) {
        try {
            Cipher rc4 = Cipher.getInstance("RC4");
            rc4.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "RC4"));
            return rc4.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has RC4", e);
        }
    }
}
