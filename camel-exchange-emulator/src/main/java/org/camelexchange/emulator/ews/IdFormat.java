package org.camelexchange.emulator.ews;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * The forms one id can have ([MS-OXWSCVTID] 2.2.5.1). What MAPI and the web client know is the entry id, a row of bytes;
 * EWS wraps it. Here the wrapping is the Base64 form of the bytes with the alphabet for URLs, so that what a client makes
 * of one form of an id names the same thing in every other.
 */
enum IdFormat {
    EWS_LEGACY_ID {
        @Override
        byte[] read(String id) {
            return EWS_ID.read(id);
        }

        @Override
        String write(byte[] entryId) {
            return EWS_ID.write(entryId);
        }
    },
    EWS_ID {
        @Override
        byte[] read(String id) {
            return Base64.getUrlDecoder().decode(id.replace('+', '-').replace('/', '_'));
        }

        @Override
        String write(byte[] entryId) {
            return Base64.getUrlEncoder().encodeToString(entryId);
        }
    },
    ENTRY_ID {
        @Override
        byte[] read(String id) {
            return Base64.getDecoder().decode(id);
        }

        @Override
        String write(byte[] entryId) {
            return Base64.getEncoder().encodeToString(entryId);
        }
    },
    HEX_ENTRY_ID {
        @Override
        byte[] read(String id) {
            return HexFormat.of().parseHex(id);
        }

        @Override
        String write(byte[] entryId) {
            return HexFormat.of().withUpperCase().formatHex(entryId);
        }
    },
    /** The entry id with its length before it. */
    STORE_ID {
        @Override
        byte[] read(String id) {
            byte[] bytes = Base64.getDecoder().decode(id);
            if (bytes.length < 1 || bytes[0] != bytes.length - 1) {
                throw new IllegalArgumentException("The length is not that of the id");
            }
            return Arrays.copyOfRange(bytes, 1, bytes.length);
        }

        @Override
        String write(byte[] entryId) {
            ByteBuffer bytes = ByteBuffer.allocate(entryId.length + 1);
            bytes.put((byte) entryId.length).put(entryId);
            return Base64.getEncoder().encodeToString(bytes.array());
        }
    },
    /** An EWS id with what its Base64 has beyond letters and digits made fit for a URL. */
    OWA_ID {
        @Override
        byte[] read(String id) {
            return ENTRY_ID.read(id.replace("%2f", "/").replace("%2b", "+").replace("%3d", "="));
        }

        @Override
        String write(byte[] entryId) {
            return ENTRY_ID.write(entryId)
                    .replace("/", "%2f")
                    .replace("+", "%2b")
                    .replace("=", "%3d");
        }
    };

    private static final Map<String, IdFormat> BY_NAME = Map.of(
            "EwsLegacyId", EWS_LEGACY_ID,
            "EwsId", EWS_ID,
            "EntryId", ENTRY_ID,
            "HexEntryId", HEX_ENTRY_ID,
            "StoreId", STORE_ID,
            "OwaId", OWA_ID);

    /** The entry id of an id in this form; an IllegalArgumentException says it is none. */
    abstract byte[] read(String id);

    abstract String write(byte[] entryId);

    static IdFormat of(String name) {
        IdFormat format = BY_NAME.get(name);
        if (format == null) {
            throw EwsFault.schema("The value '" + name + "' is invalid: the Enumeration constraint failed.");
        }
        return format;
    }
}
