package org.camelexchange.emulator.store;

/**
 * A folder.
 *
 * @param id its id, kept when it moves
 * @param changeKey a new one with every change
 * @param parentId null for the root
 * @param folderClass PidTagContainerClass, such as {@code IPF.Note}
 * @param wellKnown which well-known folder it is; null for a folder made by its user
 */
public record Folder(
        String id, String changeKey, String parentId, String displayName, String folderClass, WellKnown wellKnown) {

    Folder changed(String newChangeKey, String newParentId, String newName, String newClass) {
        return new Folder(id, newChangeKey, newParentId, newName, newClass, wellKnown);
    }

    /** True when the folder is for items of this kind of container, or below it. */
    public boolean holds(String containerClass) {
        return folderClass.equals(containerClass) || folderClass.startsWith(containerClass + ".");
    }
}
