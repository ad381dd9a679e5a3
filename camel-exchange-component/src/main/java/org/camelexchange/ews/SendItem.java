package org.camelexchange.ews;

import java.util.List;
import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsCall;
import org.camelexchange.ews.wire.ResponseMessage;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;

/** Sends a draft (SendItem, [MS-OXWSCORE] 3.1.4.8). */
final class SendItem implements EwsProcedure {
    @Override
    public List<Row> run(Tools tools, Row inputs, Scope scope) {
        CallContext context = tools.contexts().of("execute", "EWS.SendItem", scope);
        String folder = inputs.text("SavedItemFolder");
        boolean save = !Boolean.FALSE.equals(inputs.get("SaveToFolder"));
        FolderRef saveTo = save ? savedItemFolder(tools, folder, scope) : null;
        send(tools, inputs.text("ItemId"), inputs.text("ItemChangeKey"), saveTo, context);
        return success();
    }

    private static FolderRef savedItemFolder(Tools tools, String folder, Scope scope) {
        return folder == null
                ? new FolderRef.Distinguished("sentitems", scope.sharedMailbox())
                : FolderTarget.of(folder, tools.folders(), scope);
    }

    /**
     * Sends a draft.
     *
     * @param changeKey its change key; null to ask the server for the present one, which it demands
     * @param saveTo where the copy goes; null for none
     */
    static void send(Tools tools, String id, String changeKey, FolderRef saveTo, CallContext context) {
        String present = changeKey == null ? ChangeKeys.present(tools.transport(), id, context) : changeKey;
        tools.transport()
                .callForOne(
                        new EwsCall<>(
                                "SendItem",
                                false,
                                xml -> {
                                    xml.attribute("SaveItemToFolder", saveTo != null);
                                    xml.message("ItemIds", list -> list.open("ItemId")
                                            .attribute("Id", id)
                                            .attribute("ChangeKey", present)
                                            .close());
                                    if (saveTo != null) {
                                        xml.message("SavedItemFolderId", saveTo::write);
                                    }
                                },
                                ResponseMessage.<Object>each(xml -> null)),
                        context);
    }

    static List<Row> success() {
        return List.of(new Row()
                .with("ResponseClass", "Success")
                .with("ResponseCode", "NoError")
                .with("MessageText", null));
    }
}
