package org.camelexchange.emulator.ews;

import java.util.List;

/** GetEvents ([MS-OXWSNTIF] 3.1.4.1): what happened since the watermark. */
final class GetEvents implements Operation {
    @Override
    public String name() {
        return "GetEvents";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        return List.of(ResponseMessage.attempt(() -> {
            Subscriptions.Subscription subscription = call.subscriptions()
                    .find(call, request.need("SubscriptionId").text());
            if (subscription.streamed()) {
                throw new EwsException(EwsError.INVALID_PULL_SUBSCRIPTION);
            }
            long from = Subscriptions.number(request.need("Watermark").text());
            if (from > subscription.mailbox().lastChange()) {
                throw new EwsException(EwsError.INVALID_WATERMARK);
            }
            Notification told = Notification.since(subscription, from);
            return ResponseMessage.success(out -> {
                out.m("Notification");
                told.write(out, subscription, from);
                out.end();
            });
        }));
    }
}
