package org.camelexchange.emulator.ews;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camelexchange.emulator.store.ExchangeStore;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.StoreError;
import org.camelexchange.emulator.store.StoreException;
import org.camelexchange.emulator.store.WellKnown;

/**
 * One request: on whose behalf it is made, in which version of the schema, and what its ids mean.
 *
 * @param mailbox the mailbox of the user who calls or is impersonated
 */
record Call(ExchangeStore store, Mailbox mailbox, Version version, Views views, Subscriptions subscriptions) {
    /** Names the schema has of folders this server does not have. */
    private static final Set<String> ABSENT = Set.of(
            "voicemail",
            "recoverableitemsversions",
            "recoverableitemspurges",
            "recoverableitemsdiscoveryholds",
            "archiveroot",
            "archivemsgfolderroot",
            "archivedeleteditems",
            "archiveinbox",
            "archiverecoverableitemsroot",
            "archiverecoverableitemsdeletions",
            "archiverecoverableitemsversions",
            "archiverecoverableitemspurges",
            "archiverecoverableitemsdiscoveryholds",
            "syncissues",
            "conflicts",
            "localfailures",
            "serverfailures",
            "recipientcache",
            "quickcontacts",
            "conversationhistory",
            "adminauditlogs",
            "todosearch",
            "mycontacts",
            "directory",
            "imcontactlist",
            "peopleconnect",
            "favorites",
            "mecontact",
            "personmetadata",
            "teamspaceactivity",
            "teamspacemessaging",
            "teamspaceworkitems",
            "scheduled",
            "orionnotes",
            "tagitems",
            "alltaggeditems",
            "allcategorizeditems",
            "externalcontacts",
            "teamchat",
            "teamchathistory",
            "yammerdata",
            "yammerroot",
            "yammerinbound",
            "yammeroutbound",
            "yammerfeeds",
            "kaizaladata",
            "messageingestion",
            "onedriveroot",
            "onedriverecyclebin",
            "onedrivesystem",
            "onedrivevolume",
            "important",
            "starred",
            "archive");

    /** A folder and the mailbox it is in. */
    record Place(Mailbox mailbox, Folder folder) {}

    /** The folder of a FolderId or a DistinguishedFolderId. */
    Place folder(Element id) {
        checkChangeKey(id);
        if (id.name().equals("DistinguishedFolderId")) {
            return distinguished(id);
        }
        if (!id.name().equals("FolderId")) {
            throw EwsFault.schema("The element '" + id.name() + "' is no id of a folder.");
        }
        String value = id.needAttribute("Id");
        return in(value, m -> new Place(m, m.folder(value)), EwsError.FOLDER_NOT_FOUND);
    }

    private Place distinguished(Element id) {
        String name = id.needAttribute("Id");
        if (name.equals("publicfoldersroot")) {
            Mailbox all = store.publicFolders();
            return new Place(all, all.folder(WellKnown.MESSAGE_ROOT));
        }
        WellKnown which =
                WellKnown.named(name).filter(w -> w.protocolName().equals(name)).orElse(null);
        if (which == null && !ABSENT.contains(name)) {
            throw EwsFault.schema("The 'Id' attribute is invalid - The value '" + name
                    + "' is invalid: the Enumeration constraint failed.");
        }
        Mailbox owner = id.child("Mailbox").map(this::other).orElse(mailbox);
        if (which == null) {
            throw new EwsException(EwsError.FOLDER_NOT_FOUND);
        }
        return new Place(owner, owner.folder(which));
    }

    private Mailbox other(Element mailboxElement) {
        return mailbox(mailboxElement.need("EmailAddress").text());
    }

    /** The mailbox of an address, which the caller must be allowed to open. */
    Mailbox mailbox(String address) {
        Mailbox owner = store.mailbox(address).orElseThrow(() -> new EwsException(EwsError.NON_EXISTENT_MAILBOX));
        if (!store.mayOpen(mailbox.address(), owner.address())) {
            throw new EwsException(EwsError.ACCESS_DENIED);
        }
        return owner;
    }

    /** The item of an ItemId, an OccurrenceItemId or a RecurringMasterItemId. */
    Seen item(Element id) {
        checkChangeKey(id);
        return switch (id.name()) {
            case "ItemId" -> item(id.needAttribute("Id"));
            case "RecurringMasterItemId" -> master(item(id.needAttribute("OccurrenceId")));
            case "OccurrenceItemId" ->
                SeriesLookup.occurrence(
                        item(id.needAttribute("RecurringMasterId")), Codecs.integer(id.needAttribute("InstanceIndex")));
            default -> throw EwsFault.schema("The element '" + id.name() + "' is no id of an item.");
        };
    }

    private static void checkChangeKey(Element id) {
        try {
            Base64.getDecoder().decode(id.attribute("ChangeKey", ""));
        } catch (IllegalArgumentException e) {
            throw new EwsException(EwsError.INVALID_CHANGE_KEY);
        }
    }

    Seen item(String id) {
        OccurrenceId occurrence = OccurrenceId.parse(id).orElse(null);
        if (occurrence != null) {
            Seen master = item(occurrence.master());
            return SeriesLookup.at(master, occurrence.start());
        }
        return in(id, m -> Seen.of(m, m.item(id)), EwsError.ITEM_NOT_FOUND);
    }

    private static Seen master(Seen occurrence) {
        Mailbox owner = occurrence.mailbox();
        return Seen.of(owner, owner.item(occurrence.item().entryId()));
    }

    /** The item that holds an attachment. */
    Seen holder(String attachmentId) {
        return in(attachmentId, m -> Seen.of(m, m.holderOf(attachmentId)), EwsError.ITEM_NOT_FOUND);
    }

    /** Looks an id up in the mailboxes this caller may open, the own one first. */
    private <T> T in(String id, Function<Mailbox, T> lookup, EwsError otherwise) {
        if (id.isEmpty()) {
            throw new EwsException(EwsError.INVALID_ID_EMPTY);
        }
        List<Mailbox> open = new ArrayList<>(List.of(mailbox, store.publicFolders()));
        store.mailboxes().stream()
                .filter(m -> m != mailbox && store.mayOpen(mailbox.address(), m.address()))
                .forEach(open::add);
        for (Mailbox candidate : open) {
            try {
                return lookup.apply(candidate);
            } catch (StoreException e) {
                if (e.error() == StoreError.FOREIGN_ID) {
                    continue;
                }
                if (e.error() == StoreError.ITEM_NOT_FOUND && isFolder(candidate, id)) {
                    throw new EwsException(EwsError.FOLDER_ID_FOR_ITEM);
                }
                if (e.error() == StoreError.FOLDER_NOT_FOUND
                        && candidate.findItem(id).isPresent()) {
                    throw new EwsException(EwsError.ITEM_ID_FOR_FOLDER);
                }
                throw e;
            }
        }
        throw new EwsException(otherwise);
    }

    private static boolean isFolder(Mailbox candidate, String id) {
        return candidate.descendants(candidate.folder(WellKnown.ROOT).id()).stream()
                .anyMatch(f -> f.id().equals(id));
    }
}
