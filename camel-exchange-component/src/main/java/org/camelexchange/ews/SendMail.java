package org.camelexchange.ews;

import java.util.List;
import org.camelexchange.error.AccessDeniedException;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.ews.tables.EwsTable;
import org.camelexchange.ews.tables.EwsTables;
import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsCall;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a mail and sends it: in one request, or with an attachment as a draft that is then attached to and sent. The
 * copy goes to Sent Items.
 */
final class SendMail implements EwsProcedure {
    private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);

    @Override
    public List<Row> run(Tools tools, Row inputs, Scope scope) {
        CallContext context = tools.contexts().of("execute", "EWS.SendMail", scope);
        byte[] content = (byte[]) inputs.get("AttachmentContent");
        FolderRef sentItems = new FolderRef.Distinguished("sentitems", scope.sharedMailbox());
        if (content == null) {
            create(tools, inputs, "SendAndSaveCopy", sentItems, context);
            return SendItem.success();
        }
        FolderRef drafts = new FolderRef.Distinguished("drafts", scope.sharedMailbox());
        EwsWrites.Ids draft = create(tools, inputs, "SaveOnly", drafts, context);
        EwsWrites.Ids attached;
        try {
            String name = inputs.text("AttachmentName") == null ? "attachment" : inputs.text("AttachmentName");
            Row attachment = Row.of("AttachmentName", name).with("Content", content);
            attached = CreateAttachments.attach(tools.transport(), draft.id(), attachment, context)
                    .root();
        } catch (MsExchangeException e) {
            removeDraft(tools, draft.id(), scope);
            throw e;
        }
        try {
            SendItem.send(tools, attached.id(), attached.changeKey(), sentItems, context);
        } catch (InvalidInputException | AccessDeniedException e) {
            // Any other error may mean that it was sent, and then it is not ours to remove.
            removeDraft(tools, draft.id(), scope);
            throw e;
        }
        return SendItem.success();
    }

    private static EwsWrites.Ids create(
            Tools tools, Row inputs, String disposition, FolderRef saveTo, CallContext context) {
        return tools.transport()
                .callForOne(
                        new EwsCall<>(
                                "CreateItem",
                                false,
                                xml -> {
                                    xml.attribute("MessageDisposition", disposition);
                                    xml.message("SavedItemFolderId", saveTo::write);
                                    xml.message("Items", message(inputs));
                                },
                                EwsWrites.ids()),
                        context);
    }

    private static XmlOut.Part message(Row inputs) {
        EwsTable mail = EwsTables.ALL.get(0);
        Row row = Row.of("Subject", inputs.get("Subject"))
                .with("Body", inputs.get("Content"))
                .with("ToRecipients_EmailAddress", inputs.get("ToRecipients"))
                .with("CcRecipients_EmailAddress", inputs.get("CcRecipients"))
                .with("BccRecipients_EmailAddress", inputs.get("BccRecipients"));
        return RowWriter.create(mail, row, inputs.text("BodyType"));
    }

    private static void removeDraft(Tools tools, String id, Scope scope) {
        EwsTable drafts = EwsTables.ALL.get(0);
        tools.writes().delete(drafts, List.of(Row.of("ItemId", id)), scope).stream()
                .filter(result -> !result.succeeded())
                .forEach(result ->
                        LOG.warn("The mail was not sent, and its draft could not be removed", result.error()));
    }
}
