package org.camelexchange.emulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Directory;
import org.camelexchange.emulator.store.DirectoryObject;

/** The groups of the organization and who is in them. */
final class GroupRoutes {
    private static final String MEMBERS_BIND = "members@odata.bind";
    private static final int MOST_BOUND = 20;
    private static final DirectoryEntries ENTRIES =
            new DirectoryEntries(Groups.RESOURCE, DirectoryObject.Kind.GROUP, "group", "groups", Groups.REQUIRED);

    private GroupRoutes() {}

    static List<Route> routes() {
        return List.of(
                Route.of("GET", "groups", GroupRoutes::list),
                Route.of("POST", "groups", GroupRoutes::create),
                Route.of("GET", "groups/{group}", ENTRIES::get),
                Route.of("PATCH", "groups/{group}", GroupRoutes::patch),
                Route.of("DELETE", "groups/{group}", ENTRIES::delete),
                Route.of("GET", "groups/{group}/members", call -> members(call, Groups.MEMBERS)),
                Route.of("GET", "groups/{group}/members/user", call -> members(call, Users.RESOURCE)),
                Route.of("POST", "groups/{group}/members/$ref", GroupRoutes::add),
                Route.of("DELETE", "groups/{group}/members/{member}/$ref", GroupRoutes::remove));
    }

    private static HttpAnswer list(Call call) {
        List<DirectoryObject> all = DirectoryEntries.directory(call).all(DirectoryObject.Kind.GROUP);
        return new DirectoryListing(Groups.RESOURCE, "groups", all, Groups.MAILBOX).answer(call);
    }

    private static HttpAnswer create(Call call) {
        JsonNode body = call.json();
        Map<String, Object> values = JsonIn.read(Groups.RESOURCE, body);
        List<String> members = bound(call, body);
        boolean unified = Values.list(values.get("groupTypes")).contains("Unified");
        if (Boolean.TRUE.equals(values.get("mailEnabled")) && !unified) {
            throw GraphError.DIRECTORY_REQUEST.because(
                    "The service does not currently support writes of mail-enabled groups. Please ensure that the"
                            + " mail-enablement property is unset and the security-enablement property is set.");
        }
        Map<String, Object> beside = new LinkedHashMap<>();
        if (unified) {
            beside.put("mail", values.get("mailNickname") + "@" + domain(call));
            beside.put("visibility", "Public");
        }
        DirectoryObject made = ENTRIES.create(call, values, beside);
        members.forEach(id -> DirectoryEntries.directory(call).addMember(made.id(), id));
        return Answers.row(call, 201, Groups.RESOURCE, made, "groups");
    }

    private static String domain(Call call) {
        return call.store().mailboxes().stream()
                .map(m -> m.address().substring(m.address().indexOf('@') + 1))
                .findFirst()
                .orElse("example.org");
    }

    private static HttpAnswer patch(Call call) {
        JsonNode body = call.json();
        Map<String, Object> values = JsonIn.read(Groups.RESOURCE, body);
        DirectoryObject group = ENTRIES.entry(call);
        List<String> members = bound(call, body);
        members.forEach(id -> refuseMember(call, group, id));
        HttpAnswer answer = ENTRIES.patch(call, values);
        members.forEach(id -> DirectoryEntries.directory(call).addMember(group.id(), id));
        return answer;
    }

    /** The ids of those a body binds as members. */
    private static List<String> bound(Call call, JsonNode body) {
        List<String> ids = new ArrayList<>();
        if (body.has(MEMBERS_BIND)) {
            JsonIn.array(MEMBERS_BIND, body.get(MEMBERS_BIND)).forEach(url -> ids.add(referred(call, url)));
        }
        if (ids.size() > MOST_BOUND) {
            throw GraphError.DIRECTORY_REQUEST.because("The number of references in 'members@odata.bind' is over 20.");
        }
        return ids;
    }

    private static String referred(Call call, JsonNode url) {
        String text = url.asText().replaceAll("/$", "");
        String id = text.substring(text.lastIndexOf('/') + 1);
        Directory directory = DirectoryEntries.directory(call);
        return directory
                .find(id)
                .or(() -> directory.find(DirectoryObject.Kind.USER, id))
                .orElseThrow(() -> DirectoryEntries.notThere(id))
                .id();
    }

    private static HttpAnswer members(Call call, Resource<DirectoryObject> resource) {
        List<DirectoryObject> all = DirectoryEntries.directory(call)
                .members(ENTRIES.entry(call).id())
                .stream()
                .filter(m -> resource == Groups.MEMBERS || m.kind() == DirectoryObject.Kind.USER)
                .toList();
        String collection = resource == Groups.MEMBERS ? "directoryObjects" : "users";
        return new DirectoryListing(resource, collection, all, Set.of()).answer(call);
    }

    private static HttpAnswer add(Call call) {
        DirectoryObject group = ENTRIES.entry(call);
        JsonNode url = call.json().path("@odata.id");
        if (!url.isTextual()) {
            throw GraphError.DIRECTORY_REQUEST.because("The body has no '@odata.id' that names the new member.");
        }
        String id = referred(call, url);
        refuseMember(call, group, id);
        DirectoryEntries.directory(call).addMember(group.id(), id);
        return HttpAnswer.empty(204);
    }

    private static void refuseMember(Call call, DirectoryObject group, String id) {
        if (DirectoryEntries.directory(call).members(group.id()).stream().anyMatch(m -> m.id().equals(id))) {
            throw GraphError.DIRECTORY_REQUEST.because("One or more added object references already exist for the"
                    + " following modified properties: 'members'.");
        }
    }

    private static HttpAnswer remove(Call call) {
        String member = call.variable("member");
        if (!DirectoryEntries.directory(call).removeMember(ENTRIES.entry(call).id(), member)) {
            throw DirectoryEntries.notThere(member);
        }
        return HttpAnswer.empty(204);
    }
}
