package org.camelexchange.emulator.login.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The client's proof, the last message of the handshake ([MS-NLMP] 2.2.1.3).
 *
 * @param domain as the client says it; empty when it leaves that to the server
 * @param ntResponse the proof: 16 bytes of digest and what they are about; 24 bytes in version 1
 */
public record AuthenticateMessage(
        String domain, String user, byte[] ntResponse, byte[] encryptedSessionKey, int flags, byte[] bytes) {
    static final int KEY_EXCHANGE = 0x40000000;
    static final int MIC_OFFSET = 72;
    static final int MIC_LENGTH = 16;

    private static final int LARGEST = 16 * 1024;

    /** What kind of message this is: 1, 2 or 3; 0 when it is none of NTLM. */
    public static int type(byte[] message) {
        boolean ntlm = message.length >= 12
                && Arrays.equals(Arrays.copyOf(message, 8), ChallengeMessage.SIGNATURE)
                && message.length <= LARGEST;
        return ntlm ? little(message).getInt(8) : 0;
    }

    /** @throws IllegalArgumentException when it is no message of this kind */
    public static AuthenticateMessage parse(byte[] message) {
        if (type(message) != 3 || message.length < 64) {
            throw new IllegalArgumentException("No AUTHENTICATE_MESSAGE");
        }
        return new AuthenticateMessage(
                text(message, 28),
                text(message, 36),
                field(message, 20),
                field(message, 52),
                little(message).getInt(60),
                message);
    }

    private static String text(byte[] message, int at) {
        return new String(field(message, at), StandardCharsets.UTF_16LE);
    }

    private static byte[] field(byte[] message, int at) {
        int length = little(message).getShort(at) & 0xFFFF;
        int offset = little(message).getInt(at + 4);
        if (length == 0) {
            return new byte[0];
        }
        if (offset < 0 || offset > message.length - length) {
            throw new IllegalArgumentException("A field lies outside of the message");
        }
        return Arrays.copyOfRange(message, offset, offset + length);
    }

    private static ByteBuffer little(byte[] message) {
        return ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    }
}
