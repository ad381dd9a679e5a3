package org.camelexchange.ews;

import org.camelexchange.backend.PseudoColumns;
import org.camelexchange.table.Row;

/**
 * Who is told of a meeting that is written: the words of the requests' attributes ([MS-OXWSMTGS] 2.2.5.1, 2.2.5.3), as the
 * pseudo columns of the row say it. Nobody, where they say nothing.
 */
final class MeetingMails {
    private static final String NOBODY = "SendToNone";

    private MeetingMails() {}

    static String onCreate(Row row) {
        // All who are invited to a new meeting are changed.
        return switch (invitations(row)) {
            case "SendOnlyToChanged" -> "SendOnlyToAll";
            case "SendToChangedAndSaveCopy" -> "SendToAllAndSaveCopy";
            default -> invitations(row);
        };
    }

    static String onUpdate(Row row) {
        return invitations(row);
    }

    static String onDelete(Row row) {
        Object said = row.get(PseudoColumns.SEND_CANCELLATIONS_MODE.name());
        return said == null ? onCreate(row) : said.toString();
    }

    private static String invitations(Row row) {
        Object said = row.get(PseudoColumns.SEND_MEETING_INVITATIONS.name());
        return said == null ? NOBODY : said.toString();
    }
}
