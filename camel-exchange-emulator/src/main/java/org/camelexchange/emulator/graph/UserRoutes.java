package org.camelexchange.emulator.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.DirectoryObject;
import org.camelexchange.emulator.store.Mailbox;

/** The users of the organization. Who is made here has no mailbox, as without a licence. */
final class UserRoutes {
    private static final DirectoryEntries ENTRIES =
            new DirectoryEntries(Users.RESOURCE, DirectoryObject.Kind.USER, "user", "users", Users.REQUIRED);

    private UserRoutes() {}

    static List<Route> routes() {
        return List.of(
                Route.of("GET", "users", UserRoutes::list),
                Route.of("POST", "users", UserRoutes::create),
                Route.of("GET", "users/{user}", ENTRIES::get),
                Route.of("PATCH", "users/{user}", UserRoutes::patch),
                Route.of("DELETE", "users/{user}", ENTRIES::delete),
                Route.of("GET", "users/{user}/memberOf", UserRoutes::memberOf));
    }

    private static HttpAnswer list(Call call) {
        List<DirectoryObject> all = DirectoryEntries.directory(call).all(DirectoryObject.Kind.USER);
        Set<String> singleOnly = new java.util.HashSet<>(Users.PROFILE);
        singleOnly.add(MailboxSettings.NAME);
        return new DirectoryListing(Users.RESOURCE, "users", all, singleOnly).answer(call);
    }

    private static HttpAnswer memberOf(Call call) {
        DirectoryObject user = ENTRIES.entry(call);
        List<DirectoryObject> groups = DirectoryEntries.directory(call).memberOf(user.id()).stream()
                .filter(g -> g.kind() == DirectoryObject.Kind.GROUP)
                .toList();
        return new DirectoryListing(Groups.MEMBERS, "directoryObjects", groups, Set.of()).answer(call);
    }

    private static HttpAnswer create(Call call) {
        Map<String, Object> values = JsonIn.read(Users.RESOURCE, call.json());
        refuseMixed(values);
        refuseTwin(call, values, null);
        Map<String, Object> beside = new LinkedHashMap<>(Map.of("userType", "Member"));
        DirectoryObject made = ENTRIES.create(call, values, beside);
        return Answers.row(call, 201, Users.RESOURCE, made, "users");
    }

    private static HttpAnswer patch(Call call) {
        Map<String, Object> values = JsonIn.read(Users.RESOURCE, call.json());
        DirectoryObject user = ENTRIES.entry(call);
        refuseMixed(values);
        refuseTwin(call, values, user.id());
        Map<String, Object> settings = Values.fields(values.remove(MailboxSettings.NAME));
        if (!settings.isEmpty()) {
            Mailbox mailbox = call.store()
                    .mailbox(user.mail() == null ? "" : user.mail())
                    .orElseThrow(() -> DirectoryEntries.notThere(user.id()));
            MailboxSettings.set(mailbox, settings);
        }
        return ENTRIES.patch(call, values);
    }

    /** What is kept in the profile is set in a request of its own (Graph reference, "Update user"). */
    private static void refuseMixed(Map<String, Object> values) {
        boolean some = values.keySet().stream().anyMatch(Users.PROFILE::contains);
        if (some && !Users.PROFILE.containsAll(values.keySet())) {
            throw GraphError.DIRECTORY_REQUEST.because("The request is currently not supported on the targeted entity"
                    + " set: " + Users.PROFILE.stream().sorted().toList()
                    + " cannot be set together with other properties.");
        }
    }

    private static void refuseTwin(Call call, Map<String, Object> values, String self) {
        String name = Values.text(values.get("userPrincipalName"));
        if (name == null) {
            return;
        }
        if (!name.matches("[^@\\s]+@[^@\\s]+")) {
            throw GraphError.DIRECTORY_REQUEST.because("Property userPrincipalName is invalid.");
        }
        DirectoryEntries.directory(call)
                .find(DirectoryObject.Kind.USER, name)
                .filter(twin -> !twin.id().equals(self))
                .ifPresent(twin -> {
                    throw GraphError.DIRECTORY_REQUEST.because(
                            "Another object with the same value for property userPrincipalName already exists.");
                });
    }
}
