package org.camelexchange.emulator.store;

import java.time.Instant;

/**
 * Someone or something invited to a meeting.
 *
 * @param response Unknown, Organizer, Tentative, Accept, Decline or NoResponseReceived
 * @param responded when the answer came; null before
 */
public record Attendee(Address address, Role role, String response, Instant responded) {
    /** Why somebody is invited. */
    public enum Role {
        REQUIRED,
        OPTIONAL,
        RESOURCE
    }

    /** Somebody who has not answered yet. */
    public static Attendee invited(Address address, Role role) {
        return new Attendee(address, role, "Unknown", null);
    }

    /** The same with the name now given; without one the old name stays. */
    public Attendee called(Address now) {
        return now.name() == null || now.name().equals(now.address())
                ? this
                : new Attendee(now, role, response, responded);
    }
}
