package org.camelexchange.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camelexchange.MemoryBackend;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.table.Ability;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
    private static Column column(String name, Ability... abilities) {
        return Column.of(name, ColumnType.STRING, Access.WRITABLE, abilities);
    }

    private static final Table TABLE = new Table(
            "EWS",
            "Calendar",
            false,
            List.of(
                    column("ItemId"),
                    column("Subject"),
                    column("Body", Ability.CONTENT),
                    column("Recurrence_Type", Ability.CONTENT),
                    column("Recurrence_Interval", Ability.CONTENT),
                    column("OrganizerName"),
                    column("DisplayName")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | false | ItemId Subject OrganizerName DisplayName",
                "* | false | ItemId Subject OrganizerName DisplayName",
                "* | true | ItemId Subject Body Recurrence_Type Recurrence_Interval OrganizerName DisplayName",
                "*,Body | false | ItemId Subject OrganizerName DisplayName Body",
                "recurrence_* | false | Recurrence_Type Recurrence_Interval",
                "*NAME, Subject | false | OrganizerName DisplayName Subject",
                "Subject, *, Subject | false | Subject ItemId OrganizerName DisplayName",
                "*er*n* | false | OrganizerName",
            })
    void anAsteriskStandsForAnyPartOfAName(String select, boolean content, String columns) {
        assertThat(Selection.of(TABLE, select, content))
                .extracting(Column::name)
                .containsExactly(columns.split(" "));
    }

    @Test
    void aPatternThatNamesNoColumnIsRefusedWithTheNearestNames() {
        assertThatThrownBy(() -> Selection.of(TABLE, "Subjekt*", false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Subjekt*")
                .hasMessageContaining("Did you mean Subject");
        assertThatThrownBy(() -> Selection.of(MemoryBackend.INBOX, "Subject,,Size", false))
                .hasMessageContaining("comma");
        assertThatThrownBy(() -> Selection.of(TABLE, ".*", false)).isInstanceOf(InvalidInputException.class);
    }
}
