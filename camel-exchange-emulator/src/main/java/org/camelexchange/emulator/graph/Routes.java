package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camelexchange.emulator.http.HttpAnswer;

/** The routes below a user's mailbox, and those of the directory. */
final class Routes {
    private static final String COUNT = "$count";

    /** Below {@code /me} or {@code /users/{id}}. */
    static final Routes MAILBOX = new Routes(mailbox());

    /** Users, groups and places, from the root. */
    static final Routes DIRECTORY = new Routes(directory());

    private final List<Route> all;

    private Routes(List<Route> all) {
        // What has a name of its own goes before what takes any.
        this.all = all.stream()
                .sorted(Comparator.comparing(r ->
                        r.template().stream().filter(s -> s.startsWith("{")).count()))
                .toList();
    }

    /** Whether a path is one of these, whatever is done with it. */
    boolean lead(List<String> segments) {
        List<String> path = counting(segments) ? segments.subList(0, segments.size() - 1) : segments;
        return all.stream().anyMatch(r -> Route.match(r.template(), path).isPresent());
    }

    private static boolean counting(List<String> segments) {
        return segments.size() > 1 && segments.get(segments.size() - 1).equals(COUNT);
    }

    private static List<Route> directory() {
        List<Route> all = new ArrayList<>(UserRoutes.routes());
        all.addAll(GroupRoutes.routes());
        all.addAll(PlaceRoutes.routes());
        return all;
    }

    private static List<Route> mailbox() {
        List<Route> all = new ArrayList<>();
        all.addAll(MailFolderRoutes.routes());
        all.addAll(MessageRoutes.routes());
        all.addAll(SendRoutes.routes());
        all.addAll(new AttachmentRoutes("messages", Messages.RESOURCE).routes());
        all.addAll(new AttachmentRoutes("events", Events.RESOURCE).routes());
        all.addAll(CalendarRoutes.routes());
        all.addAll(CalendarGroupRoutes.routes());
        all.addAll(ContactRoutes.routes());
        all.addAll(PhotoRoutes.routes());
        all.addAll(new Extensions("messages", Messages.RESOURCE).routes());
        all.addAll(new Extensions("events", Events.RESOURCE).routes());
        all.addAll(new Extensions("contacts", Contacts.RESOURCE).routes());
        all.addAll(TaskRoutes.routes());
        all.addAll(IdRoutes.routes());
        all.addAll(DeltaRoutes.routes());
        all.addAll(SnapshotRoutes.routes());
        all.addAll(CategoryRoutes.routes());
        all.addAll(ScheduleRoutes.routes());
        all.addAll(MailboxSettingsRoutes.routes());
        return all;
    }

    /** A route that was found. */
    record Found(Route.Handler handler, Map<String, String> variables, boolean counting) {
        HttpAnswer handle(Call call) {
            return handler.handle(call);
        }
    }

    /** Finds the route of a path. */
    Found find(String method, List<String> segments) {
        boolean counting = counting(segments);
        Shortcuts.Short path = Shortcuts.of(counting ? segments.subList(0, segments.size() - 1) : segments);
        boolean known = false;
        for (Route route : all) {
            Optional<Map<String, String>> match = Route.match(route.template(), path.path());
            if (match.isPresent()) {
                known = true;
                if (counting && !route.isCollection()) {
                    throw GraphError.BAD_REQUEST.because("Resource not found for the segment '" + COUNT + "'.");
                }
                if (route.method().equals(method) && (!counting || method.equals("GET"))) {
                    Map<String, String> variables = new HashMap<>(match.get());
                    if (path.in() != null) {
                        variables.put("in", path.in());
                    }
                    return new Found(route.handler(), variables, counting);
                }
            }
        }
        if (known) {
            throw GraphError.METHOD_NOT_ALLOWED.because("Specified HTTP method is not allowed for the request target.");
        }
        throw GraphError.BAD_REQUEST.because("Resource not found for the segment '" + stranger(path.path()) + "'.");
    }

    /** The first segment no route goes on with. */
    private String stranger(List<String> path) {
        for (int length = 1; length <= path.size(); length++) {
            List<String> begin = path.subList(0, length);
            int size = length;
            if (all.stream()
                    .noneMatch(r -> r.template().size() >= size
                            && Route.match(r.template().subList(0, size), begin).isPresent())) {
                return path.get(length - 1);
            }
        }
        return path.get(path.size() - 1);
    }
}
