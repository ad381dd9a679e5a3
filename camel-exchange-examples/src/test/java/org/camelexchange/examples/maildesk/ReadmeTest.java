package org.camelexchange.examples.maildesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.LoggingLevel;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The routes of the README do what it says, on both schemas. */
class ReadmeTest {
    private final List<Object> streamed = new CopyOnWriteArrayList<>();

    private final class Routes extends RouteBuilder {
        private final boolean graph;

        Routes(DeskConnection connection) {
            graph = connection == DeskConnection.MSGraph;
        }

        @Override
        public void configure() {
            from("exchange:query/EWS.Inbox?connection=office&where=IsRead = false&orderBy=DateTimeReceived"
                            + "&select=ItemId,Subject,FromEmailAddress&markRead=true&moveTo=Inbox/Done&delay=30000")
                    .routeId("poll")
                    .autoStartup(false)
                    .log(LoggingLevel.DEBUG, "${body}");
            if (graph) {
                from("direct:messages")
                        .to("exchange:query/MSGraph.Messages?connection=office"
                                + "&select=id,subject,from_emailAddress_address&where=isRead = false");
            }
            from("direct:attachment")
                    .setBody(exchange ->
                            Map.of("AttachmentIds", exchange.getMessage().getBody()))
                    .to("exchange:execute/EWS.GetAttachment?connection=office");
            from("direct:ids")
                    .to("exchange:query/EWS.Inbox?connection=office&select=AttachmentId&where=Subject LIKE 'Invoice%'");
            from("direct:invoices")
                    .setHeader("since", constant("2026-01-01T00:00:00Z"))
                    .to("exchange:query/EWS.Inbox?connection=office"
                            + "&where=Subject LIKE '%invoice%' AND DateTimeReceived >= :since"
                            + "&orderBy=DateTimeReceived DESC&limit=50");
            from("direct:plan")
                    .to("exchange:query/EWS.Inbox?connection=office&where=Subject LIKE '%invoice%'&explain=true");
            from("direct:all")
                    .to("exchange:query/EWS.Inbox?connection=office&select=ItemId,Subject&streaming=true")
                    .split(body())
                    .streaming()
                    .process(exchange -> streamed.add(exchange.getMessage().getBody()))
                    .end();
            from("direct:folder")
                    .setBody(constant(Map.of("DisplayName", "Done", "ParentFolderName", "Inbox")))
                    .to("exchange:create/EWS.Folders?connection=office");
            from("direct:task")
                    .setBody(constant("{\"Subject\": \"Call Karl\", \"DueDate\": \"2026-12-01T00:00:00Z\"}"))
                    .to("exchange:create/EWS.Tasks?connection=office");
            from("direct:entry")
                    .setBody(constant(Map.of(
                            "Subject", "Stand-up",
                            "Start", OffsetDateTime.parse("2026-12-01T09:00:00Z"),
                            "End", OffsetDateTime.parse("2026-12-01T09:15:00Z"))))
                    .to("exchange:create/EWS.Calendar?connection=office");
            from("direct:series")
                    .setBody(constant(Map.of(
                            "Subject", "Stand-up",
                            "Start", "2026-12-01T09:00:00",
                            "End", "2026-12-01T09:15:00",
                            "Recurrence_Type", "WeeklyRecurrence",
                            "Recurrence_DaysOfWeek", "Tuesday;Thursday",
                            "Recurrence_Interval", 1,
                            "Recurrence_StartDate", "2026-12-01")))
                    .to("exchange:create/EWS.Calendar?connection=office&timeZone=Europe/Berlin");
            from("direct:week")
                    .to("exchange:query/EWS.Calendar?connection=office"
                            + "&where=Start >= '2026-12-07T00:00:00Z' AND End <= '2026-12-14T00:00:00Z'");
            from("direct:paint")
                    .setBody(constant(Map.of("Subject", "Painted", "Colour", "Green")))
                    .to("exchange:create/EWS.Inbox?connection=office"
                            + "&extendedProperties=Colour=String {00020329-0000-0000-C000-000000000046} Name Colour");
            from("direct:colour")
                    .to("exchange:query/EWS.Inbox?connection=office&select=Subject,Colour&where=Colour = 'green'"
                            + "&extendedProperties=Colour=String {00020329-0000-0000-C000-000000000046} Name Colour");
            from("direct:draft")
                    .setBody(constant(Map.of("Subject", "Old subject")))
                    .to("exchange:create/EWS.Drafts?connection=office");
            from("direct:rename")
                    .setBody(exchange ->
                            Map.of("ItemId", exchange.getMessage().getHeader("id"), "Subject", "New subject"))
                    .to("exchange:update/EWS.Drafts?connection=office");
            from("direct:seen")
                    .setBody(constant(Map.of("IsRead", true)))
                    .to("exchange:update/EWS.Inbox?connection=office&where=Subject LIKE '10 tips%'");
            from("direct:clean")
                    .to("exchange:delete/EWS.JunkEmail?connection=office"
                            + "&where=DateTimeReceived < '2026-01-01T00:00:00Z'");
            from("direct:send")
                    .setBody(constant(Map.of(
                            "ToRecipients", "anna@example.org",
                            "Subject", "Hello",
                            "Content", "Good morning!",
                            "BodyType", "Text")))
                    .to("exchange:execute/EWS.SendMail?connection=office");
            from("direct:drafts").to("exchange:query/EWS.Drafts?connection=office&select=Subject");
            from("direct:sent").to("exchange:query/EWS.SentItems?connection=office&select=Subject");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRoutesWork(DeskConnection connection) throws Exception {
        try (ExchangeEmulator exchange =
                        DeskConnection.emulator().observe(SchemaCheck.strict()).start();
                CamelContext camel = new DefaultCamelContext();
                ProducerTemplate template = camel.createProducerTemplate()) {
            exchange.loadEml(Path.of("src/main/mails"), DeskConnection.MAILBOX);
            camel.getRegistry().bind("office", connection.settings(exchange));
            camel.addRoutes(new Routes(connection));
            camel.start();
            template.start();

            assertThat(rows(template, "direct:invoices"))
                    .extracting(row -> row.get("Subject"))
                    .containsExactly("Invoice 2026-1187");
            assertThat(rows(template, "direct:plan")).isNotEmpty();
            template.requestBody("direct:all", (Object) null);
            assertThat(streamed).hasSize(12);
            assertThat(row(template, "direct:folder")).containsKey("FolderId");
            assertThat(row(template, "direct:task")).containsKey("ItemId");
            assertThat(row(template, "direct:entry")).containsKey("ItemId");
            Object draft = row(template, "direct:draft").get("ItemId");
            template.requestBodyAndHeader("direct:rename", null, "id", draft);
            assertThat(rows(template, "direct:drafts"))
                    .extracting(row -> row.get("Subject"))
                    .containsExactly("New subject");
            assertThat(rows(template, "direct:seen")).hasSize(1);
            template.requestBody("direct:clean", (Object) null);
            template.requestBody("direct:send", (Object) null);
            assertThat(rows(template, "direct:sent"))
                    .extracting(row -> row.get("Subject"))
                    .containsExactly("Hello");
            Object attachment = rows(template, "direct:ids").get(0).get("AttachmentId");
            assertThat(attachment).isNotNull();
            assertThat(rows(template, "direct:attachment", attachment).get(0))
                    .containsKey("Content")
                    .containsEntry("FileName", "invoice-2026-1187.pdf");
            if (connection == DeskConnection.MSGraph) {
                assertThat(rows(template, "direct:messages"))
                        .hasSize(11)
                        .allMatch(row -> row.containsKey("from_emailAddress_address"));
            }
            // One of the dozen was marked as read above.
            NotifyBuilder polled =
                    new NotifyBuilder(camel).fromRoute("poll").whenCompleted(11).create();
            camel.getRouteController().startRoute("poll");
            assertThat(polled.matchesWaitTime()).isTrue();
            assertThat(rows(template, "direct:invoices")).isEmpty();

            assertThat(row(template, "direct:series")).containsKey("ItemId");
            assertThat(rows(template, "direct:week"))
                    .extracting(row ->
                            ((OffsetDateTime) row.get("Start")).toInstant().toString())
                    .containsExactlyInAnyOrder("2026-12-08T08:00:00Z", "2026-12-10T08:00:00Z");
            assertThat(row(template, "direct:paint")).containsKey("ItemId");
            assertThat(rows(template, "direct:colour"))
                    .extracting(row -> row.get("Colour"))
                    .containsExactly("Green");

            assertThat(urisOfTheReadme())
                    .filteredOn(uri -> !uri.contains("MSGraph.") || connection == DeskConnection.MSGraph)
                    .hasSizeGreaterThan(11)
                    .allSatisfy(uri -> assertThat(camel.hasEndpoint(uri)).isNotNull());
        }
    }

    private static List<String> urisOfTheReadme() throws IOException {
        // A long URI is written as several strings with plus signs between.
        String readme = Files.readString(Path.of("../README.md")).replaceAll("\"\\s*\\+\\s*\"", "");
        return Pattern.compile("\"(exchange:[^\"]*)\"")
                .matcher(readme)
                .results()
                .map(uri -> uri.group(1))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(ProducerTemplate template, String route) {
        return template.requestBody(route, null, Map.class);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(ProducerTemplate template, String route, Object body) {
        return template.requestBody(route, body, List.class);
    }

    private static List<Map<String, Object>> rows(ProducerTemplate template, String route) {
        return rows(template, route, null);
    }
}
