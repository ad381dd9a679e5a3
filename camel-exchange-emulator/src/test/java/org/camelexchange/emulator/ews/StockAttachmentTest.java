package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import microsoft.exchange.webservices.data.core.PropertySet;
import microsoft.exchange.webservices.data.core.enumeration.property.WellKnownFolderName;
import microsoft.exchange.webservices.data.core.service.item.EmailMessage;
import microsoft.exchange.webservices.data.core.service.schema.ItemSchema;
import microsoft.exchange.webservices.data.property.complex.FileAttachment;
import org.junit.jupiter.api.Test;

class StockAttachmentTest extends StockClient {
    private static final byte[] CONTENT = "one, two".getBytes(StandardCharsets.UTF_8);

    @Test
    void filesAreAddedLoadedAndDeleted() throws Exception {
        EmailMessage mail = new EmailMessage(anna);
        mail.setSubject("With files");
        mail.getAttachments().addFileAttachment("a.txt", CONTENT);
        FileAttachment picture = mail.getAttachments().addFileAttachment("p.png", new byte[] {1, 2, 3});
        picture.setIsInline(true);
        picture.setContentId("pic@x");
        mail.save(WellKnownFolderName.Drafts);

        EmailMessage got = bound(mail);
        assertThat(got.getHasAttachments()).isTrue();
        assertThat(got.getAttachments().getItems()).hasSize(2);
        FileAttachment file = (FileAttachment) got.getAttachments().getItems().get(0);
        file.load();
        assertThat(file.getName()).isEqualTo("a.txt");
        assertThat(file.getContent()).isEqualTo(CONTENT);
        assertThat(got.getAttachments().getItems().get(1).getContentId()).isEqualTo("pic@x");

        got.getAttachments().remove(file);
        got.update(microsoft.exchange.webservices.data.core.enumeration.service.ConflictResolutionMode.AlwaysOverwrite);
        assertThat(bound(mail).getAttachments().getItems())
                .extracting(a -> a.getName())
                .containsExactly("p.png");
    }

    private EmailMessage bound(EmailMessage mail) throws Exception {
        return EmailMessage.bind(
                anna, mail.getId(), new PropertySet(ItemSchema.Attachments, ItemSchema.HasAttachments));
    }
}
