package org.camelexchange.emulator.graph;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Change;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.WellKnown;

/**
 * The changes of a folder: first a walk over all its items, then what has changed since.
 *
 * <p>The walk begins with the history's place noted, so that what happens while a client walks comes again afterwards
 * and nothing is missed.
 */
final class DeltaRoutes {
    private static final int PAGE = 10;
    private static final String TOKEN = "$deltatoken";
    private static final String SKIP = "$skiptoken";

    private DeltaRoutes() {}

    static List<Route> routes() {
        return List.of(
                Route.of("GET", "mailFolders/{folder}/messages/delta", c -> delta(c, Messages.RESOURCE, c.folder())),
                Route.of(
                        "GET",
                        "contactFolders/{folder}/contacts/delta",
                        c -> delta(c, Contacts.RESOURCE, c.folderFor(Folders.OF_CONTACTS))),
                Route.of(
                        "GET",
                        "contacts/delta",
                        c -> delta(c, Contacts.RESOURCE, c.mailbox().folder(WellKnown.CONTACTS))),
                Route.of(
                        "GET",
                        "events/delta",
                        c -> delta(c, Events.RESOURCE, c.mailbox().folder(WellKnown.CALENDAR))),
                Route.of(
                        "GET",
                        "calendars/{folder}/events/delta",
                        c -> delta(c, Events.RESOURCE, c.folderFor(Folders.OF_EVENTS))),
                Route.of(
                        "GET",
                        "todo/lists/{folder}/tasks/delta",
                        c -> delta(c, Tasks.RESOURCE, c.folderFor(Folders.OF_TASKS))));
    }

    /**
     * One page.
     *
     * @param removed the ids of items that are no longer there
     * @param next where the client goes on
     * @param more whether there is another page
     */
    private record Page(List<Item> rows, List<String> removed, DeltaToken next, boolean more) {}

    private static HttpAnswer delta(Call call, Resource<Item> resource, Folder folder) {
        Map<String, String> given = call.request().query();
        String text = given.getOrDefault(SKIP, given.get(TOKEN));
        String collection = call.mailbox().address() + ' ' + resource.name() + ' ' + folder.id();
        DeltaToken token;
        if (text == null || text.isEmpty() || text.equals("latest")) {
            Map<String, String> options = new LinkedHashMap<>(given);
            options.remove(TOKEN);
            token = new DeltaToken(collection, call.mailbox().lastChange(), "latest".equals(text) ? null : "", options);
        } else {
            token = DeltaToken.of(text, collection);
        }
        Query query = Query.parse(resource, token.options());
        refuseUntracked(query);
        int size = call.prefer().pageSize() != null
                ? call.prefer().pageSize()
                : query.top() != null && query.top() > 0 ? query.top() : PAGE;
        Page page = token.last() == null
                ? changes(call, resource, folder, token, query, size)
                : walk(call, resource, folder, token, query, size);
        return answer(call, resource, query, page);
    }

    /** Changes can be narrowed by when a mail came and by nothing else. */
    private static void refuseUntracked(Query query) {
        boolean other = query.filter() != null && !Conditions.isLowerBound(query.filter(), "receivedDateTime");
        if (other || query.search() != null) {
            throw GraphError.BAD_REQUEST.because("Change tracking is not supported with this query: it takes '$filter'"
                    + " only as 'receivedDateTime ge' or 'gt' a value, and no '$search'.");
        }
    }

    private static HttpAnswer answer(Call call, Resource<Item> resource, Query query, Page page) {
        String link = call.request().origin()
                + call.request().path()
                + '?'
                + (page.more() ? SKIP : TOKEN)
                + '='
                + page.next().text();
        return Answers.streamed(json -> {
            json.writeStringField("@odata.context", call.context("Collection(" + resource.name() + ")"));
            json.writeStringField(page.more() ? "@odata.nextLink" : "@odata.deltaLink", link);
            json.writeArrayFieldStart("value");
            JsonOut out = new JsonOut(json, call.view());
            for (Item row : page.rows()) {
                out.row(resource, row, query.shape());
            }
            for (String id : page.removed()) {
                removed(json, resource, id);
            }
            json.writeEndArray();
        });
    }

    static void removed(JsonGenerator json, Resource<?> resource, String id) throws IOException {
        json.writeStartObject();
        json.writeStringField("@odata.type", "#" + Model.NAMESPACE + "." + resource.name());
        json.writeStringField("id", id);
        json.writeObjectFieldStart("@removed");
        json.writeStringField("reason", "deleted");
        json.writeEndObject();
        json.writeEndObject();
    }

    private static Page walk(
            Call call, Resource<Item> resource, Folder folder, DeltaToken token, Query query, int size) {
        Mailbox mailbox = call.mailbox();
        // A walk that began before the history was lost cannot be ended in changes.
        mailbox.changesSince(folder.id(), token.position());
        Predicate<Item> wanted = wanted(call, resource, query);
        List<Item> all = mailbox.items(folder.id());
        int from = token.last().isEmpty() ? 0 : after(all, token.last());
        List<Item> rows = new ArrayList<>();
        String last = token.last();
        int i = from;
        for (; i < all.size() && rows.size() < size; i++) {
            last = all.get(i).entryId();
            if (wanted.test(all.get(i))) {
                rows.add(all.get(i));
            }
        }
        boolean more = i < all.size();
        return new Page(
                rows,
                List.of(),
                new DeltaToken(token.collection(), token.position(), more ? last : null, token.options()),
                more);
    }

    /** Entry ids grow, and so does a folder: the first item after an id is found even when the id's own is gone. */
    private static int after(List<Item> all, String id) {
        byte[] wanted = bytes(id);
        int from = 0;
        int to = all.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (Arrays.compareUnsigned(bytes(all.get(middle).entryId()), wanted) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static byte[] bytes(String id) {
        return Base64.getUrlDecoder().decode(id);
    }

    private static Predicate<Item> wanted(Call call, Resource<Item> resource, Query query) {
        Predicate<Item> kind = i -> Items.kinds(resource).contains(i.kind());
        return query.filter() == null
                ? kind
                : kind.and(Conditions.filter(resource, query.filter(), View.plain(call.store(), call.mailbox())));
    }

    private static Page changes(
            Call call, Resource<Item> resource, Folder folder, DeltaToken token, Query query, int size) {
        Mailbox mailbox = call.mailbox();
        Predicate<Item> wanted = wanted(call, resource, query);
        String type = token.options().getOrDefault("changeType", "").toLowerCase(Locale.ROOT);
        List<Item> rows = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        long position = token.position();
        boolean more = false;
        for (Last change : lasts(mailbox.changesSince(folder.id(), token.position()))) {
            if (rows.size() + removed.size() == size) {
                more = true;
                break;
            }
            position = change.change().number();
            Item item = mailbox.findItem(change.change().entryId()).orElse(null);
            if (item == null || !item.folderId().equals(folder.id())) {
                if (type.isEmpty() || type.equals("deleted")) {
                    removed.add(
                            call.view().immutable()
                                    ? change.change().immutableId()
                                    : change.change().entryId());
                }
            } else if ((type.isEmpty() || type.equals(change.created() ? "created" : "updated")) && wanted.test(item)) {
                rows.add(item);
            }
        }
        return new Page(rows, removed, new DeltaToken(token.collection(), position, null, token.options()), more);
    }

    /** The last change of an item, and whether the item was made in the same span. */
    private record Last(Change change, boolean created) {}

    /** One entry an item, in the order of their last changes. */
    private static List<Last> lasts(List<Change> changes) {
        Map<String, Last> lasts = new LinkedHashMap<>();
        for (Change change : changes) {
            Last before = lasts.remove(change.entryId());
            lasts.put(
                    change.entryId(),
                    new Last(change, change.kind() == Change.Kind.CREATED || before != null && before.created()));
        }
        return List.copyOf(lasts.values());
    }
}
