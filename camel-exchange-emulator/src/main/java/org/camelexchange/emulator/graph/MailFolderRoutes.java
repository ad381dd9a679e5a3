package org.camelexchange.emulator.graph;

import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.FolderProps;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.StoreException;
import org.camelexchange.emulator.store.WellKnown;

/** Mail folders: list, read, make, rename, move, copy, delete. */
final class MailFolderRoutes {
    private static final String NAME = "mailFolders";
    private static final Type.Complex DESTINATION = Type.complex("destination", "destinationId", Type.Primitive.STRING);

    private MailFolderRoutes() {}

    static List<Route> routes() {
        return List.of(
                Route.of("GET", "mailFolders", call -> list(call, WellKnown.MESSAGE_ROOT.protocolName(), NAME)),
                Route.of("POST", "mailFolders", call -> create(call, WellKnown.MESSAGE_ROOT.protocolName())),
                Route.of("GET", "mailFolders/{folder}", MailFolderRoutes::get),
                Route.of("PATCH", "mailFolders/{folder}", MailFolderRoutes::rename),
                Route.of("DELETE", "mailFolders/{folder}", MailFolderRoutes::delete),
                Route.of("POST", "mailFolders/{folder}/move", call -> relocate(call, false)),
                Route.of("POST", "mailFolders/{folder}/copy", call -> relocate(call, true)),
                Route.of(
                        "GET",
                        "mailFolders/{folder}/childFolders",
                        call -> list(
                                call,
                                call.variable("folder"),
                                NAME + "('" + call.variable("folder") + "')/childFolders")),
                Route.of("POST", "mailFolders/{folder}/childFolders", call -> create(call, call.variable("folder"))));
    }

    private static HttpAnswer list(Call call, String parent, String collection) {
        Mailbox mailbox = call.mailbox();
        String id = call.folder(parent).id();
        boolean hiddenToo = "true".equalsIgnoreCase(call.request().query().get("includeHiddenFolders"));
        return Listing.of(Folders.MAIL, id + hiddenToo, collection, () -> Folders.mailFolders(mailbox, id).stream()
                        .filter(f -> hiddenToo || !f.get(FolderProps.HIDDEN, false))
                        .toList())
                .answer(call);
    }

    private static HttpAnswer get(Call call) {
        return Answers.row(
                call,
                200,
                Folders.MAIL,
                call.folder(),
                NAME,
                call.query(Folders.MAIL).shape());
    }

    private static HttpAnswer create(Call call, String parent) {
        Map<String, Object> values = values(call);
        String name = Values.text(values.get("displayName"));
        if (name == null || name.isBlank()) {
            throw GraphError.INVALID_PARAMETER.because("The parameter 'DisplayName' is missing.");
        }
        Folder made = call.mailbox().createFolder(call.folder(parent).id(), name, "IPF.Note");
        Folder hidden = call.mailbox()
                .updateFolder(made.id(), f -> f.with(FolderProps.HIDDEN, (Boolean) values.get("isHidden")));
        return Answers.row(call, 201, Folders.MAIL, with(call, hidden, values), NAME);
    }

    /** What the body sets; what no folder can have is refused before one is made or changed. */
    private static Map<String, Object> values(Call call) {
        Map<String, Object> values = JsonIn.read(Folders.MAIL, call.json());
        Folders.MAIL.apply(Folders.BLANK, values);
        return values;
    }

    private static Folder with(Call call, Folder folder, Map<String, Object> values) {
        return call.mailbox().updateFolder(folder.id(), f -> Folders.MAIL.apply(f, values));
    }

    private static HttpAnswer rename(Call call) {
        Map<String, Object> values = values(call);
        String name = Values.text(values.get("displayName"));
        refuseBlank(name);
        Folder changed = call.mailbox().updateFolder(call.folder().id(), name, null);
        return Answers.row(call, 200, Folders.MAIL, with(call, changed, values), NAME);
    }

    /** A change may leave the name out, but not make it nothing. */
    static void refuseBlank(String name) {
        if (name != null && name.isBlank()) {
            throw GraphError.INVALID_VALUE.because(
                    "At least one property failed validation: the folder's name is blank.");
        }
    }

    private static HttpAnswer delete(Call call) {
        remove(call.mailbox(), call.folder());
        return HttpAnswer.empty(204);
    }

    /** As with items: first to Deleted Items, from there away; away too where there is one of its name already. */
    static void remove(Mailbox mailbox, Folder folder) {
        String deleted = mailbox.folder(WellKnown.DELETED_ITEMS).id();
        boolean gone = mailbox.descendants(deleted).stream().anyMatch(f -> f.id().equals(folder.id()));
        if (gone || mailbox.child(deleted, folder.displayName()).isPresent()) {
            mailbox.deleteFolder(folder.id());
        } else {
            mailbox.moveFolder(folder.id(), deleted);
        }
    }

    private static HttpAnswer relocate(Call call, boolean copy) {
        Folder folder = call.folder();
        String to = destination(call).id();
        try {
            Folder there = copy
                    ? call.mailbox().copyFolder(folder.id(), to)
                    : call.mailbox().moveFolder(folder.id(), to);
            return Answers.row(call, 201, Folders.MAIL, there, NAME);
        } catch (StoreException e) {
            if (e.error() == org.camelexchange.emulator.store.StoreError.WELL_KNOWN_FOLDER) {
                throw GraphError.CANNOT_MOVE.because("Distinguished folders cannot be moved.");
            }
            throw e;
        }
    }

    /** The folder the body of a move or copy names. */
    static Folder destination(Call call) {
        Map<String, Object> body = Values.fields(JsonIn.value("body", DESTINATION, Bodies.lowerFirst(call.json())));
        String id = Values.text(body.get("destinationId"));
        if (id == null) {
            throw GraphError.INVALID_PARAMETER.because("The parameter 'DestinationId' is missing.");
        }
        return call.folder(id);
    }
}
