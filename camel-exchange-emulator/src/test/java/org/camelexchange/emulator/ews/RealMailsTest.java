package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;

/** Mails as they really come, broken ones among them. */
class RealMailsTest {
    private static final String ALL = """
            <m:GetItem><m:ItemShape><t:BaseShape>AllProperties</t:BaseShape>
              <t:IncludeMimeContent>true</t:IncludeMimeContent>
              <t:AdditionalProperties><t:FieldURI FieldURI="item:TextBody"/>
                <t:FieldURI FieldURI="item:NormalizedBody"/></t:AdditionalProperties>
            </m:ItemShape><m:ItemIds><t:ItemId Id="%s"/></m:ItemIds></m:GetItem>
            """;
    private static final String SUMMARY = """
            <m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>AllProperties</t:BaseShape></m:ItemShape>
              <m:ParentFolderIds><t:DistinguishedFolderId Id="inbox"/></m:ParentFolderIds></m:FindItem>
            """;

    @Test
    void everyMailIsGivenInFullAndInAValidAnswer() throws Exception {
        Path folder = Path.of(System.getProperty("shared.dir", "../../shared"), "corpus", "eml");
        assumeThat(folder).as("the corpus").isDirectory();
        var schema = SchemaCheck.find();
        ExchangeEmulator.Builder builder = ExchangeEmulator.builder().mailbox("anna@example.org", "a");
        schema.ifPresent(builder::observe);
        try (ExchangeEmulator exchange = builder.start()) {
            Map<String, String> ids = exchange.loadEml(folder, "anna@example.org");
            Soap soap = Soap.basic(exchange.ewsUrl(), "anna@example.org", "a");
            for (Map.Entry<String, String> mail : ids.entrySet()) {
                Soap.Answer answer = soap.call(ALL.formatted(mail.getValue()));
                assertThat(answer.code()).as(mail.getKey()).isEqualTo("NoError");
                assertThat(Base64.getDecoder().decode(answer.first("MimeContent")))
                        .as(mail.getKey())
                        .isEqualTo(Files.readAllBytes(folder.resolve(mail.getKey())));
            }
            var mailbox = exchange.mailbox("anna@example.org");
            for (var item : mailbox.items(mailbox.folder(WellKnown.INBOX).id())) {
                for (var attachment : item.attachments()) {
                    Soap.Answer answer = soap.call("<m:GetAttachment><m:AttachmentIds><t:AttachmentId Id=\""
                            + attachment.id() + "\"/></m:AttachmentIds></m:GetAttachment>");
                    assertThat(answer.code()).isEqualTo("NoError");
                    if (attachment.isFile() && attachment.content().length > 0) {
                        assertThat(Base64.getDecoder().decode(answer.first("Content")))
                                .isEqualTo(attachment.content());
                    }
                }
            }
            assertThat(soap.call(SUMMARY).code()).isEqualTo("NoError");
            assertThat(soap.call(SUMMARY).body().getBytes(StandardCharsets.UTF_8))
                    .isNotEmpty();
        }
        schema.ifPresent(s -> assertThat(s.violations()).isEmpty());
    }
}
