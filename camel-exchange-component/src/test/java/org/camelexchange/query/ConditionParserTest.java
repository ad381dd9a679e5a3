package org.camelexchange.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camelexchange.MemoryBackend;
import org.camelexchange.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionParserTest {
    private static Condition parse(String text) {
        return ConditionParser.parse(text, MemoryBackend.INBOX, name -> null);
    }

    private static String read(String text) {
        return String.valueOf(parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "IsRead = false | IsRead = false",
                "isread = FALSE | IsRead = false",
                "IsRead | IsRead = true",
                "NOT IsRead | NOT (IsRead = true)",
                "IsRead IS NOT TRUE | NOT (IsRead = true) OR IsRead IS NULL",
                "Size >= 10 AND Size < 1e2 | Size >= 10 AND Size < 100",
                "10 < Size | Size > 10",
                "Size = -5 | Size = -5",
                "Subject <> 'it''s' | Subject <> 'it''s'",
                "Subject = 'a\\b' | Subject = 'a\\b'",
                "Subject LIKE '%in_v%' | Subject LIKE '%in_v%'",
                "Subject NOT LIKE 'x%' | NOT (Subject LIKE 'x%')",
                "Subject LIKE '10!%' ESCAPE '!' | Subject LIKE '10\\%'",
                "Size IN (1, 2) | Size IN (1, 2)",
                "Size NOT IN (1) | NOT (Size IN (1))",
                "Size BETWEEN 1 AND 5 | Size >= 1 AND Size <= 5",
                "Subject IS NULL | Subject IS NULL",
                "Subject IS NOT NULL | NOT (Subject IS NULL)",
                "Start > '2026-01-01' AND End < '2026-02-01T00:00:00Z' | Start > '2026-01-01T00:00Z' AND End < '2026-02-01T00:00Z'",
                "From = 'a@b.c' OR (IsRead AND Size > 1) | From = 'a@b.c' OR (IsRead = true AND Size > 1)",
                "\"End\" IS NULL | End IS NULL",
                "(((Size = 1))) | Size = 1",
                "DateTimeReceived >= '2026-01-01 08:30:00' | DateTimeReceived >= '2026-01-01T08:30Z'",
                "Categories = 'red' | Categories = 'red'",
            })
    void readsSqlAsWritten(String text, String meaning) {
        assertThat(read(text)).isEqualTo(meaning);
    }

    @Test
    void aBlankTextIsNoCondition() {
        assertThat(parse(" ")).isNull();
        assertThat(parse(null)).isNull();
    }

    @Test
    void takesParametersWithoutSplicingThem() {
        Map<String, Object> headers = Map.of("who", "x' OR 'a' = 'a", "sizes", List.of(1, 2));
        Condition condition =
                ConditionParser.parse("Subject = :who AND Size IN (:sizes)", MemoryBackend.INBOX, headers::get);
        assertThat(condition).hasToString("Subject = 'x'' OR ''a'' = ''a' AND Size IN (1, 2)");
    }

    @Test
    void aParameterWithoutValueNamesTheHeaderToSet() {
        assertThatThrownBy(() -> parse("Subject = :who"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(":who")
                .hasMessageContaining("Set the header who");
    }

    @Test
    void anUnknownColumnNamesTheNearestOnes() {
        assertThatThrownBy(() -> parse("Subjekt = 'a'"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Subjekt")
                .hasMessageContaining("Did you mean Subject");
    }

    @Test
    void aValueOfTheWrongTypeNamesColumnAndType() {
        assertThatThrownBy(() -> parse("IsRead = 'x'"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("IsRead")
                .hasMessageContaining("'x' is not a boolean");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 = 1",
                "Subject = From",
                "UPPER(Subject) = 'A'",
                "Subject = UPPER('a')",
                "Size + 1 = 2",
                "Subject = (SELECT 1)",
                "EXISTS (SELECT 1)",
                "Subject = NULL",
                "Size LIKE '1%'",
                "Subject",
                "Subject =",
                "Subject = 'a' ; DROP TABLE x",
                "Subject = 'a' Subject = 'b'",
                "Subject = unquoted",
                "Headers = 'a'",
                "Size IN ()",
                "Subject REGEXP 'a'",
                "Subject = 'open",
                "AND",
                "?",
            })
    void refusesWhatIsNoConditionOnColumns(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aThousandTermsAreRead() {
        String text = "Size = 1" + " OR Size = 1".repeat(1_000);
        assertThat(((Condition.Or) parse(text)).parts()).hasSize(1_001);
    }

    @Test
    void deepNestingIsRefusedBeforeItIsParsed() {
        assertThatThrownBy(() -> parse("(".repeat(5_000) + "Size = 1" + ")".repeat(5_000)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("nested too deeply");
        assertThatThrownBy(() -> parse("NOT ".repeat(4_000) + "IsRead")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> parse("Subject = '" + "x".repeat(30_000) + "'"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("20000");
    }

    @Test
    void aConditionIsCheckedBeforeItsParametersAreKnown() {
        ConditionParser.check("Size > :least AND Subject LIKE :what AND Size IN (:sizes)", MemoryBackend.INBOX);
        assertThatThrownBy(() -> ConditionParser.check("Sizze > :least", MemoryBackend.INBOX))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aBackslashBeforeADoubledQuoteIsABackslashAndAQuote() {
        String condition = "Subject IN ('\\''', 'b') AND Subject = 'a\\''b'";
        assertThat(parse(condition)).hasToString(condition);
        assertThatThrownBy(() -> parse("Subject = 'a\\''")).isInstanceOf(InvalidInputException.class);
    }
}
