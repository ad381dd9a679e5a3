package org.camelexchange.ews.tables;

import java.util.ArrayList;
import java.util.List;

/** The list of the tables of EWS. */
public final class EwsTables {
    public static final List<EwsTable> ALL = all();

    private EwsTables() {}

    private static List<EwsTable> all() {
        List<EwsTable> all = new ArrayList<>(MailTables.all());
        all.add(CalendarTable.calendar());
        all.add(ContactsTable.contacts());
        all.add(TasksTable.tasks());
        all.add(FoldersTable.folders());
        return List.copyOf(all);
    }
}
