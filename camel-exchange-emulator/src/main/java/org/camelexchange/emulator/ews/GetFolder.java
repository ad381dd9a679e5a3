package org.camelexchange.emulator.ews;

import java.util.List;

/** GetFolder ([MS-OXWSFOLD] 3.1.4.6). */
final class GetFolder implements Operation {
    @Override
    public String name() {
        return "GetFolder";
    }

    @Override
    public String always() {
        return "Folders";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        FolderShape shape = FolderShape.read(request.need("FolderShape"), call.version());
        return ResponseMessage.each(request.need("FolderIds").children(), id -> {
            Call.Place place = call.folder(id);
            return folders(shape, place);
        });
    }

    static ResponseMessage folders(FolderShape shape, Call.Place place) {
        return ResponseMessage.success(out -> {
            out.m("Folders");
            shape.write(out, place);
            out.end();
        });
    }
}
