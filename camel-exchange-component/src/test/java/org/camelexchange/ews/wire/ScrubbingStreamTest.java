package org.camelexchange.ews.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubbingStreamTest {
    /** Gives no more bytes at a time than this. */
    private record Trickle(byte[] bytes, int most) {
        InputStream open() {
            return new ByteArrayInputStream(bytes) {
                @Override
                public synchronized int read(byte[] target, int offset, int length) {
                    return super.read(target, offset, Math.min(length, most));
                }
            };
        }
    }

    private static String scrub(String text, int most) throws IOException {
        try (InputStream in = new ScrubbingStream(new Trickle(text.getBytes(StandardCharsets.UTF_8), most).open())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 1000})
    void forbiddenReferencesAreBlankedHoweverTheBytesArrive(int most) throws IOException {
        assertThat(scrub("a&#x1;b&#0;c&#xB;d", most)).isEqualTo("a     b    c     d");
        assertThat(scrub("\u0001&#xFFFF;.", most)).isEqualTo("         .");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 1000})
    void everythingElseStaysAsItIs(int most) throws IOException {
        String text = "<a>&lt;&amp; &#x41;&#10;&#x1F600; Grüße & so &#; &#x; \t\r\n 😀</a>&";
        assertThat(scrub(text, most)).isEqualTo(text);
    }

    @Test
    void aReferenceAcrossTwoBlocksIsFound() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            String before = "x".repeat(16_384 - 10 + random.nextInt(20));
            assertThat(scrub(before + "&#x1;y", 4096)).isEqualTo(before + "     y");
        }
    }
}
