package org.camelexchange.ews;

import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsCall;
import org.camelexchange.ews.wire.EwsTransport;

/** GetFolder ([MS-OXWSFOLD] 3.1.4.6) for nothing but the id. */
final class FolderIds {
    private FolderIds() {}

    static String of(EwsTransport transport, FolderRef folder, CallContext context) {
        EwsWrites.Ids ids = transport.callForOne(
                new EwsCall<>(
                        "GetFolder",
                        true,
                        xml -> {
                            xml.message("FolderShape", shape -> shape.element("BaseShape", "IdOnly"));
                            xml.message("FolderIds", folder::write);
                        },
                        EwsWrites.ids()),
                context);
        return ids == null ? null : ids.id();
    }
}
