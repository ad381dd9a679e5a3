package org.camelexchange.ews;

import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsCall;
import org.camelexchange.ews.wire.EwsTransport;
import org.camelexchange.ews.wire.ResponseMessage;

/** FindFolder ([MS-OXWSSRCH] 3.1.4.1): one page of the folders below a folder. */
final class FindFolders {
    private final EwsTransport transport;
    private final FolderRef parent;
    private final EwsPlan plan;
    private final RowReader reader;

    FindFolders(EwsTransport transport, FolderRef parent, EwsPlan plan) {
        this.transport = transport;
        this.parent = parent;
        this.plan = plan;
        this.reader = new RowReader(plan.columns());
    }

    FindItems.Found page(int offset, int size, CallContext context) {
        return transport.callForOne(
                new EwsCall<>(
                        "FindFolder",
                        true,
                        xml -> {
                            // All folders of the mailbox, or those right below the one that is named.
                            xml.attribute("Traversal", plan.parent() == null ? "Deep" : "Shallow");
                            Shape.folders(plan.columns()).write(xml);
                            xml.openMessage("IndexedPageFolderView")
                                    .attribute("MaxEntriesReturned", size)
                                    .attribute("Offset", offset)
                                    .attribute("BasePoint", "Beginning")
                                    .close();
                            if (plan.restriction().isPresent()) {
                                xml.message("Restriction", plan.restriction().get());
                            }
                            xml.message("ParentFolderIds", parent::write);
                        },
                        ResponseMessage.each(xml ->
                                xml.name().equals("RootFolder") ? FindItems.read(xml, "Folders", reader) : null)),
                context);
    }
}
