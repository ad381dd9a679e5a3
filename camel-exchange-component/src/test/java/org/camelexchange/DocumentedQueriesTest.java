package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camelexchange.DocumentedQueries.Documented;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Body;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What docs/query.md says of its queries: their plans, and that explain names as many requests as the server then counts.
 * {@code -Ddocs.update=true} writes the plans into the page.
 */
class DocumentedQueriesTest {
    private static final Pattern PAGES = Pattern.compile("(\\d+) \\+ (\\d+) per (\\d+) rows after (\\d+)");
    private static final Pattern PER_ROWS = Pattern.compile("(\\d+) per (\\d+) rows");
    private static final Pattern IDS = Pattern.compile("the ids of (\\d+) rows");

    private static final Map<Schema, Office> OFFICES = new LinkedHashMap<>();
    private static final Map<Schema, AtomicInteger> SENT = new HashMap<>();

    @BeforeAll
    static void open() throws Exception {
        for (Schema schema : Schema.values()) {
            AtomicInteger sent = new AtomicInteger();
            SENT.put(schema, sent);
            Office office = Office.over(schema, (door, request, answer) -> {
                if (door.name().equals("EWS") || door.name().equals("Graph")) {
                    sent.incrementAndGet();
                }
            });
            OFFICES.put(schema, office);
            fill(office.emulator().mailbox(Office.ANNA));
        }
    }

    @AfterAll
    static void close() {
        OFFICES.values().forEach(Office::close);
    }

    private static void fill(Mailbox mailbox) {
        Instant begin = Instant.parse("2026-01-05T08:00:00Z");
        for (int i = 0; i < 25; i++) {
            Item mail = Item.of(ItemKind.MESSAGE)
                    .with(Props.RECEIVED, begin.plusSeconds(86_400L * 7 * i))
                    .with(Props.FROM, new Address("Carla", "carla@example.com"))
                    .with(Props.BODY, Body.text("Good morning"))
                    .with(Props.READ, i % 2 == 0)
                    .with(Props.IMPORTANCE, i % 3 == 0 ? "High" : "Normal");
            mail = i % 5 == 4 ? mail : mail.with(Props.SUBJECT, (i % 2 == 0 ? "Invoice " : "Letter ") + i);
            mail = i % 4 == 0 ? mail.with(Props.CATEGORIES, List.of("red", "blue")) : mail;
            mailbox.create(mailbox.folder(WellKnown.INBOX).id(), mail);
            mailbox.create(
                    mailbox.folder(WellKnown.DRAFTS).id(),
                    mail.with(Props.DRAFT, true).with(Props.SUBJECT, (i < 23 ? "old " : "new ") + i));
            mailbox.create(
                    mailbox.folder(WellKnown.CALENDAR).id(),
                    Item.of(ItemKind.APPOINTMENT)
                            .with(Props.SUBJECT, i % 2 == 0 ? "Stand-up" : "Review")
                            .with(Props.START, begin.plusSeconds(86_400L * i))
                            .with(Props.END, begin.plusSeconds(86_400L * i + 900)));
            mailbox.create(
                    mailbox.folder(WellKnown.CONTACTS).id(),
                    Item.of(ItemKind.CONTACT)
                            .with(Props.SURNAME, i % 2 == 0 ? "Meier" : "Adler")
                            .with(Props.GIVEN_NAME, "Ada " + i)
                            .with(Props.DEPARTMENT, i % 3 == 0 ? null : i % 3 == 1 ? "Sales" : "Research"));
            mailbox.create(
                    mailbox.folder(WellKnown.TASKS).id(),
                    Item.of(ItemKind.TASK)
                            .with(Props.SUBJECT, "Call " + i)
                            .with(Props.TASK_STATUS, i % 2 == 0 ? "Completed" : "NotStarted")
                            .with(Props.DUE, i % 5 == 0 ? null : begin.plusSeconds(86_400L * i)));
        }
    }

    @Test
    void explainNamesTheRequestsThatTheServerThenCounts() throws Exception {
        List<Documented> all = DocumentedQueries.read();
        assertThat(all).hasSizeGreaterThanOrEqualTo(20);
        List<List<String>> plans = new ArrayList<>();
        for (Documented documented : all) {
            List<String> lines = new ArrayList<>();
            for (Schema schema : Schema.values()) {
                List<Row> plan = checked(schema, documented);
                plan.forEach(step -> lines.add(line(schema, step)));
            }
            plans.add(lines);
            if (!Boolean.getBoolean("docs.update")) {
                assertThat(documented.plan()).as(documented.uri()).isEqualTo(lines);
            }
        }
        if (Boolean.getBoolean("docs.update")) {
            DocumentedQueries.write(plans);
        }
        System.out.println(all.size() + " documented calls on " + OFFICES.size()
                + " schemas: as many requests as explain names, none more");
    }

    private static String line(Schema schema, Row step) {
        Object requests = step.get("Requests") != null ? step.get("Requests") : step.get("Formula");
        return schema + " | " + step.get("Part") + " | " + step.get("Where") + " | " + step.get("Detail") + " | "
                + requests;
    }

    /** The plan, which was held against what the server counted. */
    private static List<Row> checked(Schema schema, Documented documented) {
        Office office = OFFICES.get(schema);
        Map<String, Object> headers = headers(office, documented);
        String separator = documented.uri().indexOf('?') < 0 ? "?" : "&";
        int before = SENT.get(schema).get();
        List<Row> plan = office.call(documented.uri() + separator + "explain=true", documented.body(), headers);
        assertThat(SENT.get(schema).get()).as("sent by explain").isEqualTo(before);
        // Counting the rows a query gives may find a folder for it; those a write is for are gone afterwards.
        boolean query = documented.uri().startsWith("query/");
        int expected = query ? 0 : expected(office, plan, documented);

        before = SENT.get(schema).get();
        Object body = office.call(documented.uri(), documented.body(), headers);
        int sent = SENT.get(schema).get() - before;
        assertThat(sent)
                .as("%s %s %s", schema, documented.uri(), plan)
                .isEqualTo(query ? expected(office, plan, documented) : expected);
        assertThat(body instanceof List<?> rows ? rows.size() : (int) body)
                .as("rows of %s", documented)
                .isPositive();
        return plan;
    }

    private static Map<String, Object> headers(Office office, Documented documented) {
        Map<String, Object> headers = new HashMap<>();
        documented.headers().forEach((name, text) -> {
            Matcher ids = IDS.matcher(text);
            if (ids.matches()) {
                List<Row> rows = office.call("query/EWS.Inbox?select=ItemId&limit=" + ids.group(1), null);
                headers.put(name, rows.stream().map(row -> row.get("ItemId")).toList());
            } else {
                headers.put(name, text);
            }
        });
        return headers;
    }

    private static int expected(Office office, List<Row> plan, Documented documented) {
        int sum = 0;
        for (Row step : plan) {
            if (step.get("Part").equals("total")) {
                if (step.get("Requests") != null) {
                    assertThat(step.get("Requests"))
                            .as("total of %s", documented)
                            .isEqualTo(sum);
                }
            } else if (step.get("Requests") != null) {
                sum += (int) step.get("Requests");
            } else {
                sum += formula(step.text("Formula"), rows(office, plan, documented));
            }
        }
        return sum;
    }

    /** How many rows the server gives: those its part of the condition is true of. */
    private static int rows(Office office, List<Row> plan, Documented documented) {
        String table = documented.uri().replaceFirst("^\\w+/", "").replaceFirst("\\?.*", "");
        String where = plan.stream()
                .filter(step ->
                        step.get("Part").equals("where") && step.get("Where").equals("server"))
                .map(step -> step.text("Detail"))
                .findFirst()
                .orElse("");
        List<Row> rows = office.call("query/" + table, null, Map.of("CamelMsExchangeWhere", where));
        return rows.size();
    }

    private static int formula(String formula, int rows) {
        Matcher pages = PAGES.matcher(formula);
        if (pages.matches()) {
            int more = Math.max(0, rows - number(pages, 4));
            return number(pages, 1) + number(pages, 2) * ((more + number(pages, 3) - 1) / number(pages, 3));
        }
        Matcher each = PER_ROWS.matcher(formula);
        assertThat(each.matches()).as(formula).isTrue();
        return number(each, 1) * ((rows + number(each, 2) - 1) / number(each, 2));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
