package org.camelexchange.ews.tables;

import java.util.ArrayList;
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
        List<EwsTable> all = new ArrayList<>(MailTables.all());
        all.add(CalendarTable.calendar());
        all.add(ContactsTable.contacts());
        all.add(TasksTable.tasks());
        all.add(FoldersTable.folders());
        return List.copyOf(all);
    }
}
