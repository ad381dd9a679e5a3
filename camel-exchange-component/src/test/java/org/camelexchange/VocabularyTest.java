package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camelexchange.ews.tables.EwsTable;
import org.camelexchange.ews.tables.EwsTables;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.graph.tables.GraphTables;
import org.camelexchange.table.Column;
import org.junit.jupiter.api.Test;

/** A route moves from EWS to Graph by its connection alone only if both mean the same by every name. */
class VocabularyTest {
    /** What Graph does not let anybody write: of a task, and the kind of a folder, which is one for mails. */
    private static final Set<String> FIXED = Set.of(
            "EWS.Tasks.ItemClass",
            "EWS.Tasks.ParentFolderId",
            "EWS.Tasks.InReplyTo",
            "EWS.Tasks.PercentComplete",
            "EWS.Folders.FolderClass");

    private static String name(GraphTable table, Column column) {
        return table.table().fullName() + "." + column.name();
    }

    private static List<GraphTable> bridge() {
        return GraphTables.ALL.stream()
                .filter(table -> table.table().schema().equals("EWS"))
                .toList();
    }

    private static EwsTable original(GraphTable bridge) {
        return EwsTables.ALL.stream()
                .filter(table -> table.table().name().equals(bridge.table().name()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void graphServesEveryTableOfEws() {
        assertThat(bridge())
                .extracting(table -> table.table().name())
                .containsExactlyInAnyOrderElementsOf(EwsTables.ALL.stream()
                        .map(table -> table.table().name())
                        .toList());
    }

    @Test
    void aColumnHasTheSameNameTypeAndMultiplicityOnBoth() {
        List<String> differences = new ArrayList<>();
        for (GraphTable bridge : bridge()) {
            for (Column column : bridge.table().columns()) {
                Column original = original(bridge).table().find(column.name()).orElse(null);
                String name = bridge.table().fullName() + "." + column.name();
                if (original == null) {
                    differences.add(name + " is none of EWS");
                } else if (original.type() != column.type() || original.multiple() != column.multiple()) {
                    differences.add(name + " is " + original.type() + " on EWS and " + column.type() + " on Graph");
                } else if (!original.name().equals(column.name())) {
                    differences.add(name + " is written " + original.name() + " on EWS");
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void whatCanBeWrittenOnBothIsWrittenTheSameWay() {
        List<String> differences = new ArrayList<>();
        for (GraphTable bridge : bridge()) {
            for (Column column : bridge.table().columns()) {
                Column original = original(bridge).table().column(column.name());
                if (original.access() != column.access() && !FIXED.contains(name(bridge, column))) {
                    differences.add(bridge.table().fullName() + "." + column.name() + ": " + original.access()
                            + " on EWS, " + column.access() + " on Graph");
                }
            }
        }
        assertThat(differences).isEmpty();
    }
}
