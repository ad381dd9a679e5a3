package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final Map<String, String> WELL_KNOWN = new LinkedHashMap<>();

    static {
        for (String name : List.of(
                "Inbox",
                "SentItems",
                "Drafts",
                "DeletedItems",
                "JunkEmail",
                "Outbox",
                "Calendar",
                "Contacts",
                "Tasks",
                "Notes",
                "Journal",
                "MsgFolderRoot",
                "PublicFoldersRoot",
                "RecoverableItemsDeletions")) {
            WELL_KNOWN.put(name.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
        }
    }

    /** A folder that was found, with the element the server gave it, such as {@code CalendarFolder}. */
    record Found(FolderRef ref, String element) {}

    private record Key(String mailbox, String path) {}

    private final EwsTransport transport;
    private final Contexts contexts;
    private final Map<Key, Found> known = new ConcurrentHashMap<>();

    EwsFolders(EwsTransport transport, Contexts contexts) {
        this.transport = transport;
        this.contexts = contexts;
    }

    /** The distinguished name of a folder every mailbox has; empty when the name is none of theirs. */
    static Optional<String> wellKnown(String name) {
        return Optional.ofNullable(WELL_KNOWN.get(name.replace(" ", "").toLowerCase(Locale.ROOT)));
    }

    /**
     * The folder of a path.
     *
     * @throws NotFoundException naming the first part of the path that is not there
     */
    Found find(String path, String operation, Scope scope) {
        List<String> parts = parts(path);
        FolderRef start;
        int from;
        Optional<String> first = parts.isEmpty() ? Optional.empty() : wellKnown(parts.get(0));
        start = new FolderRef.Distinguished(first.orElse("msgfolderroot"), scope.sharedMailbox());
        from = first.isPresent() ? 1 : 0;
        Found at = new Found(start, "Folder");
        StringBuilder walked = new StringBuilder(first.orElse(""));
        for (String part : parts.subList(from, parts.size())) {
            FolderRef parent = at.ref();
            walked.append('/').append(part.toLowerCase(Locale.ROOT));
            Key key = new Key(scope.userId() + " " + scope.sharedMailbox(), walked.toString());
            Found child = known.get(key);
            if (child == null) {
                child = child(parent, part, path, operation, scope);
                known.put(key, child);
            }
            at = child;
        }
        return at;
    }

    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** Forgets what was found: a folder may have been moved or deleted. */
    void forget() {
        known.clear();
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
