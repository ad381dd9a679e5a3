package org.camelexchange.emulator.ews;

import java.util.List;

/** One operation of EWS. */
interface Operation {
    /** The name of its request element, such as GetItem. */
    String name();

    /** The element its messages always have, even if empty; null for none. */
    default String always() {
        return null;
    }

    /** Does what the request asks for; the answer is written when all is done. */
    List<ResponseMessage> run(Call call, Element request);

    /** Writes what the body of the answer holds, from its one element on. */
    default void write(EwsWriter out, List<ResponseMessage> messages) {
        out.openBody(name() + "Response");
        out.m("ResponseMessages");
        messages.forEach(m -> m.write(out, name() + "ResponseMessage", always()));
    }
}
