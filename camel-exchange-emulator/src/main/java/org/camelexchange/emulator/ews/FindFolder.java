package org.camelexchange.emulator.ews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.camelexchange.emulator.store.Folder;

/** FindFolder ([MS-OXWSSRCH] 3.1.4.1). */
final class FindFolder implements Operation {
    @Override
    public String name() {
        return "FindFolder";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        FolderShape shape = FolderShape.read(request.need("FolderShape"), call.version());
        String traversal = request.needAttribute("Traversal");
        Optional<Element> restriction = request.child("Restriction");
        if (request.child("FractionalPageFolderView").isPresent()) {
            throw new EwsException(EwsError.INVALID_REQUEST, "FractionalPageFolderView is not available.");
        }
        Element view = request.child("IndexedPageFolderView").orElse(null);
        return ResponseMessage.each(request.need("ParentFolderIds").children(), id -> {
            Predicate<Call.Place> test = restriction
                    .map(r -> new Restriction<>(FolderShape::path).read(r.only()))
                    .orElse(p -> true);
            Call.Place parent = call.folder(id);
            List<Call.Place> found =
                    below(parent, traversal).stream().filter(test).toList();
            Paging.Page<Call.Place> page = Paging.read(view).cut(found, Integer.MAX_VALUE);
            return ResponseMessage.success(out -> {
                out.m("RootFolder");
                page.attributes(out);
                out.t("Folders");
                page.entries().forEach(p -> shape.write(out, p));
                out.end().end();
            });
        });
    }

    private static List<Call.Place> below(Call.Place parent, String traversal) {
        List<Call.Place> all = new ArrayList<>();
        switch (traversal) {
            case "Shallow" -> collect(parent, false, all);
            case "Deep" -> collect(parent, true, all);
            case "SoftDeleted" -> {
                // This server keeps no deleted folders.
            }
            default -> throw EwsFault.schema("The 'Traversal' attribute is invalid.");
        }
        return all;
    }

    private static void collect(Call.Place parent, boolean deep, List<Call.Place> all) {
        for (Folder child : FolderShape.children(parent)) {
            Call.Place place = new Call.Place(parent.mailbox(), child);
            all.add(place);
            if (deep) {
                collect(place, true, all);
            }
        }
    }
}
