package org.camelexchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camelexchange.backend.EwsProcedures;
import org.camelexchange.error.InvalidInputException;
import org.junit.jupiter.api.Test;

class InputTest {
    private static final Input BODY_TYPE = Input.word("BodyType", List.of("HTML", "Text"));

    @Test
    void aWordIsWrittenAsTheServerWritesIt() {
        assertThat(BODY_TYPE.convert("text")).isEqualTo("Text");
        assertThat(BODY_TYPE.convert(" html ")).isEqualTo("HTML");
        assertThat(BODY_TYPE.convert(null)).isNull();
    }

    @Test
    void aWordThatIsNoneIsRefusedWithThoseThatAre() {
        Map<String, Object> mail =
                Map.of("Subject", "s", "Content", "c", "ToRecipients", "anna@example.org", "BodyType", "Markdown");
        assertThatThrownBy(() -> EwsProcedures.SEND_MAIL.bind(mail))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("EWS.SendMail")
                .hasMessageContaining("BodyType")
                .hasMessageContaining("'Markdown' is not one of HTML, Text");
    }
}
