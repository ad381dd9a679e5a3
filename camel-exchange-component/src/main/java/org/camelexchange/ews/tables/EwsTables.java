package org.camelexchange.ews.tables;

import java.util.List;
import org.camelexchange.settings.Platform;

/** The list of the tables of EWS. */
public final class EwsTables {
    public static final List<EwsTable> ALL = all();

    private EwsTables() {}

    /** The tables as a server of this release has them. */
    public static List<EwsTable> on(Platform platform) {
        return Releases.hasAll(platform)
                ? ALL
                : ALL.stream().map(table -> table.on(platform)).toList();
    }

    private static List<EwsTable> all() {
        return List.of(
                InboxTable.inbox(),
                SentItemsTable.sentItems(),
                DraftsTable.drafts(),
                DeletedItemsTable.deletedItems(),
                JunkEmailTable.junkEmail(),
                OutboxTable.outbox(),
                CalendarTable.calendar(),
                ContactsTable.contacts(),
                TasksTable.tasks(),
                FoldersTable.folders());
    }
}
