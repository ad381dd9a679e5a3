package org.camelexchange.graph.tables;

import java.util.ArrayList;
import java.util.List;

/** The list of the tables Graph serves: its own, and those of the EWS vocabulary. */
public final class GraphTables {
    /** Mails, for what is done to one whatever table it was read from. */
    public static final GraphTable MESSAGES = MessagesTable.table();

    public static final List<GraphTable> ALL = all();

    private GraphTables() {}

    private static List<GraphTable> own() {
        return List.of(
                MESSAGES,
                MailFoldersTable.table(),
                EventsTable.table(),
                CalendarsTable.table(),
                ContactsTable.table(),
                MessageAttachmentsTable.table());
    }

    private static List<GraphTable> bridge() {
        return List.of(
                BridgeInbox.table(),
                BridgeSentItems.table(),
                BridgeDrafts.table(),
                BridgeDeletedItems.table(),
                BridgeJunkEmail.table(),
                BridgeOutbox.table(),
                BridgeCalendar.table(),
                BridgeContacts.table(),
                BridgeTasks.table(),
                BridgeFolders.table());
    }

    private static List<GraphTable> all() {
        List<GraphTable> all = new ArrayList<>(own());
        all.addAll(bridge());
        return List.copyOf(all);
    }
}
