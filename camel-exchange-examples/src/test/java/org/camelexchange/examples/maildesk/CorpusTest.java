package org.camelexchange.examples.maildesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk over real and deliberately broken mails. */
class CorpusTest {
    private static final int MAILS = 104;

    @TempDir
    private Path attachments;

    private final PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

    @Test
    void everyMailIsReadAndNoneIsLostOnBothSchemas() throws Exception {
        Path corpus = Corpus.folder();
        List<DeskReport> reports = new ArrayList<>();
        for (DeskConnection connection : DeskConnection.values()) {
            reports.add(MailDesk.run(connection, corpus, attachments, out));
        }
        assertThat(MailDesk.verdict(reports)).isEmpty();
        assertThat(reports).allMatch(report -> report.line(DeskReport.READ) == MAILS);
    }

    @Test
    void theSameMailsFailOnBothSchemas() throws Exception {
        Path corpus = Corpus.folder();
        Map<DeskConnection, TreeSet<String>> failed = new LinkedHashMap<>();
        for (DeskConnection connection : DeskConnection.values()) {
            failed.put(connection, failed(connection, corpus));
        }
        assertThat(failed.get(DeskConnection.EWS)).isEqualTo(failed.get(DeskConnection.MSGraph));
    }

    /** Files whose mails are in Inbox/Failed afterwards. Mails are told apart by their bytes, for ids change on a move. */
    private TreeSet<String> failed(DeskConnection connection, Path corpus) throws Exception {
        try (ExchangeEmulator exchange =
                DeskConnection.emulator().observe(SchemaCheck.strict()).start()) {
            Map<String, String> ids = exchange.loadEml(corpus, DeskConnection.MAILBOX);
            MailDesk.work(exchange, connection, ids.size(), attachments, out);
            Mailbox desk = exchange.mailbox(DeskConnection.MAILBOX);
            String inbox = desk.folder(WellKnown.INBOX).id();
            TreeSet<String> failed = new TreeSet<>();
            desk.items(desk.child(inbox, "Failed").orElseThrow().id())
                    .forEach(mail -> failed.add(new String(mail.mime(), StandardCharsets.ISO_8859_1)));
            return failed;
        }
    }
}
