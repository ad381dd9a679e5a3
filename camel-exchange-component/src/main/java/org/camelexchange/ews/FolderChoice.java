package org.camelexchange.ews;

import java.util.List;
import java.util.Optional;
import org.camelexchange.ews.tables.EwsTable;
import org.camelexchange.query.Conjunction;
import org.camelexchange.query.Query;
import org.camelexchange.table.Column;

/**
 * The folders a query of items names by ParentFolderId, with {@code =} or {@code IN}: they are searched in place of the
 * table's own.
 *
 * @param folders their ids; empty for the table's own folder
 * @param query what is left to ask of each
 */
record FolderChoice(List<String> folders, Query query) {
    static FolderChoice of(EwsTable table, Query query) {
        Conjunction where = Conjunction.of(query.where());
        Optional<Column> parent = query.table().find("ParentFolderId");
        boolean searched = table.kind() == EwsTable.Kind.ITEM
                && where.keys(table.key().column()).isEmpty();
        return parent.filter(column -> searched)
                .flatMap(where::keys)
                .map(keys -> new FolderChoice(
                        keys.ids(), query.withWhere(where.without(keys.part()).condition())))
                .orElseGet(() -> new FolderChoice(List.of(), query));
    }
}
