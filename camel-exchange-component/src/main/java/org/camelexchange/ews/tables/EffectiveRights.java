package org.camelexchange.ews.tables;

import static org.camelexchange.ews.tables.EwsColumn.of;
import static org.camelexchange.table.ColumnType.BOOLEAN;

import java.util.List;
import java.util.stream.Stream;

/** The columns of what the one who asks may do with an item or a folder ([MS-OXWSCDATA] 2.2.4.27 EffectiveRightsType). */
final class EffectiveRights {
    private EffectiveRights() {}

    /** @param uri the property's, of items or of folders */
    static List<EwsColumn> columns(String uri) {
        return Stream.of(
                        "CreateAssociated",
                        "CreateContents",
                        "CreateHierarchy",
                        "Delete",
                        "Modify",
                        "Read",
                        "ViewPrivateItems")
                .map(right -> of("EffectiveRights_" + right, BOOLEAN, uri, "EffectiveRights/" + right))
                .toList();
    }
}
