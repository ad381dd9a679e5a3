package org.camelexchange.emulator.store;

/**
 * One category of a mailbox's master list ([MS-OXOCFG] 2.2.5.2).
 *
 * @param id a GUID
 * @param color -1 for none, otherwise 0 to 24
 */
public record Category(String id, String name, int color) {}
