package org.camelexchange.emulator.store;

/**
 * What an administrator ordained for a folder ([MS-OXWSFOLD] 2.2.4.13).
 *
 * @param id which managed folder of the organization it is
 * @param quota in kilobytes; null for none
 * @param homePage null for none, as is the comment
 */
public record ManagedFolder(
        String id,
        boolean canDelete,
        boolean canRenameOrMove,
        boolean mustDisplayComment,
        boolean isRoot,
        String comment,
        Integer quota,
        String homePage) {}
