package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camelexchange.emulator.store.ExchangeStore;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;

class BigFolderTest {
    private static final String FIND = """
            <m:FindItem xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages"
                xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types" Traversal="Shallow">
              <m:ItemShape><t:BaseShape>AllProperties</t:BaseShape></m:ItemShape>
              <m:IndexedPageItemView MaxEntriesReturned="1000" Offset="%d" BasePoint="Beginning"/>
              <m:Restriction><t:Exists><t:FieldURI FieldURI="item:Subject"/></t:Exists></m:Restriction>
              <m:SortOrder><t:FieldOrder Order="Descending"><t:FieldURI FieldURI="item:Subject"/></t:FieldOrder>
              </m:SortOrder>
              <m:ParentFolderIds><t:DistinguishedFolderId Id="inbox"/></m:ParentFolderIds>
            </m:FindItem>
            """;

    @Test
    void aHundredThousandMailsArePagedInSeconds() {
        ExchangeStore store = new ExchangeStore(Clock.systemUTC());
        Mailbox mailbox = store.createMailbox("anna@example.org", "Anna");
        String inbox = mailbox.folder(WellKnown.INBOX).id();
        for (int i = 0; i < 100_000; i++) {
            mailbox.create(inbox, Item.of(ItemKind.MESSAGE).with(Props.SUBJECT, "mail " + i));
        }
        Call call = new Call(store, mailbox, Version.EXCHANGE2013, new Views());
        long before = System.nanoTime();
        List<Integer> lengths = new ArrayList<>();
        for (int page = 0; page < 100; page++) {
            Element request =
                    RequestReader.read(FIND.formatted(page * 1000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            EwsWriter out = new EwsWriter(bytes);
            out.open();
            out.openBody("FindItemResponse");
            new FindItem().run(call, request).get(0).write(out, "FindItemResponseMessage", null);
            out.close();
            lengths.add(bytes.size());
        }
        assertThat(lengths).allMatch(length -> length > 500_000);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(60));
    }
}
