package org.camelexchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendedPropertyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "String 0x1042",
                "Integer {00062002-0000-0000-C000-000000000046} Id 0x8217",
                "StringArray {00020329-0000-0000-C000-000000000046} Name Two words",
                "Binary 0x3013"
            })
    void anIdIsWrittenAsItWasRead(String id) {
        assertThat(ExtendedProperty.parse(id)).hasToString(id);
    }

    @Test
    void numbersAreHexOrDecimalAndWordsOfAnyCase() {
        assertThat(ExtendedProperty.parse("systemtime {00062008-0000-0000-c000-000000000046} Id 34050"))
                .hasToString("SystemTime {00062008-0000-0000-C000-000000000046} Id 0x8502");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "String", "Text 0x1042", "String 0xFFFFFF", "String {not-a-guid} Name x", "String Name x"})
    void whatIsNoIdIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ExtendedProperty.parse(text));
    }
}
