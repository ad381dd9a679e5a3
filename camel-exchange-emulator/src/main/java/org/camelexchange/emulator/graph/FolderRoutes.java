package org.camelexchange.emulator.graph;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Folder;

/**
 * What can be done with the folders of contacts, calendars and tasks.
 *
 * @param path the segments before the folder's id
 * @param name the property that is the folder's name
 * @param holds the container class of its folders
 */
record FolderRoutes(String path, Resource<Folder> resource, String name, String holds) {
    List<Route> routes() {
        return List.of(
                Route.of("GET", path + "/{folder}", this::get),
                Route.of("PATCH", path + "/{folder}", this::rename),
                Route.of("DELETE", path + "/{folder}", this::delete));
    }

    private HttpAnswer get(Call call) {
        return Answers.row(
                call,
                200,
                resource,
                call.folderFor(holds),
                path,
                call.query(resource).shape());
    }

    HttpAnswer create(Call call, Folder parent) {
        return create(call, parent, made -> made);
    }

    /** Makes a folder with what belongs to the place it is made in. */
    HttpAnswer create(Call call, Folder parent, UnaryOperator<Folder> placed) {
        Map<String, Object> values = JsonIn.read(resource, call.json());
        String given = Values.text(values.get(name));
        if (given == null || given.isBlank()) {
            throw GraphError.INVALID_PARAMETER.because("The parameter '" + Values.upper(name) + "' is missing.");
        }
        resource.apply(Folders.BLANK, values);
        Folder made = call.mailbox().createFolder(parent.id(), given, holds);
        return Answers.row(call, 201, resource, with(call, placed(call, made, placed), values), path);
    }

    private static Folder placed(Call call, Folder made, UnaryOperator<Folder> placed) {
        return call.mailbox().updateFolder(made.id(), placed);
    }

    private HttpAnswer rename(Call call) {
        Map<String, Object> values = JsonIn.read(resource, call.json());
        String given = Values.text(values.get(name));
        MailFolderRoutes.refuseBlank(given);
        resource.apply(Folders.BLANK, values);
        Folder changed = call.mailbox().updateFolder(call.folderFor(holds).id(), given, null);
        return Answers.row(call, 200, resource, with(call, changed, values), path);
    }

    private Folder with(Call call, Folder folder, Map<String, Object> values) {
        return call.mailbox().updateFolder(folder.id(), f -> resource.apply(f, values));
    }

    private HttpAnswer delete(Call call) {
        MailFolderRoutes.remove(call.mailbox(), call.folderFor(holds));
        return HttpAnswer.empty(204);
    }
}
