package org.camelexchange.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExchangeEmulatorExtensionTest {
    @RegisterExtension
    static final ExchangeEmulatorExtension EXCHANGE =
            ExchangeEmulatorExtension.with(e -> e.mailbox("anna@example.org", "a"));

    /** What the first class that ran saw. */
    private static ExchangeEmulator seen;

    @Test
    void theEmulatorIsAParameterToo(ExchangeEmulator emulator) {
        assertThat(emulator).isSameAs(EXCHANGE.emulator());
        assertThat(emulator.mailbox("anna@example.org").displayName()).isEqualTo("anna");
    }

    @Test
    void outsideOfTestsThereIsNone() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ExchangeEmulatorExtension.with(e -> {}).emulator())
                .withMessageContaining("static field");
    }

    @Nested
    class InOneNestedClass {
        @Test
        void itIsTheSame(ExchangeEmulator emulator) {
            same(emulator);
        }
    }

    @Nested
    class InAnotherNestedClass {
        @Test
        void itIsTheSame(ExchangeEmulator emulator) {
            same(emulator);
        }
    }

    private static void same(ExchangeEmulator emulator) {
        seen = seen == null ? emulator : seen;
        assertThat(emulator).isSameAs(seen);
    }
}
