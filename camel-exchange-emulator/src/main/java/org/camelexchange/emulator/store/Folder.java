package org.camelexchange.emulator.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * A folder.
 *
 * @param id its id, kept when it moves
 * @param changeKey a new one with every change
 * @param parentId null for the root
 * @param folderClass PidTagContainerClass, such as {@code IPF.Note}
 * @param wellKnown which well-known folder it is; null for a folder made by its user
 * @param values what else it has, as items have: {@link Props#EXTENDED} and the properties of {@link FolderProps}
 */
public record Folder(
        String id,
        String changeKey,
        String parentId,
        String displayName,
        String folderClass,
        WellKnown wellKnown,
        Map<Prop<?>, Object> values) {

    Folder changed(String newChangeKey, String newParentId, String newName, String newClass) {
        return new Folder(id, newChangeKey, newParentId, newName, newClass, wellKnown, values);
    }

    /** The value of a property, or null. */
    @SuppressWarnings("unchecked") // with() is the only way in and takes the property's own type
    public <T> T get(Prop<T> prop) {
        return (T) values.get(prop);
    }

    /** The value of a property, or another value where it is not set. */
    public <T> T get(Prop<T> prop, T otherwise) {
        T value = get(prop);
        return value == null ? otherwise : value;
    }

    /** The same folder with another value; null takes the property away. */
    public <T> Folder with(Prop<T> prop, T value) {
        Map<Prop<?>, Object> changed = new HashMap<>(values);
        if (value == null) {
            changed.remove(prop);
        } else {
            changed.put(prop, value);
        }
        return withValues(Collections.unmodifiableMap(changed));
    }

    Folder withValues(Map<Prop<?>, Object> others) {
        return new Folder(id, changeKey, parentId, displayName, folderClass, wellKnown, others);
    }

    /** True when the folder is for items of this kind of container, or below it. */
    public boolean holds(String containerClass) {
        return folderClass.equals(containerClass) || folderClass.startsWith(containerClass + ".");
    }
}
