package org.camelexchange.emulator.ews;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camelexchange.emulator.store.ExtendedPropId;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.mapi.FolderProperties;

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

    /** A folder that is not there yet, to try a change on before anything is made. */
    private static final Folder BLANK = new Folder(null, null, null, "", "", null, Map.of());

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
            UnaryOperator<Folder> extended = extended(element);
            Folder made = place.mailbox().createFolder(place.folder().id(), name, own == null ? plain : own);
            if (element.child("ExtendedProperty").isPresent()) {
                made = place.mailbox().updateFolder(made.id(), extended);
            }
            return GetFolder.folders(FolderShape.idOnly(), new Call.Place(place.mailbox(), made));
        });
    }

    /** What gives a folder the extended properties of an element; those that cannot be set are refused at once. */
    private static UnaryOperator<Folder> extended(Element element) {
        UnaryOperator<Folder> set = folder -> {
            Folder changed = folder;
            for (Element child : element.children()) {
                if (child.name().equals("ExtendedProperty")) {
                    ExtendedPropId id = ExtendedProperties.id(child.need("ExtendedFieldURI"));
                    changed = FolderProperties.set(changed, id, ExtendedProperties.value(child));
                }
            }
            return changed;
        };
        set.apply(BLANK);
        return set;
    }
}
