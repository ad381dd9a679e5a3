package org.camelexchange.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camelexchange.MsExchangeHeaders;
import org.camelexchange.Office;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of extended properties, against the emulator. */
class EntityPropertiesTest {
    private static final String COLOR = "String {00020329-0000-0000-C000-000000000046} Name Color";
    private static final String TAGS = "StringArray {00020329-0000-0000-C000-000000000046} Name Tags";
    private static Office office;

    @BeforeAll
    static void open() throws Exception {
        office = Office.over(Schema.MSGraph);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Row mail() {
        Row made = office.call("create/MSGraph.Messages", Row.of("subject", "With properties"));
        return Row.of("Entity", "Message").with("EntityId", made.get("id"));
    }

    private static List<Row> read(Row of, String id) {
        String where =
                "Entity = '" + of.get("Entity") + "' AND EntityId = '" + of.get("EntityId") + "' AND Id = '" + id + "'";
        return office.call("query/MSGraph.ExtendedProperties", null, Map.of(MsExchangeHeaders.WHERE, where));
    }

    @Test
    void aPropertyIsSetReadChangedAndTakenAway() {
        Row mail = mail();
        assertThat(read(mail, COLOR)).isEmpty();
        office.call(
                "create/MSGraph.ExtendedProperties",
                new Row(mail).with("Id", COLOR).with("Value", "Green"));
        assertThat(read(mail, COLOR)).containsExactly(Row.of("Id", COLOR).with("Value", "Green"));
        office.call(
                "update/MSGraph.ExtendedProperties",
                new Row(mail).with("Id", COLOR).with("Value", "It's red"));
        assertThat(read(mail, COLOR)).containsExactly(Row.of("Id", COLOR).with("Value", "It's red"));
        office.call("delete/MSGraph.ExtendedProperties", new Row(mail).with("Id", COLOR));
        assertThat(read(mail, COLOR)).isEmpty();
    }

    @Test
    void aPropertyOfSeveralValuesIsAnArray() {
        Row mail = mail();
        office.call(
                "create/MSGraph.ExtendedProperties",
                new Row(mail).with("Id", TAGS).with("Value", "[\"a\",\"b\"]"));
        assertThat(read(mail, TAGS)).containsExactly(Row.of("Id", TAGS).with("Value", "[\"a\",\"b\"]"));
    }

    @Test
    void whatNamesNoPropertyIsRefused() {
        assertThatThrownBy(() -> office.call(
                        "query/MSGraph.ExtendedProperties",
                        null,
                        Map.of(MsExchangeHeaders.WHERE, "Entity = 'Message'")))
                .cause()
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("EntityId = '…'");
        assertThatThrownBy(() -> read(Row.of("Entity", "Spoon").with("EntityId", "1"), COLOR))
                .cause()
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'Spoon'");
        assertThatThrownBy(() -> read(Row.of("Entity", "Event").with("EntityId", "1"), "Color"))
                .cause()
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'Color'");
    }
}
