package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryPropertyTest {
    private static final Map<Codec<?>, String> VALUES = Map.of(
            Codecs.STRING, "word",
            Codecs.INTEGER, "7",
            Codecs.BOOLEAN, "true",
            Codecs.DOUBLE, "50",
            Codecs.DATE_TIME, "2030-01-02T03:04:05Z");

    @ParameterizedTest
    @EnumSource(ItemKind.class)
    void whatIsSetIsReadAgainAndFound(ItemKind kind) throws Exception {
        Optional<SchemaCheck> schema = SchemaCheck.find();
        ExchangeEmulator.Builder builder = ExchangeEmulator.builder().mailbox("anna@example.org", "a");
        schema.ifPresent(builder::observe);
        int tried = 0;
        try (ExchangeEmulator exchange = builder.start()) {
            Soap soap = Soap.basic(exchange.ewsUrl(), "anna@example.org", "a").version("Exchange2016");
            Mailbox mailbox = exchange.mailbox("anna@example.org");
            String folder = mailbox.folder(WellKnown.INBOX).id();
            Catalog.Type type = Catalog.of(kind);
            for (Property<?> property : type.properties()) {
                String value = VALUES.get(property.codec());
                boolean changeable = property.settable() && !property.is(Property.Flag.CREATE_ONLY);
                if (value == null || !changeable || property.uri().equals("item:ItemClass")) {
                    continue;
                }
                tried++;
                Item item = mailbox.create(folder, Item.of(kind).with(Props.DRAFT, true));
                String uri = "<t:FieldURI FieldURI=\"" + property.uri() + "\"/>";
                String element = "<t:" + property.element() + ">" + value + "</t:" + property.element() + ">";
                Soap.Answer set =
                        soap.call("<m:UpdateItem ConflictResolution=\"AlwaysOverwrite\" MessageDisposition=\"SaveOnly\""
                                + " SendMeetingInvitationsOrCancellations=\"SendToNone\"><m:ItemChanges><t:ItemChange>"
                                + "<t:ItemId Id=\"" + item.entryId() + "\"/><t:Updates><t:SetItemField>" + uri + "<t:"
                                + type.element() + ">" + element + "</t:" + type.element()
                                + "></t:SetItemField></t:Updates></t:ItemChange></m:ItemChanges></m:UpdateItem>");
                assertThat(set.code()).as(property.uri()).isEqualTo("NoError");
                Soap.Answer got = soap.call(
                        "<m:GetItem><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties>" + uri
                                + "</t:AdditionalProperties></m:ItemShape><m:ItemIds><t:ItemId Id=\"" + item.entryId()
                                + "\"/></m:ItemIds></m:GetItem>");
                assertThat(got.first(property.element())).as(property.uri()).isEqualTo(value);
                Soap.Answer found = soap.call(
                        "<m:FindItem Traversal=\"Shallow\"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape>"
                                + "<m:Restriction><t:IsEqualTo>" + uri + "<t:FieldURIOrConstant><t:Constant Value=\""
                                + value + "\"/></t:FieldURIOrConstant></t:IsEqualTo></m:Restriction>"
                                + "<m:SortOrder><t:FieldOrder Order=\"Ascending\">" + uri
                                + "</t:FieldOrder></m:SortOrder>"
                                + "<m:ParentFolderIds><t:DistinguishedFolderId Id=\"inbox\"/></m:ParentFolderIds>"
                                + "</m:FindItem>");
                assertThat(found.body()).as(property.uri()).contains(item.entryId());
            }
        }
        assertThat(tried).isGreaterThan(3);
        schema.ifPresent(s -> assertThat(s.violations()).isEmpty());
    }
}
