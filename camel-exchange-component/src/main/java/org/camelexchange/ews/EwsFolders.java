package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camelexchange.backend.FolderCache;
import org.camelexchange.backend.FolderPath;
import org.camelexchange.error.Failure;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsCall;
import org.camelexchange.ews.wire.EwsTransport;
import org.camelexchange.ews.wire.ResponseMessage;
import org.camelexchange.query.Scope;

/**
 * Finds folders by their paths, such as {@code Inbox/Invoices/2026}, and remembers what it found. A path begins with a
 * folder every mailbox has, by its English or its protocol name, or else below the top of the mailbox.
 */
final class EwsFolders {
    private static final Set<String> WELL_KNOWN = Set.of(
            "inbox",
            "sentitems",
            "drafts",
            "deleteditems",
            "junkemail",
            "outbox",
            "calendar",
            "contacts",
            "tasks",
            "notes",
            "journal",
            "msgfolderroot",
            "publicfoldersroot",
            "root",
            "searchfolders",
            "archiveroot",
            "archivemsgfolderroot",
            "archivedeleteditems",
            "archiveinbox",
            "recoverableitemsroot",
            "recoverableitemsversions",
            "recoverableitemspurges",
            "recoverableitemsdeletions");

    /** A folder that was found, with the element the server gave it, such as {@code CalendarFolder}. */
    record Found(FolderRef ref, String element) {}

    private final EwsTransport transport;
    private final Contexts contexts;
    private final FolderCache<Found> known = new FolderCache<>();

    EwsFolders(EwsTransport transport, Contexts contexts) {
        this.transport = transport;
        this.contexts = contexts;
    }

    /** The distinguished name of a folder every mailbox has; empty when the name is none of theirs. */
    static Optional<String> wellKnown(String name) {
        return Optional.of(FolderPath.plain(name)).filter(WELL_KNOWN::contains);
    }

    /**
     * The folder of a path.
     *
     * @throws NotFoundException naming the first part of the path that is not there
     */
    Found find(String path, String operation, Scope scope) {
        return known.walk(
                path,
                scope,
                found("msgfolderroot", scope),
                name -> wellKnown(name).map(plain -> found(plain, scope)),
                (parent, name) -> child(parent.ref(), name, path, operation, scope));
    }

    private static Found found(String distinguished, Scope scope) {
        return new Found(new FolderRef.Distinguished(distinguished, scope.sharedMailbox()), "Folder");
    }

    /** Those that were found. */
    FolderCache<Found> known() {
        return known;
    }

    private Found child(FolderRef parent, String name, String path, String operation, Scope scope) {
        CallContext context = contexts.of(operation, path, scope);
        EwsCall<List<ResponseMessage<List<Found>>>> call = new EwsCall<>(
                "FindFolder",
                true,
                xml -> {
                    xml.attribute("Traversal", "Shallow");
                    xml.message("FolderShape", shape -> shape.element("BaseShape", "IdOnly"));
                    xml.message("Restriction", restriction -> {
                        restriction
                                .open("Contains")
                                .attribute("ContainmentMode", "FullString")
                                .attribute("ContainmentComparison", "IgnoreCase");
                        FieldUri.write(restriction, "folder:DisplayName");
                        restriction
                                .open("Constant")
                                .attribute("Value", name)
                                .close()
                                .close();
                    });
                    xml.message("ParentFolderIds", parent::write);
                },
                ResponseMessage.each(xml -> {
                    if (!xml.name().equals("RootFolder")) {
                        return null;
                    }
                    List<Found> found = new ArrayList<>();
                    int root = xml.depth();
                    while (xml.nextChild(root)) {
                        if (!xml.name().equals("Folders")) {
                            continue;
                        }
                        int folders = xml.depth();
                        while (xml.nextChild(folders)) {
                            String element = xml.name();
                            int folder = xml.depth();
                            while (xml.nextChild(folder)) {
                                if (xml.name().equals("FolderId")) {
                                    found.add(new Found(new FolderRef.ById(xml.attribute("Id")), element));
                                }
                            }
                        }
                    }
                    return found;
                }));
        List<Found> found = transport.callForOne(call, context);
        if (found == null || found.isEmpty()) {
            throw new NotFoundException(
                    Failure.of(operation, path)
                            .withCure("Create it, or check its name with exchange:query/EWS.Folders"),
                    "there is no folder '" + name + "' in that place",
                    null);
        }
        return found.get(0);
    }
}
