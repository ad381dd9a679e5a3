package org.camelexchange.emulator.store.mapi;

import static java.util.Map.entry;
import static org.camelexchange.emulator.store.ExtendedPropId.tagged;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.camelexchange.emulator.store.ExtendedPropId;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.FolderProps;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.StoreError;
import org.camelexchange.emulator.store.StoreException;

/** The MAPI properties of folders, as {@link MapiProperties} has those of items; the ids are those of [MS-OXPROPS]. */
public final class FolderProperties {
    /** PidTagAccess: the owner may do everything ([MS-OXCPRPT] 2.2.1.1). */
    private static final int ACCESS = 0x3F;

    private static final ExtendedPropId HIDDEN = tagged(0x10F4, "Boolean");

    /** What follows from others or has a place of its own. */
    private static final Map<ExtendedPropId, BiFunction<Mailbox, Folder, Object>> KNOWN = Map.ofEntries(
            entry(tagged(0x0E08, "Integer"), (box, folder) -> (int) size(box, folder)),
            entry(tagged(0x0E08, "Long"), FolderProperties::size),
            entry(tagged(0x0FF4, "Integer"), (box, folder) -> ACCESS),
            entry(tagged(0x3001, "String"), (box, folder) -> folder.displayName()),
            entry(tagged(0x3602, "Integer"), (box, folder) -> box.count(folder.id())),
            entry(tagged(0x3603, "Integer"), (box, folder) -> box.unread(folder.id())),
            entry(tagged(0x360A, "Boolean"), (box, folder) -> !box.children(folder.id())
                    .isEmpty()),
            entry(tagged(0x3613, "String"), (box, folder) -> folder.folderClass()));

    private FolderProperties() {}

    /** The size of all a folder holds, in bytes. */
    public static long size(Mailbox mailbox, Folder folder) {
        return mailbox.items(folder.id()).stream().mapToLong(Item::size).sum();
    }

    /** The value as the protocols carry it: a text, a list of texts, or null. */
    public static Object text(Mailbox mailbox, Folder folder, ExtendedPropId id) {
        return MapiValue.text(value(mailbox, folder, id));
    }

    /** The value as what it means: see {@link MapiValue#parse}, a list of them, or null. */
    public static Object value(Mailbox mailbox, Folder folder, ExtendedPropId id) {
        ExtendedPropId known = id.canonical();
        if (known.equals(HIDDEN)) {
            return folder.get(FolderProps.HIDDEN, false);
        }
        var derived = KNOWN.get(known);
        if (derived != null) {
            return derived.apply(mailbox, folder);
        }
        Object own = folder.get(Props.EXTENDED, Map.of()).get(known);
        return own == null ? null : MapiValue.parseAll(known.type(), own);
    }

    /**
     * The folder with another value of a property.
     *
     * @param value a text, a list of texts for a type of several values, or null to take the property away
     * @throws StoreException {@link StoreError#PROPERTY_READ_ONLY} or {@link StoreError#PROPERTY_VALUE}
     */
    public static Folder set(Folder folder, ExtendedPropId id, Object value) {
        ExtendedPropId known = id.canonical();
        Object meant = value == null ? null : MapiValue.parseAll(known.type(), value);
        if (known.equals(HIDDEN)) {
            return folder.with(FolderProps.HIDDEN, (Boolean) meant);
        }
        if (KNOWN.containsKey(known)) {
            throw new StoreException(
                    StoreError.PROPERTY_READ_ONLY, "The property " + known + " of a folder cannot be set by its id.");
        }
        Map<ExtendedPropId, Object> all = new HashMap<>(folder.get(Props.EXTENDED, Map.of()));
        if (meant == null) {
            all.remove(known);
        } else {
            all.put(known, MapiValue.text(meant));
        }
        return folder.with(Props.EXTENDED, all.isEmpty() ? null : Map.copyOf(all));
    }
}
