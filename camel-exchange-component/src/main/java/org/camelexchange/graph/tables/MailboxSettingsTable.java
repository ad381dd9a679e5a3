package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.USER;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.STRING;
import static org.camelexchange.table.ColumnType.STRUCTURE;

import java.util.List;

/** The settings of one mailbox, a row of them: the connection's, or that of userId. */
final class MailboxSettingsTable {
    private MailboxSettingsTable() {}

    static GraphTable table() {
        return GraphTable.own(
                        "MailboxSettings",
                        "mailboxSettings",
                        "mailboxSettings",
                        List.of(
                                // Whose they are is what tells them from others.
                                of("userId", STRING, "", KEY, USER),
                                of("automaticRepliesSetting_status", STRING, "automaticRepliesSetting/status", WRITE),
                                of(
                                        "automaticRepliesSetting_externalAudience",
                                        STRING,
                                        "automaticRepliesSetting/externalAudience",
                                        WRITE),
                                of(
                                        "automaticRepliesSetting_scheduledStartDateTime_dateTime",
                                        STRING,
                                        "automaticRepliesSetting/scheduledStartDateTime/dateTime",
                                        WRITE),
                                of(
                                        "automaticRepliesSetting_scheduledStartDateTime_timeZone",
                                        STRING,
                                        "automaticRepliesSetting/scheduledStartDateTime/timeZone",
                                        WRITE),
                                of(
                                        "automaticRepliesSetting_scheduledEndDateTime_dateTime",
                                        STRING,
                                        "automaticRepliesSetting/scheduledEndDateTime/dateTime",
                                        WRITE),
                                of(
                                        "automaticRepliesSetting_scheduledEndDateTime_timeZone",
                                        STRING,
                                        "automaticRepliesSetting/scheduledEndDateTime/timeZone",
                                        WRITE),
                                of(
                                        "automaticRepliesSetting_internalReplyMessage",
                                        STRING,
                                        "automaticRepliesSetting/internalReplyMessage",
                                        WRITE),
                                of(
                                        "automaticRepliesSetting_externalReplyMessage",
                                        STRING,
                                        "automaticRepliesSetting/externalReplyMessage",
                                        WRITE),
                                of("archiveFolder", STRING, "archiveFolder"),
                                of("timeZone", STRING, "timeZone", WRITE),
                                of("language_locale", STRING, "language/locale", WRITE),
                                of("language_displayName", STRING, "language/displayName"),
                                of("workingHours_daysOfWeek", STRUCTURE, "workingHours/daysOfWeek", WRITE),
                                of("workingHours_startTime", STRING, "workingHours/startTime", WRITE),
                                of("workingHours_endTime", STRING, "workingHours/endTime", WRITE),
                                of("workingHours_timeZone_name", STRING, "workingHours/timeZone/name", WRITE),
                                of("dateFormat", STRING, "dateFormat", WRITE),
                                of("timeFormat", STRING, "timeFormat", WRITE),
                                of(
                                        "delegateMeetingMessageDeliveryOptions",
                                        STRING,
                                        "delegateMeetingMessageDeliveryOptions",
                                        WRITE),
                                of("userPurpose", STRING, "userPurpose")))
                .with(GraphTable.Trait.SINGLETON);
    }
}
