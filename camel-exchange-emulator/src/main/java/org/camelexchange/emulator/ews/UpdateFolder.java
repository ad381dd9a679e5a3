package org.camelexchange.emulator.ews;

import java.util.List;
import org.camelexchange.emulator.store.ExtendedPropId;
import org.camelexchange.emulator.store.Folder;

/** UpdateFolder ([MS-OXWSFOLD] 3.1.4.8). */
final class UpdateFolder implements Operation {
    @Override
    public String name() {
        return "UpdateFolder";
    }

    @Override
    public String always() {
        return "Folders";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        return ResponseMessage.each(request.need("FolderChanges").children(), change -> {
            Call.Place place = call.folder(change.first());
            Folder folder = place.folder();
            for (Element update : change.need("Updates").children()) {
                folder = update(place, update);
            }
            return GetFolder.folders(FolderShape.idOnly(), new Call.Place(place.mailbox(), folder));
        });
    }

    private static Folder update(Call.Place place, Element update) {
        Element path = update.first();
        return switch (update.name()) {
            case "SetFolderField" -> set(place, path, value(update));
            case "AppendToFolderField" -> throw new EwsException(EwsError.INVALID_PROPERTY_APPEND);
            case "DeleteFolderField" -> {
                if (!path.name().equals("ExtendedFieldURI")) {
                    throw new EwsException(EwsError.INVALID_PROPERTY_DELETE);
                }
                yield ExtendedProperties.set(place, ExtendedProperties.id(path), null);
            }
            default ->
                throw EwsFault.schema("The element 'Updates' has invalid child element '" + update.name() + "'.");
        };
    }

    /** The one element with the new value, inside the one folder of the update. */
    private static Element value(Element update) {
        if (update.children().size() != 2 || update.children().get(1).children().size() != 1) {
            throw new EwsException(EwsError.INCORRECT_UPDATE_COUNT);
        }
        return update.children().get(1).children().get(0);
    }

    private static Folder set(Call.Place place, Element path, Element value) {
        if (path.name().equals("ExtendedFieldURI")) {
            ExtendedPropId id = ExtendedProperties.id(path);
            if (!value.name().equals("ExtendedProperty")
                    || !ExtendedProperties.id(value.need("ExtendedFieldURI")).equals(id)) {
                throw new EwsException(EwsError.UPDATE_MISMATCH);
            }
            return ExtendedProperties.set(place, id, ExtendedProperties.value(value));
        }
        String uri = path.needAttribute("FieldURI");
        if (!uri.equals("folder:" + value.name())) {
            throw new EwsException(EwsError.UPDATE_MISMATCH);
        }
        return switch (uri) {
            case "folder:DisplayName" -> {
                if (place.folder().wellKnown() != null) {
                    throw new EwsException(EwsError.INVALID_PROPERTY_SET, "A distinguished folder cannot be renamed.");
                }
                yield place.mailbox().updateFolder(place.folder().id(), value.text(), null);
            }
            case "folder:FolderClass" ->
                place.mailbox().updateFolder(place.folder().id(), null, value.text());
            // Rights beyond the owner's are none of this server's.
            case "folder:PermissionSet" -> place.folder();
            default -> throw new EwsException(EwsError.INVALID_PROPERTY_SET);
        };
    }
}
