package org.camelexchange.emulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Derived;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.WellKnown;

/** Contacts and the folders they are in. */
final class ContactRoutes {
    private static final String FOLDERS = "contactFolders";
    private static final FolderRoutes FOLDER_ROUTES =
            new FolderRoutes(FOLDERS, Folders.CONTACTS, "displayName", Folders.OF_CONTACTS);
    private static final ItemRoutes ITEMS =
            new ItemRoutes("contacts", Contacts.RESOURCE, (call, old, values) -> Contacts.RESOURCE.apply(old, values));

    private ContactRoutes() {}

    static List<Route> routes() {
        List<Route> routes = new ArrayList<>(ITEMS.routes());
        routes.add(Route.of("GET", "contacts", call -> list(call, contacts(call), "contacts")));
        routes.add(Route.of("POST", "contacts", call -> create(call, contacts(call))));
        routes.add(Route.of(
                "GET",
                "contactFolders/{folder}/contacts",
                call -> list(call, folder(call), FOLDERS + "('" + call.variable("folder") + "')/contacts")));
        routes.add(Route.of("POST", "contactFolders/{folder}/contacts", call -> create(call, folder(call))));
        routes.add(Route.of("GET", FOLDERS, call -> folders(call, contacts(call))));
        routes.add(Route.of("POST", FOLDERS, call -> FOLDER_ROUTES.create(call, contacts(call))));
        routes.add(Route.of("GET", "contactFolders/{folder}/childFolders", call -> folders(call, folder(call))));
        routes.add(Route.of(
                "POST", "contactFolders/{folder}/childFolders", call -> FOLDER_ROUTES.create(call, folder(call))));
        routes.addAll(FOLDER_ROUTES.routes());
        return routes;
    }

    private static Folder contacts(Call call) {
        return call.mailbox().folder(WellKnown.CONTACTS);
    }

    private static Folder folder(Call call) {
        return call.folderFor(Folders.OF_CONTACTS);
    }

    private static HttpAnswer list(Call call, Folder folder, String collection) {
        Mailbox mailbox = call.mailbox();
        return Listing.of(Contacts.RESOURCE, folder.id(), collection, () -> mailbox.items(folder.id()).stream()
                        .filter(i -> i.kind() == ItemKind.CONTACT)
                        .toList())
                .answer(call);
    }

    private static HttpAnswer create(Call call, Folder folder) {
        JsonNode body = call.json();
        Item contact = Contacts.RESOURCE.apply(Item.of(ItemKind.CONTACT), JsonIn.read(Contacts.RESOURCE, body));
        Item made = call.mailbox().create(folder.id(), Extensions.given(Derived.titled(Contacts.named(contact)), body));
        return Answers.row(call, 201, Contacts.RESOURCE, made, "contacts");
    }

    private static HttpAnswer folders(Call call, Folder parent) {
        Mailbox mailbox = call.mailbox();
        return Listing.of(Folders.CONTACTS, parent.id(), FOLDERS, () -> mailbox.children(parent.id()).stream()
                        .filter(f -> f.holds(Folders.OF_CONTACTS))
                        .toList())
                .answer(call);
    }
}
