package org.camelexchange.ews.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Blanks what no XML parser accepts: control characters, bare or as references such as {@code &#x1;}. Exchange sends
 * them where a mail's subject or body has them, and one of them would cost the whole answer.
 */
final class ScrubbingStream extends FilterInputStream {
    /** No reference to a character is longer: {@code &#x0000001F;} and some zeros more. */
    private static final int LONGEST_REFERENCE = 16;

    private final byte[] buffer = new byte[1 << 14];
    private int position;
    private int clean;
    private int filled;
    private boolean ended;

    ScrubbingStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        return ready() ? buffer[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, clean - position);
        System.arraycopy(buffer, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return clean - position;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private boolean ready() throws IOException {
        while (position == clean) {
            if (ended) {
                return false;
            }
            System.arraycopy(buffer, clean, buffer, 0, filled - clean);
            filled -= clean;
            position = 0;
            int count = in.read(buffer, filled, buffer.length - filled);
            if (count < 0) {
                ended = true;
            } else {
                filled += count;
            }
            clean = scrub();
        }
        return true;
    }

    /** Scrubs what is in the buffer; a reference that may go on in the next block waits for it. */
    private int scrub() {
        for (int i = 0; i < filled; i++) {
            byte b = buffer[i];
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r') {
                buffer[i] = ' ';
            } else if (b == '&') {
                int end = i + 1;
                int limit = Math.min(filled, i + LONGEST_REFERENCE);
                while (end < limit && buffer[end] != ';') {
                    end++;
                }
                if (end == filled && end < i + LONGEST_REFERENCE && !ended) {
                    return i;
                }
                if (end < limit && forbidden(i + 1, end)) {
                    for (int blank = i; blank <= end; blank++) {
                        buffer[blank] = ' ';
                    }
                }
            }
        }
        return filled;
    }

    private boolean forbidden(int start, int end) {
        if (end - start < 2 || buffer[start] != '#') {
            return false;
        }
        boolean hex = buffer[start + 1] == 'x';
        int first = hex ? start + 2 : start + 1;
        int code = 0;
        for (int i = first; i < end; i++) {
            int digit = Character.digit(buffer[i], hex ? 16 : 10);
            if (digit < 0) {
                return false;
            }
            code = Math.min(code * (hex ? 16 : 10) + digit, 0x200000);
        }
        return first < end && (!XmlOut.allowed(code) || code > 0x10FFFF);
    }
}
