package org.camelexchange.ews;

import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsCall;
import org.camelexchange.ews.wire.EwsTransport;

/** Asks for the present change key of an item, for the operations that demand one. */
final class ChangeKeys {
    private ChangeKeys() {}

    static String present(EwsTransport transport, String id, CallContext context) {
        EwsWrites.Ids ids = transport.callForOne(
                new EwsCall<>(
                        "GetItem",
                        true,
                        xml -> {
                            xml.message("ItemShape", shape -> shape.element("BaseShape", "IdOnly"));
                            xml.message("ItemIds", list -> list.open("ItemId")
                                    .attribute("Id", id)
                                    .close());
                        },
                        EwsWrites.ids()),
                context);
        return ids == null ? null : ids.changeKey();
    }
}
