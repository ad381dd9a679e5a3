package org.camelexchange.emulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camelexchange.emulator.http.HttpRequest;
import org.camelexchange.emulator.store.ExchangeStore;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;

/**
 * One request that has found its route.
 *
 * @param mailbox null for a request to the directory
 * @param variables from the names in the route's template to the segments of the path
 * @param counting whether the path ended in {@code /$count}
 * @param memory what the door keeps between requests
 */
record Call(
        HttpRequest request,
        Mailbox mailbox,
        Prefer prefer,
        View view,
        Map<String, String> variables,
        boolean counting,
        Memory memory) {

    /** What lives longer than a request: sorted views of folders, open uploads, what clients have seen. */
    record Memory(Views views, Uploads uploads, Map<String, SnapshotRoutes.Seen> seen) {}

    ExchangeStore store() {
        return view.store();
    }

    Instant now() {
        return store().clock().instant();
    }

    String variable(String name) {
        return variables.get(name);
    }

    Query query(Resource<?> resource) {
        return Query.parse(resource, request.query());
    }

    JsonNode json() {
        return JsonIn.object(request.body());
    }

    /** The folder of a path's segment: an id or a well-known name. */
    Folder folder(String id) {
        Optional<WellKnown> known = WellKnown.named(id);
        if (known.isEmpty() && Folders.NOT_IN_THIS_MAILBOX.contains(id.toLowerCase(Locale.ROOT))) {
            throw GraphError.ITEM_NOT_FOUND.because(
                    "The specified object was not found in the store., Default folder " + id + " not found.");
        }
        return known.isPresent() ? mailbox.folder(known.get()) : mailbox.folder(id);
    }

    /** The folder that stands in a path. */
    Folder folder() {
        return folder(variable("folder"));
    }

    /**
     * The folder that stands in a path; one that is for other things is not found.
     *
     * @param containerClass what it must hold, such as {@code IPF.Contact}
     */
    Folder folderFor(String containerClass) {
        Folder folder = folder();
        if (!folder.holds(containerClass)) {
            throw GraphError.notFound();
        }
        return folder;
    }

    /** The item that stands in a path; an occurrence of a series is a row of its own. */
    Item item(Resource<Item> resource) {
        String id = variable("item");
        Optional<OccurrenceId> occurrence = OccurrenceId.parse(id);
        Item item = mailbox.item(occurrence.map(OccurrenceId::series).orElse(id));
        if (!Items.kinds(resource).contains(item.kind())) {
            throw GraphError.notFound();
        }
        String in = variable("in");
        if (in != null && !item.folderId().equals(folder(in).id())) {
            throw GraphError.notFound();
        }
        return occurrence.map(o -> occurrence(item, o.start())).orElse(item);
    }

    private static Item occurrence(Item series, Instant start) {
        if (series.get(Props.RECURRENCE) == null || !CalendarRoutes.occursAt(series, start)) {
            throw GraphError.notFound();
        }
        return Events.occurrence(series, start);
    }

    /** The change key the client wants the item to have; null for any. */
    String ifMatch() {
        String tag = request.header("If-Match").orElse("*").strip();
        if (tag.equals("*")) {
            return null;
        }
        return tag.replaceFirst("^W/", "").replace("\"", "");
    }

    /** The metadata address of what is answered; the first part of it is always the mailbox. */
    String context(String collection) {
        if (mailbox == null) {
            return request.origin() + "/v1.0/$metadata#" + collection;
        }
        String user = mailbox.address().replace("@", "%40");
        return request.origin() + "/v1.0/$metadata#users('" + user + "')/" + collection;
    }
}
