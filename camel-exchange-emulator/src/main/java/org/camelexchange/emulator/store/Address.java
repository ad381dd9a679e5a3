package org.camelexchange.emulator.store;

/**
 * A mail address with its display name.
 *
 * @param name the display name; null when there is none
 * @param address the address, of SMTP unless the routing type is another; may be empty in a broken mail
 * @param routingType {@code SMTP} or another kind of address
 * @param itemId the contact or list it was taken from; null for none
 */
public record Address(String name, String address, String routingType, String itemId) {
    private static final String SMTP = "SMTP";

    /** An SMTP address. */
    public Address(String name, String address) {
        this(name, address, SMTP, null);
    }

    /** The display name, or the address where there is none. */
    public String display() {
        return name == null || name.isEmpty() ? address : name;
    }
}
