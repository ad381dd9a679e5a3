package org.camelexchange.examples.maildesk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.examples.maildesk.DeskCounts.Deed;

/**
 * Runs the mail desk on EWS and then on Microsoft Graph, each against an Exchange emulator of its own with the same mails, and
 * compares what came out. {@code -Dmail.dir=} names another folder of mails.
 */
public final class MailDesk {
    /** Longer than the component itself would wait for an answer. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String HOME = "maildesk.home";

    private MailDesk() {}

    /** @throws IllegalStateException when mails were lost or the two tables differ; Maven then exits with 1 */
    public static void main(String[] args) throws Exception {
        Path mails = mails();
        Path attachments = attachments();
        PrintStream out = System.out;
        out.println("Mails from " + mails.toAbsolutePath().normalize());
        List<DeskReport> reports = new ArrayList<>();
        for (DeskConnection connection : DeskConnection.values()) {
            reports.add(run(connection, mails, attachments, out));
        }
        out.println("Attachments are in " + attachments);
        String verdict = verdict(reports);
        if (!verdict.isEmpty()) {
            throw new IllegalStateException(verdict);
        }
        out.println("The two tables agree, and no mail was lost.");
    }

    private static Path mails() {
        String given = System.getProperty("mail.dir");
        Path mails = given == null || given.isBlank()
                ? Path.of(System.getProperty(HOME, "")).resolve("src/main/mails")
                : Path.of(given);
        if (!Files.isDirectory(mails)) {
            throw new IllegalArgumentException("There is no folder " + mails.toAbsolutePath() + "; set -Dmail.dir=");
        }
        return mails;
    }

    /** Below target where there is one, so that "clean" removes what was stored. */
    private static Path attachments() throws IOException {
        Path target = Path.of(System.getProperty(HOME, "")).resolve("target");
        return Files.isDirectory(target)
                ? Files.createTempDirectory(target.toAbsolutePath(), "attachments-")
                : Files.createTempDirectory("maildesk-attachments-");
    }

    /** Runs the desk over a folder of mails, on an emulator that lives as long as the run. */
    static DeskReport run(DeskConnection connection, Path mails, Path attachments, PrintStream out) throws Exception {
        try (ExchangeEmulator exchange = DeskConnection.emulator().start()) {
            int loaded = exchange.loadEml(mails, DeskConnection.MAILBOX).size();
            out.println();
            out.println(connection + ": " + loaded + " mails to work through");
            DeskReport report = work(exchange, connection, loaded, attachments.resolve(connection.name()), out);
            out.println();
            out.print(report.table());
            return report;
        }
    }

    /** Runs the desk on what is in the emulator's Inbox. */
    static DeskReport work(
            ExchangeEmulator exchange, DeskConnection connection, int loaded, Path attachments, PrintStream out)
            throws Exception {
        DeskCounts counts = new DeskCounts();
        DeskProgress progress = new DeskProgress(out, connection.name(), loaded);
        CountDownLatch idle = new CountDownLatch(1);
        try (CamelContext camel = new DefaultCamelContext();
                ProducerTemplate template = camel.createProducerTemplate()) {
            camel.getRegistry().bind("office", connection.settings(exchange));
            camel.addRoutes(new MailDeskRoutes(
                    counts, progress, new Senders(DeskConnection.MAILBOX), attachments.toString(), idle));
            camel.start();
            template.start();
            template.sendBody(MailDeskRoutes.PREPARE, null);
            camel.getRouteController().startRoute(MailDeskRoutes.DESK);
            boolean stuck = !await(idle, progress);
            camel.getRouteController().stopRoute(MailDeskRoutes.DESK);
            counts.failures().forEach((number, reason) -> out.println("  mail " + number + " failed: " + reason));
            return report(connection, loaded, counts, stuck, template);
        }
    }

    private static boolean await(CountDownLatch idle, DeskProgress progress) throws InterruptedException {
        while (!idle.await(1, TimeUnit.SECONDS)) {
            if (progress.quiet().compareTo(PATIENCE) > 0) {
                return false;
            }
        }
        return true;
    }

    private static DeskReport report(
            DeskConnection connection, int loaded, DeskCounts counts, boolean stuck, ProducerTemplate template) {
        List<?> folders = template.requestBody(MailDeskRoutes.FOLDERS, null, List.class);
        Map<String, Integer> lines = new LinkedHashMap<>();
        lines.put(DeskReport.LOADED, loaded);
        lines.put(DeskReport.READ, counts.read());
        lines.put(DeskReport.STORED, counts.count(Deed.STORED));
        lines.put(DeskReport.TASKS, counts.count(Deed.TASK));
        lines.put(DeskReport.ENTRIES, counts.count(Deed.ENTRY));
        lines.put(DeskReport.ANSWERED, counts.count(Deed.ANSWER));
        // Not what the route believes but what the server has.
        lines.put(DeskReport.DONE, mailsIn("Done", folders));
        lines.put(DeskReport.FAILED, mailsIn("Failed", folders));
        lines.put(
                DeskReport.LEFT,
                template.requestBody(MailDeskRoutes.LEFT, null, List.class).size());
        // One failed poll is made good by the next.
        List<String> problems = new ArrayList<>(
                counts.pollErrors().size() >= MailDeskRoutes.MOST_POLL_ERRORS ? counts.pollErrors() : List.of());
        if (stuck) {
            problems.add("nothing moved for " + PATIENCE.toMinutes() + " minutes");
        }
        return new DeskReport(connection.name(), lines, problems);
    }

    private static int mailsIn(String folder, List<?> folders) {
        return folders.stream()
                .map(row -> (Map<?, ?>) row)
                .filter(row -> folder.equals(row.get("DisplayName")))
                .mapToInt(row -> ((Number) row.get("TotalCount")).intValue())
                .sum();
    }

    /** What is wrong with the reports; empty when nothing is. */
    static String verdict(List<DeskReport> reports) {
        List<String> wrong = new ArrayList<>();
        for (DeskReport report : reports) {
            report.problems().forEach(problem -> wrong.add(report.title() + ": " + problem));
            if (!report.complete()) {
                wrong.add(report.title() + ": not every mail was read and moved to Done or Failed");
            }
        }
        if (reports.stream().map(DeskReport::lines).distinct().count() > 1) {
            wrong.add("the two tables differ");
        }
        return String.join("; ", wrong);
    }
}
