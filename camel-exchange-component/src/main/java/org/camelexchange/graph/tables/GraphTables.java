package org.camelexchange.graph.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camelexchange.table.Column;
import org.camelexchange.table.Table;

/** The list of the tables Graph serves: its own, and those of the EWS vocabulary. */
public final class GraphTables {
    /** Mails, for what is done to one whatever table it was read from. */
    public static final GraphTable MESSAGES = MessagesTable.table();

    public static final GraphTable USERS = UsersTable.table();

    public static final List<GraphTable> ALL = all();

    private GraphTables() {}

    /** The declaration behind a table, with the columns its user declared. */
    public static GraphTable of(Table table) {
        List<Column> own =
                table.columns().stream().filter(c -> c.extended() == null).toList();
        Optional<GraphTable> named = ALL.stream()
                .filter(t -> t.table().fullName().equals(table.fullName()))
                .findFirst();
        // A folder's path has the columns of the table it was made from.
        GraphTable declared = named.or(() -> ALL.stream()
                        .filter(t -> t.table().columns().equals(own))
                        .findFirst()
                        .map(t -> t.at(table)))
                .orElseThrow(() -> new IllegalArgumentException(table.fullName() + " is no table of Graph"));
        return own.size() == table.columns().size() ? declared : declared.showing(table);
    }

    private static List<GraphTable> own() {
        return List.of(
                MESSAGES,
                MailFoldersTable.table(),
                EventsTable.table(),
                CalendarViewTable.table(),
                EventInstancesTable.table(),
                CalendarsTable.table(),
                CalendarGroupsTable.table(),
                ContactsTable.table(),
                ContactFoldersTable.table(),
                MessageAttachmentsTable.table(),
                EventAttachmentsTable.table(),
                TodoListsTable.table(),
                TodoTasksTable.table(),
                OutlookCategoriesTable.table(),
                MailboxSettingsTable.table(),
                ExtendedPropertiesTable.table(),
                USERS,
                GroupsTable.table(),
                GroupMembersTable.table());
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
