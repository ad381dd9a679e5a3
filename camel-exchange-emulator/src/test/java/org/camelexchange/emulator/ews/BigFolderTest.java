package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camelexchange.emulator.store.ExchangeStore;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
    private static final String SYNC = """
            <m:SyncFolderItems xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages"
                xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types">
              <m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape>
              <m:SyncFolderId><t:DistinguishedFolderId Id="inbox"/></m:SyncFolderId>
              <m:SyncState>%s</m:SyncState>
              <m:MaxChangesReturned>512</m:MaxChangesReturned>
            </m:SyncFolderItems>
            """;
    private static final Pattern STATE = Pattern.compile("SyncState>([^<]*)<");

    private static Call call;

    @BeforeAll
    static void fill() {
        ExchangeStore store = new ExchangeStore(Clock.systemUTC());
        Mailbox mailbox = store.createMailbox("anna@example.org", "Anna");
        String inbox = mailbox.folder(WellKnown.INBOX).id();
        for (int i = 0; i < 100_000; i++) {
            mailbox.create(inbox, Item.of(ItemKind.MESSAGE).with(Props.SUBJECT, "mail " + i));
        }
        call = new Call(store, mailbox, Version.EXCHANGE2013, new Views(), new Subscriptions(Duration.ofMinutes(1)));
    }

    @AfterAll
    static void forget() {
        call = null;
    }

    @Test
    void aHundredThousandMailsArePagedInSeconds() {
        long before = System.nanoTime();
        List<Integer> lengths = new ArrayList<>();
        for (int page = 0; page < 100; page++) {
            lengths.add(answer(new FindItem(), FIND.formatted(page * 1000)).length());
        }
        assertThat(lengths).allMatch(length -> length > 500_000);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void aHundredThousandMailsAreSynchronizedInSeconds() {
        long before = System.nanoTime();
        int count = 0;
        String state = "";
        String answer;
        do {
            answer = answer(new SyncFolderItems(), SYNC.formatted(state));
            count += answer.split("<t:Create>", -1).length - 1;
            Matcher matcher = STATE.matcher(answer);
            assertThat(matcher.find()).isTrue();
            state = matcher.group(1);
        } while (answer.contains("IncludesLastItemInRange>false"));
        assertThat(count).isEqualTo(100_000);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
    }

    private static String answer(Operation operation, String request) {
        Element element = RequestReader.read(request.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EwsWriter out = new EwsWriter(bytes);
        out.open();
        out.openBody(operation.name() + "Response");
        operation.run(call, element).get(0).write(out, operation.name() + "ResponseMessage", null);
        out.close();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
