package org.camelexchange.emulator.graph;

import java.util.List;
import java.util.Map;
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
        Map<String, Object> values = JsonIn.read(resource, call.json());
        String given = Values.text(values.get(name));
        if (given == null || given.isBlank()) {
            throw GraphError.INVALID_PARAMETER.because("The parameter '" + Values.upper(name) + "' is missing.");
        }
        return Answers.row(call, 201, resource, call.mailbox().createFolder(parent.id(), given, holds), path);
    }

    private HttpAnswer rename(Call call) {
        String given = Values.text(JsonIn.read(resource, call.json()).get(name));
        MailFolderRoutes.refuseBlank(given);
        Folder changed = call.mailbox().updateFolder(call.folderFor(holds).id(), given, null);
        return Answers.row(call, 200, resource, changed, path);
    }

    private HttpAnswer delete(Call call) {
        MailFolderRoutes.remove(call.mailbox(), call.folderFor(holds));
        return HttpAnswer.empty(204);
    }
}
