package org.camelexchange.emulator.login.ntlm;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What server and client tell each other about the server: AV_PAIR structures ([MS-NLMP] 2.2.2.1). */
record AvPairs(Map<Integer, byte[]> values) {
    static final int COMPUTER = 1;
    static final int DOMAIN = 2;
    static final int DNS_COMPUTER = 3;
    static final int DNS_DOMAIN = 4;
    static final int FLAGS = 6;
    static final int TIMESTAMP = 7;
    static final int CHANNEL_BINDINGS = 10;

    static AvPairs empty() {
        return new AvPairs(new LinkedHashMap<>());
    }

    /** @throws BufferUnderflowException when they end before their end */
    static AvPairs read(ByteBuffer from) {
        AvPairs pairs = empty();
        for (int id = from.getShort(); id != 0; id = from.getShort()) {
            byte[] value = new byte[Math.min(from.getShort() & 0xFFFF, from.remaining())];
            from.get(value);
            pairs.values.put(id, value);
        }
        return pairs;
    }

    AvPairs with(int id, String text) {
        return with(id, text.getBytes(StandardCharsets.UTF_16LE));
    }

    AvPairs with(int id, byte[] value) {
        values.put(id, value);
        return this;
    }

    Optional<byte[]> get(int id) {
        return Optional.ofNullable(values.get(id));
    }

    Optional<String> text(int id) {
        return get(id).map(bytes -> new String(bytes, StandardCharsets.UTF_16LE));
    }

    byte[] bytes() {
        int length = values.values().stream().mapToInt(v -> v.length + 4).sum() + 4;
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        values.forEach((id, value) ->
                out.putShort(id.shortValue()).putShort((short) value.length).put(value));
        return out.array();
    }
}
