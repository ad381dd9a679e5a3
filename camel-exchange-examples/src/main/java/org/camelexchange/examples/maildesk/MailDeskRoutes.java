package org.camelexchange.examples.maildesk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.camelexchange.examples.maildesk.DeskCounts.Deed;

/**
 * The mail desk. Nothing in here says EWS or Graph: the bean {@code office} does.
 *
 * <p>Every unread mail of the Inbox goes through {@code mail-desk}. A mail that was worked through is marked as read and goes to
 * Inbox/Done; a mail whose route failed goes to Inbox/Failed.
 */
public final class MailDeskRoutes extends RouteBuilder {
    /** The route that works; it is started once its folders are there. */
    static final String DESK = "mail-desk";

    /** Creates the folders that are missing. */
    static final String PREPARE = "direct:prepare";

    /** Gives the folders of the Inbox with their counts. */
    static final String FOLDERS = "direct:folders";

    /** Gives what is left in the Inbox. */
    static final String LEFT = "direct:left";

    /** After so many polls that failed the desk gives up. */
    static final int MOST_POLL_ERRORS = 3;

    private static final String NUMBER = "mailNumber";
    private static final String PART = "CamelSplitIndex";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final DeskCounts counts;
    private final DeskProgress progress;
    private final Senders senders;
    private final String attachments;
    private final CountDownLatch idle;

    /**
     * @param attachments the folder attachments are stored in
     * @param idle counted down when the Inbox is empty or nothing goes on any more
     */
    MailDeskRoutes(DeskCounts counts, DeskProgress progress, Senders senders, String attachments, CountDownLatch idle) {
        this.counts = counts;
        this.progress = progress;
        this.senders = senders;
        this.attachments = attachments;
        this.idle = idle;
    }

    @Override
    public void configure() {
        // Not handled: the mail shall be seen to have failed, so that moveFailedTo takes it.
        onException(Exception.class).logExhausted(false).process(this::failed);

        prepare();
        desk();
        parts();
    }

    private void prepare() {
        from(PREPARE)
                .to("exchange:query/EWS.Folders?connection=office&select=DisplayName&where=ParentFolderName = 'Inbox'")
                .setBody()
                .body(List.class, MailDeskRoutes::missingFolders)
                .filter()
                .body(List.class, missing -> !missing.isEmpty())
                .to("exchange:create/EWS.Folders?connection=office");
        from(FOLDERS)
                .to("exchange:query/EWS.Folders?connection=office&select=DisplayName,TotalCount"
                        + "&where=ParentFolderName = 'Inbox'");
        from(LEFT).to("exchange:query/EWS.Inbox?connection=office&select=ItemId");
    }

    private void desk() {
        from("exchange:query/EWS.Inbox?connection=office&where=IsRead = false&orderBy=DateTimeReceived"
                        + "&select=ItemId,Subject,FromEmailAddress,Body,AttachmentId,AttachmentName&bodyType=Text"
                        + "&markRead=true&moveTo=Inbox/Done&moveFailedTo=Inbox/Failed"
                        + "&bridgeErrorHandler=true&sendEmptyMessageWhenIdle=true"
                        + "&initialDelay=0&delay=500&greedy=true")
                .routeId(DESK)
                .autoStartup(false)
                .filter(body().isNull())
                .process(exchange -> idle.countDown())
                .stop()
                .end()
                .process(this::open)
                .to("direct:attachments")
                .to("direct:due")
                .to("direct:answer")
                .process(exchange -> progress.at(number(exchange)));
    }

    private void parts() {
        from("direct:attachments")
                .setProperty("mail", body())
                .split()
                .body(Map.class, row -> list(row.get("AttachmentId")))
                .stopOnException()
                .setBody()
                .body(id -> Map.of("AttachmentIds", id))
                .to("exchange:execute/EWS.GetAttachment?connection=office")
                .process(MailDeskRoutes::nameFile)
                .to("file:" + attachments)
                .process(exchange -> counts.did(Deed.STORED))
                .end()
                .setBody(exchangeProperty("mail"));

        from("direct:due")
                .filter(exchangeProperty("due").isNotNull())
                .process(MailDeskRoutes::task)
                .to("exchange:create/EWS.Tasks?connection=office")
                .process(exchange -> counts.did(Deed.TASK))
                .process(MailDeskRoutes::entry)
                .to("exchange:create/EWS.Calendar?connection=office")
                .process(exchange -> counts.did(Deed.ENTRY))
                .end()
                .setBody(exchangeProperty("mail"));

        from("direct:answer")
                .filter()
                .body(Map.class, row -> senders.answers((String) row.get("FromEmailAddress")))
                .process(MailDeskRoutes::answer)
                .to("exchange:execute/EWS.SendMail?connection=office")
                .process(exchange -> counts.did(Deed.ANSWER))
                .end();
    }

    /** Numbers the mail and reads its due date, before anything is done for it. */
    private void open(Exchange exchange) {
        Map<?, ?> mail = mail(exchange);
        int number = counts.read((String) mail.get("ItemId"));
        exchange.setProperty(NUMBER, number);
        if (number == 0) {
            // It could not be moved away, and reading it over and over would not end.
            idle.countDown();
            throw new IllegalStateException("The mail '" + mail.get("Subject") + "' was read twice");
        }
        exchange.setProperty("due", DueDate.in((String) mail.get("Body")).orElse(null));
    }

    private void failed(Exchange exchange) {
        Exception cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        Integer number = exchange.getProperty(NUMBER, Integer.class);
        if (number != null) {
            counts.failed(number, cause.getMessage());
            progress.at(number);
        } else if (counts.pollFailed(cause.toString()) >= MOST_POLL_ERRORS) {
            idle.countDown();
        }
    }

    private static int number(Exchange exchange) {
        return exchange.getProperty(NUMBER, Integer.class);
    }

    private static Map<?, ?> mail(Exchange exchange) {
        return exchange.getMessage().getBody(Map.class);
    }

    private static List<?> list(Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? list : List.of(value);
    }

    private static List<Map<String, Object>> missingFolders(List<?> there) {
        List<Map<String, Object>> missing = new ArrayList<>();
        for (String name : List.of("Done", "Failed")) {
            if (there.stream().noneMatch(folder -> name.equals(((Map<?, ?>) folder).get("DisplayName")))) {
                missing.add(Map.of("DisplayName", name, "ParentFolderName", "Inbox"));
            }
        }
        return missing;
    }

    /** FileName is safe to store under, but two mails, or one, may well have the same name twice. */
    private static void nameFile(Exchange exchange) {
        Map<?, ?> attachment =
                (Map<?, ?>) exchange.getMessage().getBody(List.class).get(0);
        String name = String.format(
                "mail-%05d/%02d-%s",
                number(exchange), exchange.getProperty(PART, 0, Integer.class) + 1, attachment.get("FileName"));
        Object content = attachment.get("Content");
        exchange.getMessage().setHeader(Exchange.FILE_NAME, name);
        exchange.getMessage().setBody(content == null ? new byte[0] : content);
    }

    private static void task(Exchange exchange) {
        Map<String, Object> task = new LinkedHashMap<>();
        task.put("Subject", subject(exchange, ""));
        task.put("DueDate", due(exchange, LocalTime.MIDNIGHT));
        exchange.getMessage().setBody(task);
    }

    private static void entry(Exchange exchange) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("Subject", subject(exchange, "Due: "));
        entry.put("Start", due(exchange, MORNING));
        entry.put("End", due(exchange, MORNING.plusMinutes(30)));
        exchange.getMessage().setBody(entry);
    }

    private static void answer(Exchange exchange) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ToRecipients", mail(exchange).get("FromEmailAddress"));
        answer.put("Subject", subject(exchange, "Re: "));
        answer.put("Content", "Thank you for your mail. We have it and will come back to you.");
        answer.put("BodyType", "Text");
        exchange.getMessage().setBody(answer);
    }

    private static OffsetDateTime due(Exchange exchange, LocalTime time) {
        return exchange.getProperty("due", LocalDate.class).atTime(time).atOffset(ZoneOffset.UTC);
    }

    /** One line and no longer than mail servers take: a stranger wrote the subject. */
    private static String subject(Exchange exchange, String prefix) {
        Object subject = exchange.getProperty("mail", Map.class).get("Subject");
        String line = subject == null
                ? ""
                : subject.toString().replaceAll("\\p{Cntrl}+", " ").strip();
        String whole = prefix + (line.isEmpty() ? "(no subject)" : line);
        return whole.length() > 200 ? whole.substring(0, 200) : whole;
    }
}
