package org.camelexchange.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camelexchange.ews.WirePath.Step;
import org.junit.jupiter.api.Test;

class WirePathTest {
    @Test
    void aPathTellsElementsThatRepeatThoseOfAKeyAndTheNth() {
        assertThat(WirePath.of("ToRecipients/Mailbox*/ItemId@Id"))
                .isEqualTo(new WirePath(
                        List.of(
                                new Step("ToRecipients", null, false, 0),
                                new Step("Mailbox", null, true, 0),
                                new Step("ItemId", null, false, 0)),
                        "Id"));
        assertThat(WirePath.of("PhoneNumbers/Entry[HomePhone]").steps().get(1))
                .isEqualTo(new Step("Entry", "HomePhone", false, 0));
        assertThat(WirePath.of("Children/String[2]").steps().get(1)).isEqualTo(new Step("String", null, false, 2));
        assertThat(WirePath.of("Attachments/*/Name").steps().get(1)).isEqualTo(new Step(null, null, true, 0));
    }
}
