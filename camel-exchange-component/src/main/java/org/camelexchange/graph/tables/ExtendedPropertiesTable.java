package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.PSEUDO;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.List;

/**
 * Properties by their MAPI ids, each a row: of which entity, and under which id in Graph's form (singleValueLegacyExtendedProperty
 * resource type). A property of several values has them as the text of a JSON array.
 */
final class ExtendedPropertiesTable {
    private ExtendedPropertiesTable() {}

    static GraphTable table() {
        return GraphTable.own(
                        "ExtendedProperties",
                        "",
                        "",
                        List.of(
                                of("Id", STRING, "id", KEY, PSEUDO),
                                of("Value", STRING, "value", WRITE),
                                of("Entity", STRING, "", WRITE, PSEUDO),
                                of("EntityId", STRING, "", WRITE, PSEUDO)))
                .with(GraphTable.Trait.ENTITY_PROPERTIES);
    }
}
