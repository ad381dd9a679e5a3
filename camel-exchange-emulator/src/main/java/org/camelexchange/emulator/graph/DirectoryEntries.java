package org.camelexchange.emulator.graph;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Directory;
import org.camelexchange.emulator.store.DirectoryObject;

/**
 * What can be done with single users and groups.
 *
 * @param variable the name of the id in the path
 * @param collection the path of the collection
 * @param required what a new entry needs
 */
record DirectoryEntries(
        Resource<DirectoryObject> resource,
        DirectoryObject.Kind kind,
        String variable,
        String collection,
        List<String> required) {

    DirectoryObject entry(Call call) {
        return entry(call, call.variable(variable));
    }

    DirectoryObject entry(Call call, String id) {
        return directory(call).find(kind, id).orElseThrow(() -> notThere(id));
    }

    static GraphException notThere(String id) {
        return GraphError.DIRECTORY_NOT_FOUND.because("Resource '" + id
                + "' does not exist or one of its queried reference-property objects are not present.");
    }

    static Directory directory(Call call) {
        return call.store().directory();
    }

    HttpAnswer get(Call call) {
        return Answers.row(
                call,
                200,
                resource,
                entry(call),
                collection,
                call.query(resource).shape());
    }

    /** Makes an entry; null for a value is as if it were not there. */
    DirectoryObject create(Call call, Map<String, Object> values, Map<String, Object> beside) {
        for (String name : required) {
            if (values.get(name) == null) {
                throw GraphError.DIRECTORY_REQUEST.because("A value is required for property '" + name
                        + "' of resource '" + Values.upper(resource.name()) + "'.");
            }
        }
        DirectoryObject empty = new DirectoryObject(UUID.randomUUID().toString(), kind, beside);
        return directory(call).add(resource.apply(empty, values).with("createdDateTime", call.now()));
    }

    HttpAnswer patch(Call call, Map<String, Object> values) {
        DirectoryObject entry = entry(call);
        directory(call).update(entry.id(), old -> resource.apply(old, values));
        return HttpAnswer.empty(204);
    }

    HttpAnswer delete(Call call) {
        directory(call).remove(entry(call).id());
        return HttpAnswer.empty(204);
    }
}
