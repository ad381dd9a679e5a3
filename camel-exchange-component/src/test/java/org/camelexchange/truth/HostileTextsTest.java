package org.camelexchange.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.camel.CamelExecutionException;
import org.camelexchange.Office;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;

/**
 * Texts made to break out of a query, a document or a URL come back as they were written or are refused by name, and a condition
 * with one finds the row that has it and no other.
 */
class HostileTextsTest {
    private static final List<String> PIECES = List.of(
            "'",
            "''",
            "\"",
            "%",
            "_",
            "\\",
            "' OR '1' = '1",
            "' or subject ne '",
            "]]>",
            "<![CDATA[",
            "</t:Constant>",
            "&amp;",
            "&#0;",
            "<x>",
            "\r\n",
            "\n",
            "\t",
            "\u0000",
            "\u0001",
            "\u001b[31m",
            "\u0085",
            "\uD83D\uDCE7",
            "\uD83D\uDC69\u200D\uD83D\uDCBB",
            "\u202Eabc\u202C",
            "\u200F",
            "שלום",
            "\uFEFF",
            "\uFFFD",
            "e\u0301",
            "ß",
            "İ",
            "/",
            "?$filter=x",
            "#",
            "+",
            "%00",
            "%2e%2e",
            "..",
            ";",
            ",",
            "${body}",
            "{{x}}",
            ":name",
            "--",
            "/*",
            "a",
            " b ",
            "null");
    private static final Map<Schema, Office> OFFICES = new EnumMap<>(Schema.class);
    private static final AtomicInteger EQUAL = new AtomicInteger();
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final AtomicInteger REFUSED = new AtomicInteger();

    @BeforeContainer
    static void open() throws Exception {
        for (Schema schema : Schema.values()) {
            OFFICES.put(schema, Office.over(schema));
            OFFICES.get(schema)
                    .call(
                            "create/EWS.Drafts",
                            List.of(Row.of("Subject", "an innocent one"), Row.of("Body", "no subject")));
        }
    }

    @AfterContainer
    static void close() {
        OFFICES.values().forEach(Office::close);
        System.out.println(
                EQUAL + " hostile texts came back as they were written, " + REFUSED + " were refused by name");
        assertThat(EQUAL.get()).isPositive();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES);
        Arbitrary<String> joined = pieces.list().ofMinSize(1).ofMaxSize(6).map(some -> String.join("", some));
        Arbitrary<String> any = Arbitraries.strings().ofMinLength(1).ofMaxLength(40);
        Arbitrary<String> large = pieces.map(piece -> piece.repeat(8_192 / piece.length()));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, joined), net.jqwik.api.Tuple.of(2, any), net.jqwik.api.Tuple.of(1, large));
    }

    @Property(tries = 150)
    void aTextInAColumnAndInItsConditionKeepsItsMeaning(@ForAll("texts") String text) {
        OFFICES.forEach((schema, office) -> inColumn(office, schema + ": " + shown(text), text));
    }

    private static void inColumn(Office office, String what, String text) {
        Row made;
        try {
            made = office.call("create/EWS.Drafts", Row.of("Subject", text));
        } catch (CamelExecutionException e) {
            refused(e, what);
            return;
        }
        try {
            Object id = made.get("ItemId");
            String stored = only(office, Map.of("CamelMsExchangeWhere", "ItemId = :id", "id", id))
                    .text("Subject");
            assertThat(stored == null ? "" : stored).as(what).isEqualTo(text);
            for (boolean server : new boolean[] {true, false}) {
                Map<String, Object> headers = new HashMap<>();
                headers.put("CamelMsExchangeServerSideFilter", server);
                headers.put("CamelMsExchangeWhere", "Subject = :text");
                headers.put("text", text);
                assertThat(only(office, headers).get("ItemId")).as(what).isEqualTo(id);
                headers.put("CamelMsExchangeWhere", "Subject <> :text");
                List<Row> others = office.call("query/EWS.Drafts?select=Subject", null, headers);
                assertThat(others)
                        .extracting(row -> row.get("Subject"))
                        .as(what)
                        .containsExactly("an innocent one");
                if (text.length() < 1_000) {
                    String quoted = text.replace("'", "''");
                    headers.put("CamelMsExchangeWhere", "Subject IN ('" + quoted + "', 'nowhere')");
                    assertThat(only(office, headers).get("ItemId")).as(what).isEqualTo(id);
                    String pattern =
                            text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
                    headers.put("CamelMsExchangeWhere", "Subject LIKE :pattern");
                    headers.put("pattern", "%" + pattern);
                    List<Row> like = office.call("query/EWS.Drafts?select=ItemId,Subject", null, headers);
                    assertThat(like)
                            .extracting(row -> row.get("ItemId"))
                            .as(what)
                            .contains(id);
                    assertThat(like).as(what).allMatch(row -> row.text("Subject")
                            .toLowerCase(Locale.ROOT)
                            .endsWith(text.toLowerCase(Locale.ROOT)));
                }
            }
            EQUAL.incrementAndGet();
        } finally {
            office.call("delete/EWS.Drafts", Row.of("ItemId", made.get("ItemId")));
        }
    }

    private static Row only(Office office, Map<String, Object> headers) {
        List<Row> rows = office.call("query/EWS.Drafts?select=ItemId,Subject", null, headers);
        assertThat(rows).as(String.valueOf(headers.get("CamelMsExchangeWhere"))).hasSize(1);
        return rows.get(0);
    }

    @Property(tries = 60)
    void aTextAsAFoldersNameIsThatFoldersNameOrNone(@ForAll("texts") String text) {
        // Deleted folders keep their names where they go, and two of one name are refused there.
        String name = NEXT.incrementAndGet() + text;
        OFFICES.forEach((schema, office) -> asFolder(office, schema + ": " + shown(text), name));
    }

    private static void asFolder(Office office, String what, String text) {
        Row made;
        try {
            made = office.call("create/EWS.Folders", Row.of("DisplayName", text).with("ParentFolderName", "Inbox"));
        } catch (CamelExecutionException e) {
            refused(e, what);
            return;
        }
        try {
            List<Row> rows = office.call(
                    "query/EWS.Folders?select=FolderId,DisplayName",
                    null,
                    Map.of("CamelMsExchangeWhere", "DisplayName = :name", "name", text));
            assertThat(rows).as(what).hasSize(1);
            assertThat(rows.get(0).get("DisplayName")).as(what).isEqualTo(text);
            EQUAL.incrementAndGet();
        } finally {
            office.call("delete/EWS.Folders", Row.of("FolderId", made.get("FolderId")));
        }
    }

    @Property(tries = 60)
    void aTextAsAnIdOrAnInputLeadsToNothingElse(@ForAll("texts") String text) {
        OFFICES.forEach((schema, office) -> {
            String what = schema + ": " + shown(text);
            try {
                List<Row> rows = office.call(
                        "query/EWS.Drafts?select=ItemId",
                        null,
                        Map.of("CamelMsExchangeWhere", "ItemId = :id", "id", text));
                assertThat(rows).as(what).isEmpty();
            } catch (CamelExecutionException e) {
                refused(e, what);
            }
            try {
                Object moved = office.call(
                        "execute/EWS.MoveItem", Row.of("ItemId", text).with("FolderId", text));
                assertThat(moved).as("moved by " + what).isNull();
            } catch (CamelExecutionException e) {
                refused(e, what);
            }
            List<Row> all = office.call("query/EWS.Drafts?select=ItemId", null);
            assertThat(all).as(what).hasSize(2);
        });
    }

    private static void refused(CamelExecutionException e, String what) {
        assertThat(e.getCause()).as(what).isInstanceOf(MsExchangeException.class);
        assertThat(e.getCause().getMessage()).as(what).isNotBlank();
        REFUSED.incrementAndGet();
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(60).forEach(c -> {
            if (c < 0x20 || c > 0x7E) {
                shown.append(String.format("\\u{%x}", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown + (text.length() > 60 ? "… (" + text.length() + ")" : "");
    }
}
