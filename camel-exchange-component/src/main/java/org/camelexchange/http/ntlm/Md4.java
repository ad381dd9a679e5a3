package org.camelexchange.http.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** MD4 (RFC 1320), broken for all but this: NTLM keeps passwords as their MD4, and no JDK has it. */
final class Md4 {
    private static final int BLOCK = 64;
    private static final int[] CONSTANTS = {0, 0x5A827999, 0x6ED9EBA1};
    private static final int[][] SHIFTS = {{3, 7, 11, 19}, {3, 5, 9, 13}, {3, 9, 11, 15}};
    private static final int[][] ORDERS = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
        {0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15},
        {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15}
    };

    private Md4() {}

    static byte[] digest(byte[] text) {
        int length = ((text.length + 8) / BLOCK + 1) * BLOCK;
        ByteBuffer padded = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        padded.put(text).put((byte) 0x80).putLong(length - 8, text.length * 8L).rewind();
        int[] state = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476};
        int[] words = new int[BLOCK / 4];
        while (padded.hasRemaining()) {
            for (int i = 0; i < words.length; i++) {
                words[i] = padded.getInt();
            }
            mix(state, words);
        }
        ByteBuffer digest = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        for (int word : state) {
            digest.putInt(word);
        }
        return digest.array();
    }

    private static void mix(int[] state, int[] words) {
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        for (int step = 0; step < 48; step++) {
            int round = step / 16;
            int f =
                    switch (round) {
                        case 0 -> b & c | ~b & d;
                        case 1 -> b & c | b & d | c & d;
                        default -> b ^ c ^ d;
                    };
            int sum = a + f + words[ORDERS[round][step % 16]] + CONSTANTS[round];
            a = d;
            d = c;
            c = b;
            b = Integer.rotateLeft(sum, SHIFTS[round][step % 4]);
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
    }
}
