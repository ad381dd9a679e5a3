package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.WellKnown;

/** The changes of collections that have no history in the store: what a client has seen is kept and compared. */
final class SnapshotRoutes {
    private static final String TOKEN = "$deltatoken";
    private static final String SKIP = "$skiptoken";

    private SnapshotRoutes() {}

    static List<Route> routes() {
        return List.of(
                Route.of(
                        "GET",
                        "mailFolders/delta",
                        call -> mailFolders(call, call.mailbox().folder(WellKnown.MESSAGE_ROOT))),
                Route.of("GET", "mailFolders/{folder}/childFolders/delta", call -> mailFolders(call, call.folder())),
                Route.of(
                        "GET",
                        "contactFolders/delta",
                        call -> contactFolders(call, call.mailbox().folder(WellKnown.CONTACTS))),
                Route.of(
                        "GET",
                        "contactFolders/{folder}/childFolders/delta",
                        call -> contactFolders(call, call.folderFor(Folders.OF_CONTACTS))),
                Route.of("GET", "todo/lists/delta", SnapshotRoutes::taskLists),
                Route.of("GET", "calendars/{folder}/calendarView/delta", SnapshotRoutes::calendarView));
    }

    /** What a client has seen, by id with the change key, and where it stands in what it has not. */
    record Seen(String collection, Map<String, String> known, Map<String, String> options) {}

    private static HttpAnswer mailFolders(Call call, Folder parent) {
        return delta(
                call,
                Folders.MAIL,
                parent.id(),
                options -> call.mailbox().descendants(parent.id()).stream()
                        .filter(Folders::isMail)
                        .toList(),
                // The counts are part of the row, and change without the folder's key.
                (Folder f) -> f.changeKey()
                        + call.mailbox().count(f.id())
                        + '/'
                        + call.mailbox().unread(f.id()));
    }

    private static HttpAnswer contactFolders(Call call, Folder parent) {
        return delta(
                call,
                Folders.CONTACTS,
                parent.id(),
                options -> call.mailbox().descendants(parent.id()).stream()
                        .filter(f -> f.holds(Folders.OF_CONTACTS))
                        .toList(),
                Folder::changeKey);
    }

    private static HttpAnswer taskLists(Call call) {
        return delta(
                call,
                Tasks.LISTS,
                "lists",
                options -> Folders.holding(call.mailbox(), Folders.OF_TASKS),
                Folder::changeKey);
    }

    private static HttpAnswer calendarView(Call call) {
        Folder folder = call.folderFor(Folders.OF_EVENTS);
        return delta(
                call,
                Events.RESOURCE,
                folder.id(),
                options -> CalendarRoutes.occurrences(call.mailbox(), folder, options),
                Item::changeKey);
    }

    private static <S> HttpAnswer delta(
            Call call,
            Resource<S> resource,
            String key,
            Function<Map<String, String>, List<S>> rows,
            Function<S, String> changeKey) {
        Map<String, String> given = call.request().query();
        String text = given.getOrDefault(SKIP, given.getOrDefault(TOKEN, ""));
        String collection = call.mailbox().address() + ' ' + resource.name() + ' ' + key;
        Seen seen = text.isEmpty() ? new Seen(collection, Map.of(), given) : seen(call, text, collection);
        Query query = Query.parse(resource, seen.options());
        int size = call.prefer().pageSize() == null ? Query.MOST : call.prefer().pageSize();
        Map<String, String> known = new LinkedHashMap<>(seen.known());
        List<S> page = new ArrayList<>();
        List<String> gone = new ArrayList<>(known.keySet());
        boolean more = false;
        for (S row : rows.apply(seen.options())) {
            String id = (String) resource.property("id").get().apply(row, call.view());
            gone.remove(id);
            if (changeKey.apply(row).equals(known.get(id))) {
                continue;
            }
            if (page.size() == size) {
                more = true;
            } else {
                page.add(row);
                known.put(id, changeKey.apply(row));
            }
        }
        gone.forEach(known::remove);
        String next = UUID.randomUUID().toString();
        call.memory().seen().put(next, new Seen(collection, known, seen.options()));
        String link = call.request().origin() + call.request().path() + '?' + (more ? SKIP : TOKEN) + '=' + next;
        String linkName = more ? "@odata.nextLink" : "@odata.deltaLink";
        return Answers.object(200, json -> {
            json.writeStringField("@odata.context", call.context("Collection(" + resource.name() + ")"));
            json.writeStringField(linkName, link);
            json.writeArrayFieldStart("value");
            for (S row : page) {
                new JsonOut(json, call.view()).row(resource, row, query.shape());
            }
            for (String id : gone) {
                DeltaRoutes.removed(json, resource, id);
            }
            json.writeEndArray();
        });
    }

    private static Seen seen(Call call, String text, String collection) {
        Seen seen = call.memory().seen().get(text);
        if (seen == null || !seen.collection().equals(collection)) {
            throw GraphError.SYNC_STATE_GONE.because("The sync state generation is not found; resyncRequired");
        }
        return seen;
    }
}
