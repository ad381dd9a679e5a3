package org.camelexchange.http.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The server's message of the handshake ([MS-NLMP] 2.2.1.2).
 *
 * @param nonce eight bytes, which the proof of the password is about
 * @param names what the server says of itself, by AvId ([MS-NLMP] 2.2.2.1), in its order
 */
record Challenge(byte[] nonce, int flags, Map<Integer, byte[]> names, byte[] bytes) {
    static final byte[] SIGNATURE = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);
    static final int FLAGS = 6;
    static final int TIMESTAMP = 7;
    static final int CHANNEL_BINDINGS = 10;

    private static final int LARGEST = 64 * 1024;

    /** @throws IllegalArgumentException when it is no such message */
    static Challenge parse(byte[] message) {
        ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        if (message.length < 48
                || message.length > LARGEST
                || !Arrays.equals(SIGNATURE, Arrays.copyOf(message, SIGNATURE.length))
                || in.getInt(8) != 2) {
            throw new IllegalArgumentException("it is no CHALLENGE_MESSAGE");
        }
        int length = in.getShort(40) & 0xFFFF;
        int offset = in.getInt(44);
        if (length > 0 && (offset < 0 || offset > message.length - length)) {
            throw new IllegalArgumentException("its target information lies outside of it");
        }
        byte[] nonce = Arrays.copyOfRange(message, 24, 32);
        return new Challenge(nonce, in.getInt(20), names(in, length == 0 ? 0 : offset, length), message);
    }

    private static Map<Integer, byte[]> names(ByteBuffer in, int offset, int length) {
        Map<Integer, byte[]> names = new LinkedHashMap<>();
        in.position(offset).limit(offset + length);
        while (in.remaining() >= 4) {
            int id = in.getShort() & 0xFFFF;
            int size = in.getShort() & 0xFFFF;
            if (id == 0) {
                break;
            }
            if (size > in.remaining()) {
                throw new IllegalArgumentException("its target information has no end");
            }
            byte[] value = new byte[size];
            in.get(value);
            names.put(id, value);
        }
        return names;
    }
}
