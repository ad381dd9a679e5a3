package org.camelexchange.emulator.ews;

import java.util.List;

/** An operation on one thing: its one message is the answer itself, with no list around it. */
interface LoneAnswer extends Operation {
    /** Does what the request asks for. */
    ResponseMessage answer(Call call, Element request);

    @Override
    default List<ResponseMessage> run(Call call, Element request) {
        return List.of(ResponseMessage.attempt(() -> answer(call, request)));
    }

    @Override
    default void write(EwsWriter out, List<ResponseMessage> messages) {
        out.openBody(name() + "Response");
        messages.get(0).writeInside(out, always());
    }
}
