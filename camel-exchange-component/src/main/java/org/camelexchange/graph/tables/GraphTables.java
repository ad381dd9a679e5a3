package org.camelexchange.graph.tables;

import java.util.ArrayList;
import java.util.List;

/** The list of the tables Graph serves: its own, and those of the EWS vocabulary. */
public final class GraphTables {
    public static final List<GraphTable> ALL = all();

    private GraphTables() {}

    private static List<GraphTable> all() {
        List<GraphTable> all = new ArrayList<>(List.of(
                OwnTables.messages(),
                OwnTables.mailFolders(),
                OwnTables.events(),
                OwnTables.calendars(),
                OwnTables.contacts(),
                OwnTables.messageAttachments()));
        all.addAll(BridgeMail.tables());
        all.add(BridgeTables.calendar());
        all.add(BridgeTables.contacts());
        all.add(BridgeTables.tasks());
        all.add(BridgeTables.folders());
        return List.copyOf(all);
    }
}
