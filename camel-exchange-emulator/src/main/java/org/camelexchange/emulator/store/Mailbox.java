package org.camelexchange.emulator.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One mailbox: its folders, its items and their history. Safe for many threads: each method is one step.
 *
 * <p>Every method throws a {@link StoreException} that names the reason when a folder or an item is not there; nothing
 * is changed then.
 */
public final class Mailbox {
    private final String address;
    private final String displayName;
    private final Clock clock;
    private final Ids ids;
    private final History history = new History();
    private final Map<String, Folder> folders = new LinkedHashMap<>();
    private final Map<WellKnown, String> wellKnown = new EnumMap<>(WellKnown.class);
    private final Map<String, Map<String, Item>> contents = new HashMap<>();
    /** The items of folders as they were last asked for; gone with the next change, so a page costs no copy of all. */
    private final Map<String, List<Item>> snapshots = new HashMap<>();
    /** From the entry id and from the immutable id of every item to its entry id. */
    private final Map<String, String> entryIds = new HashMap<>();
    /** From the entry id of every item to its folder. */
    private final Map<String, String> folderOf = new HashMap<>();
    /** From attachment ids to the immutable id of the item that got the attachment. */
    private final Map<String, String> holders = new HashMap<>();

    private final Settings settings;
    private final Conversations conversations;
    private long version;

    Mailbox(String address, String displayName, Clock clock) {
        this.address = address;
        this.displayName = displayName;
        this.clock = clock;
        this.ids = new Ids(address);
        this.settings = new Settings(ids);
        this.conversations = new Conversations(ids, address);
        for (WellKnown folder : WellKnown.values()) {
            String parent = folder.parent() == null ? null : wellKnown.get(folder.parent());
            Folder made = new Folder(
                    ids.next(Ids.Use.FOLDER),
                    ids.nextChangeKey(),
                    parent,
                    folder.displayName(),
                    folder.folderClass(),
                    folder,
                    Map.of());
            wellKnown.put(folder, made.id());
            addFolder(made);
        }
    }

    public String address() {
        return address;
    }

    public String displayName() {
        return displayName;
    }

    public Address owner() {
        return new Address(displayName, address);
    }

    /** Grows with every change of a folder or an item: whoever keeps a sorted view can tell when it is old. */
    public synchronized long version() {
        return version + settings.version();
    }

    /** What the owner has set for all of the mailbox. */
    public Settings settings() {
        return settings;
    }

    public synchronized Folder folder(String id) {
        Folder folder = folders.get(id);
        if (folder == null) {
            throw ids.unknown(id, StoreError.FOLDER_NOT_FOUND, "folder");
        }
        return folder;
    }

    public synchronized Folder folder(WellKnown which) {
        return folders.get(wellKnown.get(which));
    }

    /** The folders right below this one, in the order they were made. */
    public synchronized List<Folder> children(String parentId) {
        folder(parentId);
        return folders.values().stream()
                .filter(f -> parentId.equals(f.parentId()))
                .toList();
    }

    /** All folders below this one, parents before their children. */
    public synchronized List<Folder> descendants(String parentId) {
        List<Folder> all = new ArrayList<>();
        for (Folder child : children(parentId)) {
            all.add(child);
            all.addAll(descendants(child.id()));
        }
        return all;
    }

    /** The folder of this name right below another, whatever the case of the name. */
    public synchronized Optional<Folder> child(String parentId, String name) {
        return children(parentId).stream()
                .filter(f -> f.displayName().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Makes a folder; a name that is taken among its siblings is refused. */
    public synchronized Folder createFolder(String parentId, String name, String folderClass) {
        folder(parentId);
        refuseTwin(parentId, name, null);
        Folder made =
                new Folder(ids.next(Ids.Use.FOLDER), ids.nextChangeKey(), parentId, name, folderClass, null, Map.of());
        addFolder(made);
        return made;
    }

    /** Gives a folder another name or class; null leaves it as it is. */
    public synchronized Folder updateFolder(String id, String name, String folderClass) {
        Folder old = folder(id);
        if (name != null && !name.equals(old.displayName())) {
            refuseWellKnown(old);
            refuseTwin(old.parentId(), name, id);
        }
        return replace(old.changed(
                ids.nextChangeKey(),
                old.parentId(),
                name == null ? old.displayName() : name,
                folderClass == null ? old.folderClass() : folderClass));
    }

    /** Changes the properties of a folder; what else the change does to it is left out. */
    public synchronized Folder updateFolder(String id, UnaryOperator<Folder> change) {
        Folder old = folder(id);
        Folder keyed = old.changed(ids.nextChangeKey(), old.parentId(), old.displayName(), old.folderClass());
        return replace(keyed.withValues(change.apply(old).values()));
    }

    /** Moves a folder with all that is in it; it keeps its id. */
    public synchronized Folder moveFolder(String id, String parentId) {
        Folder old = folder(id);
        refuseWellKnown(old);
        refuseCycle(id, parentId);
        refuseTwin(parentId, old.displayName(), id);
        return replace(old.changed(ids.nextChangeKey(), parentId, old.displayName(), old.folderClass()));
    }

    /** Copies a folder with all that is in it. */
    public synchronized Folder copyFolder(String id, String parentId) {
        Folder old = folder(id);
        refuseCycle(id, parentId);
        Folder copy = replace(
                createFolder(parentId, old.displayName(), old.folderClass()).withValues(old.values()));
        List.copyOf(contents.get(id).values()).forEach(item -> create(copy.id(), item.detached()));
        children(id).forEach(child -> copyFolder(child.id(), copy.id()));
        return copy;
    }

    /** Deletes a folder with all that is in it. */
    public synchronized void deleteFolder(String id) {
        refuseWellKnown(folder(id));
        emptyFolder(id, true);
        folders.remove(id);
        contents.remove(id);
        snapshots.remove(id);
        version++;
    }

    /** Deletes what is in a folder; with the folders in it or without. */
    public synchronized void emptyFolder(String id, boolean subfoldersToo) {
        items(id).forEach(item -> delete(item.entryId()));
        if (subfoldersToo) {
            children(id).forEach(child -> deleteFolder(child.id()));
        }
    }

    public synchronized int count(String folderId) {
        return items(folderId).size();
    }

    /** How many mails of a folder are unread; items of other kinds do not count. */
    public synchronized int unread(String folderId) {
        return (int) items(folderId).stream()
                .filter(i -> i.kind().isMail() && !i.is(Props.READ))
                .count();
    }

    /** The item of an entry id or an immutable id. */
    public synchronized Item item(String id) {
        String entryId = entryIds.get(id);
        if (entryId == null) {
            throw ids.unknown(id, StoreError.ITEM_NOT_FOUND, "object");
        }
        return contents.get(folderOf.get(entryId)).get(entryId);
    }

    public synchronized Optional<Item> findItem(String id) {
        return entryIds.containsKey(id) ? Optional.of(item(id)) : Optional.empty();
    }

    /** The items of a folder as they stand now, in the order they came. */
    public synchronized List<Item> items(String folderId) {
        folder(folderId);
        return snapshots.computeIfAbsent(folderId, f -> contents(f, false));
    }

    /** The associated items of a folder, which hold settings and which nobody sees among its items. */
    public synchronized List<Item> associated(String folderId) {
        folder(folderId);
        return contents(folderId, true);
    }

    private List<Item> contents(String folderId, boolean associated) {
        return contents.get(folderId).values().stream()
                .filter(item -> item.is(Props.ASSOCIATED) == associated)
                .toList();
    }

    /** Puts an item into a folder and gives it its ids and times. */
    public synchronized Item create(String folderId, Item item) {
        folder(folderId);
        Instant now = clock.instant();
        Item made = conversations
                .joined(item.withAttachmentIds(old -> null))
                .withMissingIds(() -> ids.next(Ids.Use.ATTACHMENT))
                .placed(new Item.Identity(
                        ids.next(Ids.Use.IMMUTABLE), ids.next(Ids.Use.ENTRY), ids.nextChangeKey(), folderId, now, now));
        put(made);
        history.note(folderId, Change.Kind.CREATED, made);
        return made;
    }

    /**
     * Changes an item.
     *
     * @param changeKey the change key the item must still have; null when any will do
     */
    public synchronized Item update(String id, String changeKey, UnaryOperator<Item> change) {
        Item old = item(id);
        if (changeKey != null && !changeKey.equals(old.changeKey())) {
            throw new StoreException(
                    StoreError.STALE_CHANGE_KEY, "The item was changed since the change key was read.");
        }
        Item changed = change.apply(old).withMissingIds(() -> ids.next(Ids.Use.ATTACHMENT));
        Item.Identity place = old.identity();
        Item placed = changed.placed(new Item.Identity(
                place.immutableId(),
                place.entryId(),
                ids.nextChangeKey(),
                place.folderId(),
                place.created(),
                clock.instant()));
        put(placed);
        history.note(place.folderId(), Change.Kind.of(old, changed), placed);
        return placed;
    }

    /** Moves an item; it keeps its immutable id and gets another entry id. */
    public synchronized Item move(String id, String folderId) {
        folder(folderId);
        Item old = item(id);
        remove(old);
        Item.Identity place = old.identity();
        Item moved = old.placed(new Item.Identity(
                place.immutableId(),
                ids.next(Ids.Use.ENTRY),
                ids.nextChangeKey(),
                folderId,
                place.created(),
                clock.instant()));
        put(moved);
        history.note(folderId, Change.Kind.CREATED, moved);
        return moved;
    }

    /** Copies an item; the copy has ids and times of its own. */
    public synchronized Item copy(String id, String folderId) {
        return create(folderId, item(id).detached());
    }

    /** Deletes an item for good. */
    public synchronized void delete(String id) {
        remove(item(id));
    }

    /** The item of this mailbox that holds this attachment, itself or in an item attached to it. */
    public synchronized Item holderOf(String attachmentId) {
        String holder = holders.get(attachmentId);
        Item item = holder == null ? null : findItem(holder).orElse(null);
        if (item == null || item.attachmentWithin(attachmentId).isEmpty()) {
            throw ids.unknown(attachmentId, StoreError.ATTACHMENT_NOT_FOUND, "attachment");
        }
        return item;
    }

    /** Where the history stands now. */
    public synchronized long lastChange() {
        return history.last();
    }

    /** What happened in a folder after this point, in order; may name an item more than once. */
    public synchronized List<Change> changesSince(String folderId, long number) {
        folder(folderId);
        return history.since(folderId, number);
    }

    /** What happened in all folders after this point, in order. */
    public synchronized List<Change> changesSince(long number) {
        return history.since(number);
    }

    /** Waits until something happened after this point, or for as long as this. */
    public synchronized void await(long number, Duration longest) throws InterruptedException {
        if (history.last() == number) {
            wait(longest.toMillis());
        }
    }

    /** Forgets the history: positions given out before are refused with {@link StoreError#HISTORY_GONE}. */
    public synchronized void forgetHistory() {
        history.forget();
    }

    private void addFolder(Folder made) {
        folders.put(made.id(), made);
        contents.put(made.id(), new LinkedHashMap<>());
        version++;
    }

    private Folder replace(Folder changed) {
        folders.put(changed.id(), changed);
        version++;
        return changed;
    }

    private void refuseWellKnown(Folder folder) {
        if (folder.wellKnown() != null) {
            throw new StoreException(
                    StoreError.WELL_KNOWN_FOLDER, "The folder " + folder.displayName() + " cannot be changed.");
        }
    }

    private void refuseCycle(String id, String parentId) {
        for (Folder up = folder(parentId); up != null; up = up.parentId() == null ? null : folder(up.parentId())) {
            if (up.id().equals(id)) {
                throw new StoreException(
                        StoreError.FOLDER_CYCLE,
                        "A folder cannot be moved or copied into itself or a folder below it.");
            }
        }
    }

    private void refuseTwin(String parentId, String name, String self) {
        child(parentId, name).filter(twin -> !twin.id().equals(self)).ifPresent(twin -> {
            throw new StoreException(StoreError.FOLDER_EXISTS, "A folder with the specified name already exists.");
        });
    }

    private void put(Item item) {
        notifyAll();
        snapshots.remove(item.folderId());
        contents.get(item.folderId()).put(item.entryId(), item);
        entryIds.put(item.entryId(), item.entryId());
        entryIds.put(item.immutableId(), item.entryId());
        folderOf.put(item.entryId(), item.folderId());
        item.allAttachments().forEach(a -> holders.put(a.id(), item.immutableId()));
        version++;
    }

    private void remove(Item item) {
        notifyAll();
        snapshots.remove(item.folderId());
        contents.get(item.folderId()).remove(item.entryId());
        entryIds.remove(item.entryId());
        entryIds.remove(item.immutableId());
        folderOf.remove(item.entryId());
        item.allAttachments().forEach(a -> holders.remove(a.id()));
        history.note(item.folderId(), Change.Kind.DELETED, item);
        version++;
    }
}
