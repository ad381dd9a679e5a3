package org.camelexchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camelexchange.MemoryBackend;
import org.camelexchange.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    private static final Table INBOX = MemoryBackend.INBOX;

    @Test
    void aRowGetsTheTablesNamesAndTypes() {
        Row row = INBOX.row(Map.of("subject", 5, "ISREAD", "true"), Purpose.CREATE);
        assertThat(row).containsEntry("Subject", "5").containsEntry("IsRead", true);
    }

    @Test
    void anUnknownColumnNamesTheNearestOne() {
        assertThatThrownBy(() -> INBOX.row(Map.of("Subjet", "a"), Purpose.CREATE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Subjet")
                .hasMessageContaining("Did you mean Subject?");
    }

    @Test
    void columnsThatMayNotBeWrittenAreRefusedByPurpose() {
        assertThatThrownBy(() -> INBOX.row(Map.of("Size", 1), Purpose.CREATE))
                .hasMessageContaining("the server fills it");
        assertThatThrownBy(() -> INBOX.row(Map.of("ItemId", "1"), Purpose.CREATE))
                .hasMessageContaining("ItemId");
        assertThatThrownBy(() -> INBOX.row(Map.of("ItemId", "1", "From", "a"), Purpose.UPDATE))
                .hasMessageContaining("when the row is created");
        assertThat(INBOX.row(Map.of("ItemId", "1", "Size", 4), Purpose.DELETE)).containsOnlyKeys("ItemId");
    }

    @Test
    void anUpdateWithoutKeyIsRefused() {
        assertThatThrownBy(() -> INBOX.row(Map.of("Subject", "a"), Purpose.UPDATE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("ItemId");
    }

    @Test
    void multiValuedColumnsTakeListsArraysAndSeparatedText() {
        Column categories = INBOX.column("categories");
        assertThat(categories.convert("a; b,c")).isEqualTo(List.of("a", "b", "c"));
        assertThat(categories.convert(new String[] {"a"})).isEqualTo(List.of("a"));
        assertThat(categories.convert(List.of(1, 2))).isEqualTo(List.of("1", "2"));
    }

    @Test
    void dateTimesAreTakenFromEveryJavaClass() {
        OffsetDateTime expected = OffsetDateTime.parse("2026-01-31T08:00:00Z");
        Instant instant = expected.toInstant();
        assertThat(List.of(
                        ColumnType.DATETIME.convert("2026-01-31T08:00:00Z"),
                        ColumnType.DATETIME.convert("2026-01-31 08:00:00"),
                        ColumnType.DATETIME.convert(instant),
                        ColumnType.DATETIME.convert(Date.from(instant)),
                        ColumnType.DATETIME.convert(LocalDateTime.parse("2026-01-31T08:00:00")),
                        ColumnType.DATETIME.convert(expected.toZonedDateTime())))
                .containsOnly(expected);
        assertThat(ColumnType.DATE.convert("2026-01-31")).isEqualTo(LocalDate.parse("2026-01-31"));
        assertThat(ColumnType.BINARY.convert(Base64.getEncoder().encodeToString(new byte[] {1, 2})))
                .isEqualTo(new byte[] {1, 2});
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, 1.5",
        "INTEGER, 3000000000",
        "LONG, 1E999999999",
        "BOOLEAN, yes",
        "DATETIME, soon",
        "BINARY, 5",
        "DATE, 2026-02-30",
        "STRUCTURE, a",
        "DOUBLE, x"
    })
    void whatDoesNotFitSaysSo(ColumnType type, String value) {
        Object given = type == ColumnType.BINARY ? (Object) 5 : value;
        assertThatThrownBy(() -> type.convert(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + value + "' is not " + type.expected());
    }

    @Test
    void namesAreLookedUpInTheOwnSchemaFirst() {
        Table graph = new Table("MSGraph", "Inbox", false, INBOX.columns());
        Vocabulary ews = new Vocabulary("EWS", List.of(graph, INBOX), List.of(MemoryBackend.SEND));
        assertThat(ews.table("inbox")).isSameAs(INBOX);
        assertThat(ews.table("msgraph.INBOX")).isSameAs(graph);
        assertThat(ews.procedure("senditem")).isSameAs(MemoryBackend.SEND);
        assertThatThrownBy(() -> ews.table("Inbx"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Did you mean Inbox?");
    }

    @Test
    void aProcedureRefusesUnknownMissingAndUnfitInputs() {
        Procedure send = MemoryBackend.SEND;
        assertThat(send.bind(Map.of("itemid", 7, "copies", "2")))
                .containsEntry("ItemId", "7")
                .containsEntry("Copies", 2);
        assertThatThrownBy(() -> send.bind(Map.of())).hasMessageContaining("ItemId is missing");
        assertThatThrownBy(() -> send.bind(Map.of("ItemIdd", "1"))).hasMessageContaining("Did you mean ItemId?");
        assertThatThrownBy(() -> send.bind(Map.of("ItemId", "1", "Copies", "many")))
                .hasMessageContaining("Copies");
    }
}
