package org.camelexchange.examples.maildesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The dozen mails of the project on both schemas. */
class MailDeskTest {
    private static final Path MAILS = Path.of("src/main/mails");

    @TempDir
    private Path attachments;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private static List<Item> items(Mailbox mailbox, WellKnown folder) {
        return mailbox.items(mailbox.folder(folder).id());
    }

    private static List<Item> items(Mailbox mailbox, String belowInbox) {
        String inbox = mailbox.folder(WellKnown.INBOX).id();
        return mailbox.items(mailbox.child(inbox, belowInbox).orElseThrow().id());
    }

    private List<String> stored() throws IOException {
        try (Stream<Path> all = Files.walk(attachments)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDozenIsWorkedThrough(DeskConnection connection) throws Exception {
        DeskReport report = MailDesk.run(connection, MAILS, attachments, out);
        assertThat(MailDesk.verdict(List.of(report))).isEmpty();
        assertThat(report.lines().values()).containsExactly(12, 12, 7, 4, 4, 9, 11, 1, 0);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(connection + ": 12 of 12 mails", "'2027-02-30' is no date", report.table());
    }

    @Test
    void bothTablesAgree() throws Exception {
        List<DeskReport> reports = new ArrayList<>();
        for (DeskConnection connection : DeskConnection.values()) {
            reports.add(MailDesk.run(connection, MAILS, attachments, out));
        }
        assertThat(MailDesk.verdict(reports)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theMailboxHoldsWhatTheTableSays(DeskConnection connection) throws Exception {
        try (ExchangeEmulator exchange =
                DeskConnection.emulator().observe(SchemaCheck.strict()).start()) {
            int loaded = exchange.loadEml(MAILS, DeskConnection.MAILBOX).size();
            MailDesk.work(exchange, connection, loaded, attachments, out);
            Mailbox desk = exchange.mailbox(DeskConnection.MAILBOX);
            assertThat(items(desk, "Done")).hasSize(11).allMatch(mail -> mail.is(Props.READ));
            assertThat(items(desk, "Failed"))
                    .singleElement()
                    .matches(mail -> mail.get(Props.SUBJECT).equals("Tax papers"))
                    .matches(mail -> !mail.is(Props.READ));
            assertThat(items(desk, WellKnown.TASKS))
                    .extracting(task -> task.get(Props.SUBJECT))
                    .containsExactlyInAnyOrder(
                            "Order 4711: oak boards",
                            "Plans for the roof, version 3",
                            "Invoice 2026-1187",
                            "Bestellung für Größe „M6“");
            assertThat(items(desk, WellKnown.TASKS))
                    .extracting(task -> task.get(Props.DUE).toString().substring(0, 10))
                    .containsExactlyInAnyOrder("2026-12-01", "2026-11-20", "2026-11-30", "2026-12-15");
            assertThat(items(desk, WellKnown.CALENDAR))
                    .extracting(entry -> entry.get(Props.START))
                    .contains(Instant.parse("2026-12-01T09:00:00Z"))
                    .hasSize(4);
            assertThat(items(desk, WellKnown.SENT_ITEMS)).hasSize(9);
            assertThat(items(exchange.mailbox(DeskConnection.COLLEAGUE), WellKnown.INBOX))
                    .extracting(answer -> answer.get(Props.SUBJECT))
                    .containsExactlyInAnyOrder("Re: Opening hours next week", "Re: Fwd: Complaint");
        }
    }

    @ParameterizedTest
    @EnumSource
    void attachmentsAreStoredUnderSafeNamesAndNoneIsOverwritten(DeskConnection connection) throws Exception {
        MailDesk.run(connection, MAILS, attachments, out);
        assertThat(stored())
                .hasSize(7)
                .contains("01-invoice-2026-1187.pdf", "01-logo.png", "01-Stückliste M6.csv")
                .contains("02-_con.txt", "03-_con.txt")
                .anyMatch(name -> name.startsWith("01-") && name.endsWith("passwd"))
                .anyMatch(name -> name.endsWith(".eml"));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyFolderIsASuccessToo(DeskConnection connection, @TempDir Path empty) throws Exception {
        DeskReport report = MailDesk.run(connection, empty, attachments, out);
        assertThat(MailDesk.verdict(List.of(report))).isEmpty();
        assertThat(report.line(DeskReport.READ)).isZero();
    }
}
