package org.camelexchange.emulator.ews;

import java.util.List;

/** Unsubscribe ([MS-OXWSNTIF] 3.1.4.3). */
final class Unsubscribe implements Operation {
    @Override
    public String name() {
        return "Unsubscribe";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        return List.of(ResponseMessage.attempt(() -> {
            Subscriptions all = call.subscriptions();
            all.remove(all.find(call, request.need("SubscriptionId").text()));
            return ResponseMessage.success();
        }));
    }
}
