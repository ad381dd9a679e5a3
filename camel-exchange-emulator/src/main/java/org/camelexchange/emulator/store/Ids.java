package org.camelexchange.emulator.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes the ids of one mailbox and tells them from another's: each carries a hash of its mailbox, as Exchange's ids
 * carry the mailbox GUID. Ids are Base64 with the URL-safe alphabet.
 */
final class Ids {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder();
    private static final int MAILBOX_BYTES = 16;
    private static final int LENGTH = 3 + MAILBOX_BYTES + 1 + Long.BYTES;

    private final byte[] mailbox;
    private final AtomicLong last = new AtomicLong();

    /** What an id is for; the letter is part of the id. */
    enum Use {
        FOLDER('F'),
        ENTRY('E'),
        IMMUTABLE('I'),
        ATTACHMENT('A'),
        CONVERSATION('C');

        private final byte letter;

        Use(char letter) {
            this.letter = (byte) letter;
        }
    }

    Ids(String mailboxAddress) {
        this.mailbox = Arrays.copyOf(sha256(mailboxAddress), MAILBOX_BYTES);
    }

    String next(Use use) {
        // "\0\0\0" gives the "AAA" that Exchange's own ids begin with.
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH + 2);
        bytes.put(new byte[3]).put(mailbox).put(use.letter).putLong(last.incrementAndGet());
        return ENCODER.encodeToString(bytes.array());
    }

    String nextChangeKey() {
        ByteBuffer bytes = ByteBuffer.allocate(15);
        bytes.put((byte) 9).putInt(0).putLong(last.incrementAndGet());
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** Says why an id that was not found is none of this mailbox's. */
    StoreException unknown(String id, StoreError notFound, String what) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(id.replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException e) {
            return new StoreException(StoreError.ID_MALFORMED, "Id is malformed.");
        }
        if (bytes.length != LENGTH + 2) {
            return new StoreException(StoreError.ID_MALFORMED, "Id is malformed.");
        }
        if (!Arrays.equals(mailbox, Arrays.copyOfRange(bytes, 3, 3 + MAILBOX_BYTES))) {
            return new StoreException(StoreError.FOREIGN_ID, "The id belongs to another mailbox.");
        }
        return new StoreException(notFound, "The specified " + what + " was not found in the store.");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
