package org.camelexchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputRowsTest {
    private static final Input MAILBOXES = Input.rows("Mailboxes", List.of("Address", "AttendeeType"));

    @Test
    void rowsAreTakenAsMapsAsXmlAndAsValuesOfTheFirstField() {
        List<Row> two = List.of(
                Row.of("Address", "a@example.org").with("AttendeeType", "Room"), Row.of("Address", "b&c@example.org"));
        assertThat(MAILBOXES.convert(List.of(
                        Map.of("ADDRESS", "a@example.org", "attendeetype", "Room"),
                        Map.of("Address", "b&c@example.org"))))
                .asList()
                .hasSize(2)
                .contains(two.get(1));
        assertThat(MAILBOXES.convert(" <Row><Address> a@example.org </Address><AttendeeType>Room</AttendeeType></Row>\n"
                        + "<Row><Address>b&amp;c@example.org</Address></Row>"))
                .isEqualTo(two);
        assertThat(MAILBOXES.convert("a@example.org; b&c@example.org"))
                .isEqualTo(List.of(Row.of("Address", "a@example.org"), two.get(1)));
        assertThat(MAILBOXES.convert(Map.of("Address", "b&c@example.org"))).isEqualTo(List.of(two.get(1)));
    }

    @Test
    void whatIsNoRowIsRefusedWithTheFieldsThereAre() {
        assertThatThrownBy(() -> MAILBOXES.convert(List.of(Map.of("Adress", "a"))))
                .hasMessageContaining("Adress")
                .hasMessageContaining("Address, AttendeeType");
        assertThatThrownBy(() -> MAILBOXES.convert("<Rows><Address/></Rows>")).hasMessageContaining("Rows");
        assertThatThrownBy(() -> MAILBOXES.convert("<Row><Address>a</Row>"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MAILBOXES.convert("<Row/></Rows><Row/>")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MAILBOXES.convert("<!DOCTYPE r [<!ENTITY e 'x'>]><Row><Address>&e;</Address></Row>"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
