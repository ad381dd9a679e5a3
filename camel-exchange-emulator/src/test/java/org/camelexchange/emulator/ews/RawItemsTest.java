package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Attachment;
import org.camelexchange.emulator.store.Body;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;

class RawItemsTest extends RawRequests {
    @Test
    void findItemRefusesWhatOnlyGetItemGives() throws Exception {
        mail("x");
        assertThat(soap.call(find("<t:FieldURI FieldURI=\"item:Body\"/>", "")).code())
                .isEqualTo("ErrorInvalidPropertyForOperation");
        Soap.Answer all = soap.call(find("", "").replace("IdOnly", "AllProperties"));
        assertThat(all.code()).isEqualTo("NoError");
        assertThat(all.body())
                .contains("<t:Subject>x<")
                .doesNotContain("t:Body")
                .doesNotContain("ToRecipients");
    }

    @Test
    void findItemCutsLongTexts() throws Exception {
        mail("s".repeat(400));
        assertThat(soap.call(find("<t:FieldURI FieldURI=\"item:Subject\"/>", ""))
                        .first("Subject"))
                .hasSize(255);
    }

    @Test
    void aPageHasNoMoreThanAThousandItems() throws Exception {
        for (int i = 0; i < 1001; i++) {
            mail("m" + i);
        }
        Soap.Answer answer = soap.call(find("", ""));
        assertThat(answer.body().split("<t:Message>")).hasSize(1001);
        assertThat(answer.first("@IncludesLastItemInRange")).isEqualTo("false");
        assertThat(answer.first("@TotalItemsInView")).isEqualTo("1001");
    }

    @Test
    void restrictionsCompareTextsNumbersDatesAndExtendedProperties() throws Exception {
        Item flagged = mail("Größe");
        mail("other");
        String extended = "<t:ExtendedFieldURI DistinguishedPropertySetId=\"PublicStrings\" PropertyName=\"No\""
                + " PropertyType=\"Integer\"/>";
        assertThat(soap.call(update(
                                flagged,
                                "<t:SetItemField>" + extended + "<t:Message><t:ExtendedProperty>" + extended
                                        + "<t:Value>7</t:Value></t:ExtendedProperty></t:Message></t:SetItemField>"))
                        .code())
                .isEqualTo("NoError");
        assertThat(found("<t:IsGreaterThan>" + extended + constant("5") + "</t:IsGreaterThan>"))
                .isEqualTo("1");
        assertThat(found("<t:Exists>" + extended + "</t:Exists>")).isEqualTo("1");
        assertThat(found(
                        "<t:Contains ContainmentMode=\"Prefixed\" ContainmentComparison=\"LooseAndIgnoreCaseAndIgnoreNonSpace\">"
                                + "<t:FieldURI FieldURI=\"item:Subject\"/><t:Constant Value=\"GROSSE\"/></t:Contains>"))
                .isEqualTo("0");
        assertThat(found("<t:Contains ContainmentMode=\"Prefixed\""
                        + " ContainmentComparison=\"LooseAndIgnoreCaseAndIgnoreNonSpace\">"
                        + "<t:FieldURI FieldURI=\"item:Subject\"/><t:Constant Value=\"GROß\"/></t:Contains>"))
                .isEqualTo("1");
        assertThat(found("<t:IsLessThan><t:FieldURI FieldURI=\"item:DateTimeCreated\"/>"
                        + constant("2000-01-01T00:00:00Z") + "</t:IsLessThan>"))
                .isEqualTo("0");
        assertThat(found("<t:Or><t:IsEqualTo><t:FieldURI FieldURI=\"item:Subject\"/>" + constant("OTHER")
                        + "</t:IsEqualTo><t:IsGreaterThan><t:FieldURI FieldURI=\"item:Size\"/>" + constant("999999")
                        + "</t:IsGreaterThan></t:Or>"))
                .isEqualTo("1");
        Soap.Answer got = soap.call(getItem(flagged.entryId(), extended));
        assertThat(got.first("Value")).isEqualTo("7");
    }

    @Test
    void aRestrictionOnWhatCannotBeSearchedIsRefused() throws Exception {
        assertThat(soap.call(find(
                                "",
                                "<m:Restriction><t:Exists><t:FieldURI FieldURI=\"item:Attachments\"/></t:Exists>"
                                        + "</m:Restriction>"))
                        .code())
                .isEqualTo("ErrorUnsupportedPathForQuery");
        assertThat(soap.call(find(
                                "",
                                "<m:Restriction><t:Contains><t:FieldURI FieldURI=\"item:Size\"/>"
                                        + "<t:Constant Value=\"1\"/></t:Contains></m:Restriction>"))
                        .code())
                .isEqualTo("ErrorContainsFilterWrongType");
    }

    @Test
    void whatCannotBeSetIsNotSet() throws Exception {
        Item mail = mail("fixed");
        String set = "<t:SetItemField><t:FieldURI FieldURI=\"item:%s\"/><t:Message><t:%s>%s</t:%s></t:Message>"
                + "</t:SetItemField>";
        assertThat(soap.call(update(mail, set.formatted("Size", "Size", "1", "Size")))
                        .code())
                .isEqualTo("ErrorInvalidPropertySet");
        assertThat(soap.call(update(mail, set.formatted("Subject", "Body", "1", "Body")))
                        .code())
                .isEqualTo("ErrorUpdatePropertyMismatch");
        assertThat(soap.call(update(
                                mail,
                                "<t:DeleteItemField><t:FieldURI FieldURI=\"message:IsRead\"/></t:DeleteItemField>"))
                        .code())
                .isEqualTo("ErrorInvalidPropertyDelete");
        assertThat(soap.call(update(
                                mail,
                                "<t:SetItemField><t:FieldURI FieldURI=\"contacts:GivenName\"/><t:Contact>"
                                        + "<t:GivenName>x</t:GivenName></t:Contact></t:SetItemField>"))
                        .code())
                .isEqualTo("ErrorInvalidPropertyRequest");
        assertThat(soap.call(update(
                                mail,
                                "<t:AppendToItemField><t:FieldURI FieldURI=\"item:Body\"/><t:Message>"
                                        + "<t:Body BodyType=\"Text\">more</t:Body></t:Message></t:AppendToItemField>"))
                        .code())
                .isEqualTo("NoError");
        assertThat(mailbox().item(mail.entryId()).get(Props.BODY).content()).isEqualTo("more");
    }

    @Test
    void anItemIsAttachedAndReadAgain() throws Exception {
        Item mail = mail("outer");
        Soap.Answer made = soap.call("<m:CreateAttachment><m:ParentItemId Id=\"" + mail.entryId()
                + "\"/><m:Attachments><t:ItemAttachment><t:Name>n</t:Name><t:Message><t:Subject>inner</t:Subject>"
                + "<t:Body BodyType=\"Text\">in</t:Body></t:Message></t:ItemAttachment></m:Attachments>"
                + "</m:CreateAttachment>");
        assertThat(made.code()).isEqualTo("NoError");
        assertThat(made.first("@RootItemId")).isEqualTo(mail.entryId());
        Soap.Answer got = soap.call("<m:GetAttachment><m:AttachmentShape><t:IncludeMimeContent>true"
                + "</t:IncludeMimeContent></m:AttachmentShape><m:AttachmentIds><t:AttachmentId Id=\""
                + made.first("@Id") + "\"/></m:AttachmentIds></m:GetAttachment>");
        assertThat(got.first("Subject")).isEqualTo("inner");
        assertThat(new String(Base64.getDecoder().decode(got.first("MimeContent")), StandardCharsets.UTF_8))
                .contains("Subject: inner");
    }

    @Test
    void whatIsAttachedToAnAttachedMailIsReadToo() throws Exception {
        Attachment file = Attachment.file("f.txt", "text/plain", new byte[] {1, 2, 3}, null);
        Item inner = Item.of(ItemKind.MESSAGE).with(Props.SUBJECT, "inner").withAttachment(file);
        Item middle = Item.of(ItemKind.MESSAGE)
                .with(Props.SUBJECT, "middle")
                .withAttachment(Attachment.item("inner", inner, null));
        Item outer = mailbox()
                .create(
                        mailbox().folder(WellKnown.INBOX).id(),
                        Item.of(ItemKind.MESSAGE).withAttachment(Attachment.item("middle", middle, null)));
        Item copy = mailbox().copy(outer.entryId(), outer.folderId());

        String innerId = attachmentIn(outer.attachments().get(0).id());
        String fileId = attachmentIn(innerId);
        Soap.Answer got = soap.call(getAttachment(fileId));
        assertThat(got.first("Content")).isEqualTo("AQID");
        assertThat(soap.call("<m:DeleteAttachment><m:AttachmentIds><t:AttachmentId Id=\"" + fileId
                                + "\"/></m:AttachmentIds></m:DeleteAttachment>")
                        .code())
                .isEqualTo("ErrorCannotDeleteObject");
        mailbox().delete(outer.entryId());
        assertThat(soap.call(getAttachment(fileId)).code()).isEqualTo("ErrorItemNotFound");
        assertThat(attachmentIn(attachmentIn(copy.attachments().get(0).id())))
                .as("a copy's attachments have ids of their own")
                .isNotIn(innerId, fileId);
    }

    private String attachmentIn(String id) throws Exception {
        String inside = soap.call(getAttachment(id)).body().replaceFirst("(?s).*<t:Attachments>", "");
        return inside.replaceFirst("(?s).*?<t:AttachmentId Id=\"([^\"]*)\".*", "$1");
    }

    private static String getAttachment(String id) {
        return "<m:GetAttachment><m:AttachmentIds><t:AttachmentId Id=\"" + id
                + "\"/></m:AttachmentIds></m:GetAttachment>";
    }

    @Test
    void allPropertiesOfAllKindsOfItemsAreValid() throws Exception {
        for (ItemKind kind : ItemKind.values()) {
            Item item = mailbox()
                    .create(
                            mailbox().folder(WellKnown.INBOX).id(),
                            Item.of(kind)
                                    .with(Props.SUBJECT, "all")
                                    .with(Props.BODY, Body.html("<p>x</p>"))
                                    .with(Props.TO, List.of(new Address("B", BERT)))
                                    .with(Props.FROM, new Address(null, ""))
                                    .with(Props.START, java.time.Instant.now())
                                    .with(Props.END, java.time.Instant.now())
                                    .with(Props.CATEGORIES, List.of("Red"))
                                    .withAttachment(Attachment.file("f", "text/plain", new byte[3], null)));
            String all = getItem(
                            item.entryId(),
                            "<t:FieldURI FieldURI=\"item:MimeContent\"/>"
                                    + "<t:FieldURI FieldURI=\"item:TextBody\"/><t:FieldURI FieldURI=\"item:UniqueBody\"/>")
                    .replace("IdOnly", "AllProperties");
            Soap.Answer answer = soap.call(all);
            assertThat(answer.code()).as(kind.name()).isEqualTo("NoError");
            assertThat(answer.first("Subject")).isEqualTo("all");
        }
        assertThat(soap.call(find("", "").replace("IdOnly", "AllProperties")).code())
                .isEqualTo("NoError");
    }
}
