package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An Exchange that gets its requests as they are written here; its answers have to be valid. */
abstract class RawRequests {
    static final String ANNA = "anna@example.org";
    static final String BERT = "bert@example.org";

    private final Optional<SchemaCheck> schema = SchemaCheck.find();
    ExchangeEmulator exchange;
    Soap soap;

    @BeforeEach
    void start() throws Exception {
        ExchangeEmulator.Builder builder =
                ExchangeEmulator.builder().mailbox(ANNA, "Anna", "a").mailbox(BERT, "Bert", "b");
        // Requests here are wrong on purpose; only the answers have to be valid.
        schema.ifPresent(s -> builder.observe((door, request, answer) -> {
            try {
                if (answer.bodyBytes().length > 0 && door instanceof EwsDoor) {
                    s.check("answer", answer.bodyBytes());
                }
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
        exchange = builder.start();
        soap = Soap.basic(exchange.ewsUrl(), ANNA, "a");
    }

    @AfterEach
    void stop() {
        exchange.close();
        schema.ifPresent(s -> assertThat(s.violations()).isEmpty());
    }

    Mailbox mailbox() {
        return exchange.mailbox(ANNA);
    }

    Item mail(String subject) {
        return mailbox()
                .create(
                        mailbox().folder(WellKnown.INBOX).id(),
                        Item.of(ItemKind.MESSAGE).with(Props.SUBJECT, subject));
    }

    String found(String restriction) throws Exception {
        return soap.call(find("", "<m:Restriction>" + restriction + "</m:Restriction>"))
                .first("@TotalItemsInView");
    }

    static String constant(String value) {
        return "<t:FieldURIOrConstant><t:Constant Value=\"" + value + "\"/></t:FieldURIOrConstant>";
    }

    static String getFolder(String id) {
        return "<m:GetFolder><m:FolderShape><t:BaseShape>Default</t:BaseShape></m:FolderShape><m:FolderIds>" + id
                + "</m:FolderIds></m:GetFolder>";
    }

    static String getItem(String id, String more) {
        return "<m:GetItem><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape>" + additional(more)
                + "</m:ItemShape><m:ItemIds><t:ItemId Id=\"" + id + "\"/></m:ItemIds></m:GetItem>";
    }

    static String additional(String paths) {
        return paths.isEmpty() ? "" : "<t:AdditionalProperties>" + paths + "</t:AdditionalProperties>";
    }

    static String find(String more, String restriction) {
        return "<m:FindItem Traversal=\"Shallow\"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape>" + additional(more)
                + "</m:ItemShape>" + restriction
                + "<m:ParentFolderIds><t:DistinguishedFolderId Id=\"inbox\"/></m:ParentFolderIds></m:FindItem>";
    }

    static String createMessage(String disposition, String content) {
        return "<m:CreateItem MessageDisposition=\"" + disposition + "\"><m:Items><t:Message>" + content
                + "</t:Message></m:Items></m:CreateItem>";
    }

    static String delete(String id, String attribute) {
        return "<m:DeleteItem DeleteType=\"HardDelete\" " + attribute + "><m:ItemIds><t:ItemId Id=\"" + id
                + "\"/></m:ItemIds></m:DeleteItem>";
    }

    static String update(Item item, String updates) {
        return "<m:UpdateItem ConflictResolution=\"AlwaysOverwrite\" MessageDisposition=\"SaveOnly\"><m:ItemChanges>"
                + "<t:ItemChange><t:ItemId Id=\"" + item.entryId() + "\"/><t:Updates>" + updates
                + "</t:Updates></t:ItemChange></m:ItemChanges></m:UpdateItem>";
    }
}
