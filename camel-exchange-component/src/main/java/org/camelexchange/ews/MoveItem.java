package org.camelexchange.ews;

import java.util.List;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;

/** Moves an item to another folder (MoveItem, [MS-OXWSCORE] 3.1.4.7). */
final class MoveItem implements EwsProcedure {
    @Override
    public List<Row> run(Tools tools, Row inputs, Scope scope) {
        FolderRef to = FolderTarget.of(inputs.text("FolderId"), tools.folders(), scope);
        EwsWrites.Ids ids = tools.writes()
                .transfer(
                        true,
                        inputs.text("ItemId"),
                        inputs.text("ItemChangeKey"),
                        to,
                        tools.contexts().of("execute", "EWS.MoveItem", scope));
        return List.of(new Row()
                .with("ItemId", ids == null ? null : ids.id())
                .with("ItemChangeKey", ids == null ? null : ids.changeKey()));
    }
}
