package org.camelexchange.emulator.store;

/**
 * A mail address with its display name.
 *
 * @param name the display name; null when there is none
 * @param address the SMTP address; may be empty in a broken mail
 */
public record Address(String name, String address) {
    /** The display name, or the address where there is none. */
    public String display() {
        return name == null || name.isEmpty() ? address : name;
    }
}
