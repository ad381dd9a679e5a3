package org.camelexchange.emulator.ews;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.WellKnown;

/** SyncFolderHierarchy ([MS-OXWSSYNC] 3.1.4.1): the state is the list of folders the client knows. */
final class SyncFolderHierarchy implements Operation {
    private static final String MARK = "EXH1";

    @Override
    public String name() {
        return "SyncFolderHierarchy";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        return List.of(ResponseMessage.attempt(() -> {
            FolderShape shape = FolderShape.read(request.need("FolderShape"), call.version());
            Call.Place root = request.child("SyncFolderId")
                    .map(id -> Targets.place(call, id, EwsError.SYNC_FOLDER_NOT_FOUND))
                    .orElseGet(
                            () -> new Call.Place(call.mailbox(), call.mailbox().folder(WellKnown.MESSAGE_ROOT)));
            Map<String, String> known = Optional.ofNullable(request.childText("SyncState"))
                    .filter(s -> !s.isEmpty())
                    .map(s -> read(s, root.folder().id()))
                    .orElse(Map.of());
            List<Folder> now = root.mailbox().descendants(root.folder().id());
            return ResponseMessage.success(out -> {
                out.m("SyncState", state(root.folder().id(), now));
                out.m("IncludesLastFolderInRange", "true");
                out.m("Changes");
                Map<String, String> gone = new LinkedHashMap<>(known);
                for (Folder folder : now) {
                    String before = gone.remove(folder.id());
                    if (!folder.changeKey().equals(before)) {
                        out.t(before == null ? "Create" : "Update");
                        shape.write(out, new Call.Place(root.mailbox(), folder));
                        out.end();
                    }
                }
                gone.keySet().forEach(id -> out.t("Delete")
                        .t("FolderId")
                        .attribute("Id", id)
                        .end()
                        .end());
                out.end();
            });
        }));
    }

    private static String state(String root, List<Folder> folders) {
        StringBuilder plain = new StringBuilder(MARK).append('|').append(root);
        folders.forEach(f -> plain.append('|').append(f.id()).append(' ').append(f.changeKey()));
        return Base64.getEncoder().encodeToString(plain.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> read(String state, String root) {
        try {
            String[] parts = new String(Base64.getDecoder().decode(state.strip()), StandardCharsets.UTF_8).split("\\|");
            if (parts.length >= 2 && parts[0].equals(MARK) && parts[1].equals(root)) {
                Map<String, String> known = new LinkedHashMap<>();
                for (int i = 2; i < parts.length; i++) {
                    String[] folder = parts[i].split(" ");
                    known.put(folder[0], folder[1]);
                }
                return known;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The text is none of ours; said below.
        }
        throw new EwsException(EwsError.INVALID_SYNC_STATE);
    }
}
