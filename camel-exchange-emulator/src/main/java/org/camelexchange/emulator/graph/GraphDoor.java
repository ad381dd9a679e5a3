package org.camelexchange.emulator.graph;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camelexchange.emulator.http.Door;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;
import org.camelexchange.emulator.login.Caller;
import org.camelexchange.emulator.login.Gate;
import org.camelexchange.emulator.login.Refusal;
import org.camelexchange.emulator.login.Verdict;
import org.camelexchange.emulator.store.DirectoryObject;
import org.camelexchange.emulator.store.ExchangeStore;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.StoreException;

/** The endpoint of Microsoft Graph v1.0, with the addresses it gives out for uploads. */
public final class GraphDoor implements Door {
    private static final String PATH = "/v1.0";
    /** Graph takes no bigger requests. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** Whose place in the changes is forgotten begins again, as with a token that has expired. */
    private static final int MOST_SEEN = 1000;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final ExchangeStore store;
    private final Gate gate;
    private final Call.Memory memory;
    private final Batch batch = new Batch(this::passed);

    /** A door to these mailboxes for whoever the gate lets in. */
    public GraphDoor(ExchangeStore store, Gate gate) {
        this.store = store;
        this.gate = gate;
        this.memory = new Call.Memory(
                new Views(), new Uploads(store.clock()), Collections.synchronizedMap(new Recent<>(MOST_SEEN)));
    }

    @Override
    public String name() {
        return "Graph";
    }

    @Override
    public boolean opensTo(HttpRequest request) {
        String path = request.path();
        return path.startsWith(PATH + "/") || path.startsWith(Uploads.PATH);
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        if (request.path().startsWith(Uploads.PATH)) {
            return guarded(request, () -> memory.uploads().handle(request));
        }
        Verdict verdict = gate.check(request);
        if (verdict instanceof Verdict.Absent absent) {
            return refused(request, absent.refusal());
        }
        if (verdict instanceof Verdict.Refused refused) {
            return refused(request, refused.refusal());
        }
        return passed(request, ((Verdict.Passed) verdict).caller());
    }

    private HttpAnswer refused(HttpRequest request, Refusal refusal) {
        return refusal.onto(error(
                request, 401, refusal.reason().graphCode(), refusal.reason().graphMessage()));
    }

    /** Something that may be refused. */
    private interface Work {
        HttpAnswer run();
    }

    private HttpAnswer guarded(HttpRequest request, Work work) {
        try {
            return work.run().with("request-id", UUID.randomUUID().toString()).with("OData-Version", "4.0");
        } catch (GraphException e) {
            return error(request, e);
        } catch (StoreException e) {
            GraphException known = GraphError.of(e);
            return error(request, known);
        }
    }

    private HttpAnswer error(HttpRequest request, GraphException e) {
        HttpAnswer answer = error(request, e.error().status(), e.error().code(), e.getMessage());
        // Who has lost its place in the changes is told where to begin again.
        return e.error() == GraphError.SYNC_STATE_GONE
                ? answer.with("Location", request.origin() + request.path() + "?$deltatoken=")
                : answer;
    }

    private HttpAnswer passed(HttpRequest request, Caller caller) {
        return guarded(request, () -> {
            if (request.body().length > MOST_BYTES) {
                throw GraphError.TOO_LARGE.because("The request body is larger than 4 MB.");
            }
            List<String> path = Path.segments(request.path().substring(PATH.length()));
            if (path.equals(List.of("$batch"))) {
                return batch.run(request, caller);
            }
            return routed(request, caller, path);
        });
    }

    private HttpAnswer routed(HttpRequest request, Caller caller, List<String> path) {
        String first = path.isEmpty() ? "" : path.get(0);
        boolean me = first.equalsIgnoreCase("me");
        Mailbox mailbox = me ? own(caller) : null;
        List<String> whole = new ArrayList<>(path);
        if (me) {
            whole.set(0, "users");
            whole.add(1, mailbox.address());
        }
        Routes.Found route;
        if (Routes.DIRECTORY.lead(whole)) {
            route = Routes.DIRECTORY.find(request.method(), whole);
            mailbox = null;
        } else if (me || first.equalsIgnoreCase("users") && path.size() > 2) {
            mailbox = me ? mailbox : user(caller, path.get(1));
            route = Routes.MAILBOX.find(request.method(), whole.subList(2, whole.size()));
        } else {
            throw GraphError.BAD_REQUEST.because("Resource not found for the segment '" + first + "'.");
        }
        Prefer prefer = Prefer.of(request);
        View view = new View(
                store,
                mailbox,
                prefer.immutableIds(),
                prefer.zone() == null ? "UTC" : prefer.zone(),
                prefer.zone() == null ? ZoneOffset.UTC : Zones.find(prefer.zone()),
                prefer.textBody());
        Call call = new Call(request, mailbox, prefer, view, route.variables(), route.counting(), memory);
        HttpAnswer answer = route.handle(call);
        return prefer.applied().isEmpty()
                ? answer
                : answer.with("Preference-Applied", String.join(", ", prefer.applied()));
    }

    private Mailbox own(Caller caller) {
        if (caller.isApplication()) {
            throw GraphError.BAD_REQUEST.because("/me request is only valid with delegated authentication flow.");
        }
        return store.mailbox(caller.mailbox()).orElseThrow(() -> invalid(caller.mailbox()));
    }

    private Mailbox user(Caller caller, String id) {
        Mailbox mailbox = store.mailbox(id)
                .or(() -> store.directory()
                        .find(DirectoryObject.Kind.USER, id)
                        .flatMap(user -> store.mailbox(user.mail() == null ? "" : user.mail())))
                .orElseThrow(() -> invalid(id));
        if (!caller.isApplication() && !store.mayOpen(caller.mailbox(), mailbox.address())) {
            throw GraphError.ACCESS_DENIED.because("Access is denied. Check credentials and try again.");
        }
        return mailbox;
    }

    private static GraphException invalid(String user) {
        return GraphError.INVALID_USER.because("The requested user '" + user + "' is invalid.");
    }

    private HttpAnswer error(HttpRequest request, int status, String code, String message) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> inner = Values.map(
                "date",
                DATE.format(store.clock().instant().atZone(ZoneOffset.UTC)),
                "request-id",
                id,
                "client-request-id",
                request.header("client-request-id").orElse(id));
        return Answers.map(
                        status, Values.map("error", Values.map("code", code, "message", message, "innerError", inner)))
                .with("request-id", id)
                .with("Content-Type", "application/json");
    }
}
