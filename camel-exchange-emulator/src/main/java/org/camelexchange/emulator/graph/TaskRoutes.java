package org.camelexchange.emulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.WellKnown;

/** To Do: the lists are the folders for tasks. */
final class TaskRoutes {
    private static final String LISTS = "todo/lists";
    private static final FolderRoutes FOLDERS = new FolderRoutes(LISTS, Tasks.LISTS, "displayName", Folders.OF_TASKS);
    private static final ItemRoutes ITEMS = new ItemRoutes(
            "tasks",
            Tasks.RESOURCE,
            (call, old, values) -> Tasks.settled(old, Tasks.RESOURCE.apply(old, values), call.now()));

    private TaskRoutes() {}

    static List<Route> routes() {
        List<Route> routes = new ArrayList<>(ITEMS.routes());
        routes.addAll(FOLDERS.routes());
        routes.add(Route.of("GET", LISTS, TaskRoutes::lists));
        routes.add(Route.of(
                "POST", LISTS, call -> FOLDERS.create(call, call.mailbox().folder(WellKnown.TASKS))));
        routes.add(Route.of("GET", "todo/lists/{folder}/tasks", TaskRoutes::tasks));
        routes.add(Route.of("POST", "todo/lists/{folder}/tasks", TaskRoutes::create));
        routes.addAll(TaskParts.CHECKLIST.routes());
        routes.addAll(TaskParts.LINKS.routes());
        routes.addAll(TaskAttachments.routes());
        routes.addAll(new Extensions("tasks", Tasks.RESOURCE).routes());
        return routes;
    }

    private static HttpAnswer lists(Call call) {
        Mailbox mailbox = call.mailbox();
        return Listing.of(Tasks.LISTS, LISTS, LISTS, () -> Folders.holding(mailbox, Folders.OF_TASKS))
                .paged(100)
                .answer(call);
    }

    private static HttpAnswer tasks(Call call) {
        Mailbox mailbox = call.mailbox();
        Folder folder = call.folderFor(Folders.OF_TASKS);
        String collection = "todo/lists('" + call.variable("folder") + "')/tasks";
        return Listing.of(Tasks.RESOURCE, folder.id(), collection, () -> mailbox.items(folder.id()).stream()
                        .filter(i -> i.kind() == ItemKind.TASK)
                        .toList())
                .paged(100)
                .answer(call);
    }

    private static HttpAnswer create(Call call) {
        Item empty = Item.of(ItemKind.TASK);
        JsonNode body = call.json();
        Item plain = Tasks.RESOURCE.apply(empty, JsonIn.read(Tasks.RESOURCE, body));
        Item task =
                Extensions.given(TaskParts.LINKS.given(call, TaskParts.CHECKLIST.given(call, plain, body), body), body);
        Item made =
                call.mailbox().create(call.folderFor(Folders.OF_TASKS).id(), Tasks.settled(empty, task, call.now()));
        return Answers.row(call, 201, Tasks.RESOURCE, made, "todo/lists('" + call.variable("folder") + "')/tasks");
    }
}
