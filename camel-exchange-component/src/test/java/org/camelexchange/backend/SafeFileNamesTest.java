package org.camelexchange.backend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeFileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf",
        "../../etc/passwd, _.._etc_passwd",
        "C:\\x.exe, C__x.exe",
        "con.txt, _con.txt",
        "NUL, _NUL",
        "a.exe. ., a.exe",
        "..., unnamed",
        "'', unnamed",
        "Rechnung größer.pdf, Rechnung größer.pdf",
    })
    void keepsNamesAndTakesFoldersAndTricksOut(String name, String safe) {
        assertThat(SafeFileNames.of(name)).isEqualTo(safe);
    }

    @Test
    void dropsControlCharactersAndBidiMarks() {
        assertThat(SafeFileNames.of("in\u0000vo\u202Efdp.exe\n")).isEqualTo("invofdp.exe");
        assertThat(SafeFileNames.of(null)).isEqualTo("unnamed");
    }

    @Test
    void longNamesKeepTheirExtension() {
        String safe = SafeFileNames.of("x".repeat(500) + ".docx");
        assertThat(safe).endsWith(".docx").hasSizeLessThanOrEqualTo(120);
    }
}
