package org.camelexchange.emulator.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camelexchange.emulator.graph.Type.Primitive;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.FolderProps;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.WellKnown;

/** The resources that are folders, and the users they belong to. */
final class Folders {
    /** What a contact folder, a calendar and a list of tasks hold; see {@link Folder#holds}. */
    static final String OF_CONTACTS = "IPF.Contact";

    static final String OF_EVENTS = "IPF.Appointment";
    static final String OF_TASKS = "IPF.Task";

    /** The well-known names of Graph whose folders a mailbox has only once somebody needed them. */
    static final Set<String> NOT_IN_THIS_MAILBOX = Set.of(
            "archive",
            "clutter",
            "conflicts",
            "conversationhistory",
            "localfailures",
            "scheduled",
            "serverfailures",
            "syncissues");

    private static final Property<Folder> ID = Property.readOnly("id", Primitive.STRING, (f, v) -> f.id());
    private static final Property<Folder> NAME =
            Property.readOnly("displayName", Primitive.STRING, (f, v) -> f.displayName());
    private static final Property<Folder> PARENT =
            Property.readOnly("parentFolderId", Primitive.STRING, (f, v) -> f.parentId());

    private static final Resource<Folder> CHILD = new Resource<>("mailFolder", null, null, mail());

    static final Resource<Folder> MAIL = new Resource<>("mailFolder", null, null, mailWithChildren());

    static final Resource<Folder> CONTACTS =
            new Resource<>("contactFolder", null, null, withExtended(List.of(ID, PARENT, NAME)));

    /** A folder that is not there yet, to try a change on before anything is made. */
    static final Folder BLANK = new Folder(null, null, null, "", "", null, Map.of());

    private Folders() {}

    private static List<Property<Folder>> mail() {
        return List.of(
                ID,
                NAME,
                PARENT,
                Property.readOnly("childFolderCount", Primitive.INT32, (f, v) -> v.mailbox()
                        .children(f.id())
                        .size()),
                Property.readOnly("unreadItemCount", Primitive.INT32, (f, v) -> v.mailbox()
                        .unread(f.id())),
                Property.readOnly(
                        "totalItemCount", Primitive.INT32, (f, v) -> v.mailbox().count(f.id())),
                Property.readOnly("isHidden", Primitive.BOOLEAN, (f, v) -> f.get(FolderProps.HIDDEN, false)));
    }

    private static List<Property<Folder>> mailWithChildren() {
        List<Property<Folder>> all = new java.util.ArrayList<>(mail());
        all.add(Property.many("childFolders", CHILD, (f, v) -> mailFolders(v.mailbox(), f.id())));
        all.add(Property.many("messages", Messages.RESOURCE, (f, v) -> messages(v.mailbox(), f.id())));
        all.addAll(Extended.ofFolders());
        return all;
    }

    static List<Property<Folder>> withExtended(List<Property<Folder>> own) {
        List<Property<Folder>> all = new java.util.ArrayList<>(own);
        all.addAll(Extended.ofFolders());
        return all;
    }

    /** The folders for mail right below a folder. */
    static List<Folder> mailFolders(Mailbox mailbox, String parent) {
        return mailbox.children(parent).stream().filter(Folders::isMail).toList();
    }

    /** The folders for one kind of items, wherever they are but in Deleted Items. */
    static List<Folder> holding(Mailbox mailbox, String containerClass) {
        String deleted = mailbox.folder(WellKnown.DELETED_ITEMS).id();
        List<Folder> gone = mailbox.descendants(deleted);
        return mailbox.descendants(mailbox.folder(WellKnown.MESSAGE_ROOT).id()).stream()
                .filter(f -> f.holds(containerClass) && !gone.contains(f))
                .toList();
    }

    /** The items of a folder that are messages. */
    static List<Item> messages(Mailbox mailbox, String folder) {
        return mailbox.items(folder).stream().filter(i -> i.kind().isMail()).toList();
    }

    static boolean isMail(Folder folder) {
        return folder.folderClass().equals("IPF") || folder.holds("IPF.Note");
    }
}
