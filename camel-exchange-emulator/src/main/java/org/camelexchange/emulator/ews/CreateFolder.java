package org.camelexchange.emulator.ews;

import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.store.Folder;

/** CreateFolder ([MS-OXWSFOLD] 3.1.4.2). */
final class CreateFolder implements Operation {
    private static final Map<String, String> CLASSES = Map.of(
            "Folder",
            "IPF.Note",
            "CalendarFolder",
            "IPF.Appointment",
            "ContactsFolder",
            "IPF.Contact",
            "TasksFolder",
            "IPF.Task");

    @Override
    public String name() {
        return "CreateFolder";
    }

    @Override
    public String always() {
        return "Folders";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        Element parent = request.need("ParentFolderId");
        return ResponseMessage.each(request.need("Folders").children(), element -> {
            String plain = CLASSES.get(element.name());
            if (plain == null) {
                throw new EwsException(EwsError.INVALID_FOLDER_TYPE);
            }
            Call.Place place = Targets.place(call, parent, EwsError.PARENT_FOLDER_NOT_FOUND);
            String name = element.childText("DisplayName");
            if (name == null || name.isEmpty()) {
                throw new EwsException(EwsError.FOLDER_NAME_MISSING);
            }
            String own = element.childText("FolderClass");
            if (own != null
                    && !own.equals(plain)
                    && !own.startsWith(plain + ".")
                    && !element.name().equals("Folder")) {
                throw new EwsException(EwsError.NO_CLASS_OVERRIDE);
            }
            Folder made = place.mailbox().createFolder(place.folder().id(), name, own == null ? plain : own);
            return GetFolder.folders(FolderShape.idOnly(), new Call.Place(place.mailbox(), made));
        });
    }
}
