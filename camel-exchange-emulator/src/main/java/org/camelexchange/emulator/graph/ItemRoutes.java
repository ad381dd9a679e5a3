package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.WellKnown;

/**
 * What can be done with single items of every resource.
 *
 * @param path the segment in the path, such as {@code messages}
 * @param change makes the changed item of the old one and what was read
 */
record ItemRoutes(String path, Resource<Item> resource, Change change) {
    /** Makes a changed item. */
    interface Change {
        Item apply(Call call, Item old, Map<String, Object> values);
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.of("GET", path + "/{item}", this::get));
        routes.add(Route.of("PATCH", path + "/{item}", this::patch));
        routes.add(Route.of("DELETE", path + "/{item}", this::delete));
        routes.add(Route.of("POST", path + "/{item}/permanentDelete", this::purge));
        return routes;
    }

    HttpAnswer get(Call call) {
        return Answers.row(
                call,
                200,
                resource,
                call.item(resource),
                path,
                call.query(resource).shape());
    }

    HttpAnswer patch(Call call) {
        Item old = call.item(resource);
        Map<String, Object> values = JsonIn.read(resource, call.json());
        Item changed =
                call.mailbox().update(old.immutableId(), call.ifMatch(), item -> change.apply(call, item, values));
        return Answers.row(call, 200, resource, changed, path);
    }

    private HttpAnswer delete(Call call) {
        Item item = checked(call);
        remove(call.mailbox(), item);
        return HttpAnswer.empty(204);
    }

    private HttpAnswer purge(Call call) {
        call.mailbox().delete(checked(call).immutableId());
        return HttpAnswer.empty(204);
    }

    Item checked(Call call) {
        Item item = call.item(resource);
        if (call.ifMatch() != null && !call.ifMatch().equals(item.changeKey())) {
            throw GraphError.conflict();
        }
        return item;
    }

    /** To Deleted Items; from there to where only an administrator looks; from there away. */
    static void remove(Mailbox mailbox, Item item) {
        String deleted = mailbox.folder(WellKnown.DELETED_ITEMS).id();
        String recoverable = mailbox.folder(WellKnown.RECOVERABLE_DELETIONS).id();
        if (item.folderId().equals(recoverable)) {
            mailbox.delete(item.immutableId());
        } else {
            mailbox.move(item.immutableId(), item.folderId().equals(deleted) ? recoverable : deleted);
        }
    }
}
