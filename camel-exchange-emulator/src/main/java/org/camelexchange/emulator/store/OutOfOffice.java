package org.camelexchange.emulator.store;

import java.time.Instant;

/**
 * Automatic replies.
 *
 * @param state Disabled, Enabled or Scheduled
 * @param externalAudience whom outside the organization is answered: None, Known or All
 * @param start from when replies are sent when scheduled; null when never set
 * @param end until when
 * @param internalReply never null
 * @param externalReply never null
 * @param zone the name of the zone start and end were given in
 */
public record OutOfOffice(
        String state,
        String externalAudience,
        Instant start,
        Instant end,
        String internalReply,
        String externalReply,
        String zone) {
    /** As in a mailbox where nothing was ever set. */
    public static final OutOfOffice NONE = new OutOfOffice("Disabled", "All", null, null, "", "", "UTC");

    /** Whether a mail that comes at this time is answered. */
    public boolean isOn(Instant now) {
        return switch (state) {
            case "Enabled" -> true;
            case "Scheduled" -> (start == null || !now.isBefore(start)) && (end == null || now.isBefore(end));
            default -> false;
        };
    }
}
