package org.camelexchange.emulator.store;

import java.time.Instant;

/**
 * What a reminder that came as a mail reminds of ([MS-OXWSMSG] 2.2.4.4).
 *
 * @param appointment the id of the appointment in the same mailbox; null when it is not there
 */
public record ReminderMessage(String text, String location, Instant start, Instant end, String appointment) {}
