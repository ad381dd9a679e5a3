package org.camelexchange.graph.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camelexchange.ews.tables.EwsTables;
import org.camelexchange.table.Ability;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Table;
import org.junit.jupiter.api.Test;

/** How much of the EWS vocabulary Graph serves, counted from the declarations. */
class BridgeCoverageTest {
    private static final int PERCENT = 85;
    private static final Set<String> MAILS =
            Set.of("Inbox", "SentItems", "Drafts", "DeletedItems", "JunkEmail", "Outbox");
    private static final Set<String> OTHERS = Set.of("Calendar", "Contacts", "Tasks");

    /** Where a column of EWS is in Graph. */
    private enum Kind {
        PROPERTY,
        EXTENDED,
        PART,
        CONSTANT,
        EXTENSION,
        ABSENT
    }

    private static Kind kind(GraphTable bridge, Column original) {
        GraphColumn column = bridge.columns().stream()
                .filter(c -> c.name().equals(original.name()))
                .findFirst()
                .orElse(null);
        if (column == null) {
            return Kind.ABSENT;
        }
        if (column.path().startsWith("=")) {
            return Kind.CONSTANT;
        }
        if (column.property().equals(TaskExtension.PROPERTY)) {
            return Kind.EXTENSION;
        }
        if (column.extended().isEmpty()) {
            return Kind.PROPERTY;
        }
        boolean part = column.isElement()
                || column.column().type() == ColumnType.BOOLEAN
                        && column.extended().get().type().columnType() != ColumnType.BOOLEAN;
        return part ? Kind.PART : Kind.EXTENDED;
    }

    private static List<GraphTable> bridges(Set<String> names) {
        return GraphTables.ALL.stream()
                .filter(table -> table.table().schema().equals("EWS")
                        && names.contains(table.table().name()))
                .toList();
    }

    private static Table original(GraphTable bridge) {
        return EwsTables.ALL.stream()
                .map(table -> table.table())
                .filter(table -> table.name().equals(bridge.table().name()))
                .findFirst()
                .orElseThrow();
    }

    private static int served(String what, List<GraphTable> bridges) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        Set<String> seen = new HashSet<>();
        for (GraphTable bridge : bridges) {
            for (Column column : original(bridge).columns()) {
                if (column.can(Ability.PSEUDO)) {
                    continue;
                }
                seen.add(bridge.table().name() + "." + column.name());
                counts.merge(kind(bridge, column), 1, Integer::sum);
            }
        }
        int all = seen.size();
        int percent = 100 * (all - counts.getOrDefault(Kind.ABSENT, 0)) / all;
        System.out.println("EWS columns on Graph, " + what + ": " + percent + " % of " + all + " " + counts);
        return percent;
    }

    @Test
    void atLeastEightyFivePercentOfTheColumnsHaveACounterpart() {
        List<GraphTable> every = new ArrayList<>(bridges(MAILS));
        every.addAll(bridges(OTHERS));
        List<GraphTable> distinct = new ArrayList<>(bridges(Set.of("Inbox")));
        distinct.addAll(bridges(OTHERS));
        for (GraphTable table : distinct) {
            served(table.table().name(), List.of(table));
        }
        assertThat(served("all tables", every)).isGreaterThanOrEqualTo(PERCENT);
        assertThat(served("each kind of table once", distinct)).isGreaterThanOrEqualTo(PERCENT);
    }

    @Test
    void aColumnWithoutCounterpartIsDeclaredAbsentWithItsReason() {
        List<String> silent = new ArrayList<>();
        for (GraphTable bridge : GraphTables.ALL) {
            if (bridge.table().schema().equals("EWS")) {
                original(bridge).columns().stream()
                        .map(Column::name)
                        .filter(name -> bridge.table().find(name).isEmpty()
                                && !bridge.table().absent().containsKey(name))
                        .forEach(name -> silent.add(bridge.table().name() + "." + name));
            }
        }
        assertThat(silent).isEmpty();
    }
}
