package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.graph.users.item.mailfolders.item.messages.delta.DeltaGetResponse;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;

class DeltaTest extends GraphClient {
    private static final String START = "/me/mailFolders/inbox/messages/delta?$select=subject";

    private final List<String> seen = new ArrayList<>();

    /** Follows the pages to their end and gives the delta link. */
    private String walk(String from, String... headers) {
        String link = from;
        while (true) {
            JsonNode page = get(link, headers);
            page.path("value")
                    .forEach(row -> seen.add(
                            row.has("@removed")
                                    ? "removed " + row.get("id").asText()
                                    : row.get("subject").asText()));
            if (page.has("@odata.deltaLink")) {
                return page.get("@odata.deltaLink").asText();
            }
            link = page.get("@odata.nextLink").asText();
        }
    }

    @Test
    void theWalkGivesEveryMessageOnce() {
        for (int i = 0; i < 25; i++) {
            received("mail " + i);
        }
        walk(START);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void theTypedClientReadsTheWalk() {
        received("one");
        DeltaGetResponse page = anna.me()
                .mailFolders()
                .byMailFolderId("inbox")
                .messages()
                .delta()
                .get();
        assertThat(page.getValue()).hasSize(1);
        assertThat(page.getOdataDeltaLink()).contains("$deltatoken=");
    }

    @Test
    void afterTheWalkOnlyWhatHasChangedIsGiven() {
        Item first = received("first");
        Item second = received("second");
        String link = walk(START);
        seen.clear();
        assertThat(walk(link)).isNotEmpty();
        assertThat(seen).isEmpty();
        received("third");
        annas().update(first.entryId(), null, i -> i.with(Props.READ, true));
        annas().delete(second.entryId());
        walk(link);
        assertThat(seen).containsExactlyInAnyOrder("third", "first", "removed " + second.entryId());
    }

    @Test
    void aMessageThatMovesAwayIsRemoved() {
        Item item = received("moving");
        String link = walk(START, "Prefer", "IdType=\"ImmutableId\"");
        seen.clear();
        annas().move(item.entryId(), annas().folder(WellKnown.JUNK_EMAIL).id());
        walk(link, "Prefer", "IdType=\"ImmutableId\"");
        assertThat(seen).containsExactly("removed " + item.immutableId());
    }

    @Test
    void whatHappensBetweenThePagesIsNotMissed() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            items.add(received("mail " + i));
        }
        JsonNode page = get(START);
        annas().delete(items.get(3).entryId());
        annas().delete(items.get(12).entryId());
        received("late");
        seen.clear();
        walk(walk(page.get("@odata.nextLink").asText()));
        assertThat(seen)
                .contains("mail 10", "mail 11", "mail 13", "mail 14", "late")
                .contains("removed " + items.get(3).entryId());
    }

    @Test
    void thePreferredPageSizeIsKept() {
        for (int i = 0; i < 5; i++) {
            received("mail " + i);
        }
        JsonNode page = get(START, "Prefer", "odata.maxpagesize=2");
        assertThat(page.get("value")).hasSize(2);
        String link = walk(page.get("@odata.nextLink").asText());
        for (int i = 0; i < 3; i++) {
            received("more " + i);
        }
        assertThat(get(link, "Prefer", "odata.maxpagesize=2").get("value")).hasSize(2);
    }

    @Test
    void aTokenOlderThanTheHistoryIsGoneAndTheClientIsToldWhereToBegin() {
        String link = walk(START);
        annas().forgetHistory();
        HttpResponse<String> answer = raw("GET", link, null);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(code(answer)).isEqualTo("SyncStateNotFound");
        assertThat(answer.headers().firstValue("Location")).isPresent();
    }

    @Test
    void aTokenOfAnotherFolderIsRefused() {
        String link = walk(START);
        String token = link.substring(link.indexOf('=') + 1);
        HttpResponse<String> answer = raw("GET", "/me/mailFolders/drafts/messages/delta?$deltatoken=" + token, null);
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void onlyChangesOfTheWantedTypeAreGiven() {
        Item old = received("old");
        String link = walk(START + "&changeType=created");
        seen.clear();
        annas().update(old.entryId(), null, i -> i.with(Props.SUBJECT, "changed"));
        received("new");
        walk(link);
        assertThat(seen).containsExactly("new");
    }

    @Test
    void theChangesOfFoldersAndOfACalendarViewAreGivenToo() {
        String folders = get("/me/mailFolders/delta").get("@odata.deltaLink").asText();
        assertThat(get(folders).get("value")).isEmpty();
        annas().createFolder(annas().folder(WellKnown.INBOX).id(), "New", "IPF.Note");
        assertThat(get(folders).get("value").findValuesAsText("displayName")).contains("New");
        String view = get("/me/calendarView/delta?startDateTime=2026-01-01T00:00:00Z&endDateTime=2026-02-01T00:00:00Z")
                .get("@odata.deltaLink")
                .asText();
        raw(
                "POST",
                "/me/events",
                "{\"subject\":\"x\",\"start\":{\"dateTime\":\"2026-01-05T10:00:00\",\"timeZone\":\"UTC\"},"
                        + "\"end\":{\"dateTime\":\"2026-01-05T11:00:00\",\"timeZone\":\"UTC\"}}");
        assertThat(get(view).get("value")).hasSize(1);
    }
}
