package org.camelexchange.emulator.store;

/** One header of a mail as it came over the wire, unfolded. */
public record Header(String name, String value) {}
