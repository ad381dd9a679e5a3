package org.camelexchange.emulator.login.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;

/**
 * The server's message of the handshake, with a nonce and the server's names ([MS-NLMP] 2.2.1.2).
 *
 * @param nonce eight bytes, which the client's proof is about
 * @param computer the server's short name, which the client has to send back
 */
public record ChallengeMessage(byte[] nonce, String computer, byte[] bytes) {
    static final byte[] SIGNATURE = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);

    private static final int UNICODE = 0x1;
    private static final int REQUEST_TARGET = 0x4;
    private static final int NTLM = 0x200;
    private static final int ALWAYS_SIGN = 0x8000;
    private static final int TARGET_TYPE_DOMAIN = 0x10000;
    private static final int EXTENDED_SESSION_SECURITY = 0x80000;
    private static final int TARGET_INFO = 0x800000;
    private static final int VERSION = 0x2000000;
    private static final int BITS_128 = 0x20000000;
    private static final int FLAGS = UNICODE
            | REQUEST_TARGET
            | NTLM
            | ALWAYS_SIGN
            | TARGET_TYPE_DOMAIN
            | EXTENDED_SESSION_SECURITY
            | TARGET_INFO
            | VERSION
            | BITS_128;
    /** Windows Server 2022, NTLM revision 15. */
    private static final byte[] WINDOWS = {10, 0, 0x7C, 0x4F, 0, 0, 0, 15};

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HEADER = 56;
    /** Windows counts in units of 100 nanoseconds from 1601 on. */
    private static final long SECONDS_FROM_1601 = 11_644_473_600L;

    /** A fresh challenge of a server in the domain of this DNS name. */
    public static ChallengeMessage of(String dnsDomain, Instant now) {
        byte[] nonce = new byte[8];
        RANDOM.nextBytes(nonce);
        String domain = dnsDomain.split("\\.", 2)[0].toUpperCase(Locale.ROOT);
        byte[] target = domain.getBytes(StandardCharsets.UTF_16LE);
        byte[] names = AvPairs.empty()
                .with(AvPairs.DOMAIN, domain)
                .with(AvPairs.COMPUTER, "EMULATOR")
                .with(AvPairs.DNS_DOMAIN, dnsDomain)
                .with(AvPairs.DNS_COMPUTER, "emulator." + dnsDomain)
                .with(AvPairs.TIMESTAMP, fileTime(now))
                .bytes();
        ByteBuffer out = ByteBuffer.allocate(HEADER + target.length + names.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(SIGNATURE)
                .putInt(2);
        field(out, target.length, HEADER).putInt(FLAGS).put(nonce).putLong(0);
        field(out, names.length, HEADER + target.length).put(WINDOWS);
        return new ChallengeMessage(
                nonce, "EMULATOR", out.put(target).put(names).array());
    }

    private static ByteBuffer field(ByteBuffer out, int length, int offset) {
        return out.putShort((short) length).putShort((short) length).putInt(offset);
    }

    private static byte[] fileTime(Instant now) {
        long units = (now.getEpochSecond() + SECONDS_FROM_1601) * 10_000_000 + now.getNano() / 100;
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(units)
                .array();
    }
}
