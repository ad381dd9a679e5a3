package org.camelexchange.emulator.ews;

import java.util.List;

/** GetItem ([MS-OXWSCORE] 3.1.4.4). */
final class GetItem implements Operation {
    @Override
    public String name() {
        return "GetItem";
    }

    @Override
    public String always() {
        return "Items";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        Element shapeElement = request.need("ItemShape");
        return ResponseMessage.each(request.need("ItemIds").children(), id -> {
            ItemShape shape = ItemShape.read(shapeElement, false, call.version());
            return items(shape, call.item(id));
        });
    }

    static ResponseMessage items(ItemShape shape, Seen seen) {
        return ResponseMessage.success(out -> {
            out.m("Items");
            shape.write(out, seen);
            out.end();
        });
    }
}
