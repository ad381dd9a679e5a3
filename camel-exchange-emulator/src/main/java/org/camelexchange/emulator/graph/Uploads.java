package org.camelexchange.emulator.graph;

import static org.camelexchange.emulator.graph.Values.map;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;
import org.camelexchange.emulator.store.Attachment;
import org.camelexchange.emulator.store.Mailbox;

/** The open upload sessions. Their addresses are secrets: who knows one needs no token. */
final class Uploads {
    static final String PATH = "/upload-sessions/";

    private static final int UNIT = 320 * 1024;
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,9})-(\\d{1,9})/(\\d{1,9})");

    private final Clock clock;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    Uploads(Clock clock) {
        this.clock = clock;
    }

    /**
     * What the file becomes when all of it is there.
     *
     * @param location the address of the item's attachments
     */
    record Target(
            Mailbox mailbox,
            String itemId,
            String location,
            String name,
            String contentType,
            String contentId,
            boolean inline) {}

    private static final class Session {
        private final Target target;
        private final Instant expires;
        private final byte[] content;
        private int filled;

        Session(Target target, Instant expires, int size) {
            this.target = target;
            this.expires = expires;
            this.content = new byte[size];
        }

        Map<String, Object> state() {
            return map("expirationDateTime", expires, "nextExpectedRanges", List.of(Integer.toString(filled)));
        }
    }

    /** Opens a session; gives what the client is answered. */
    Map<String, Object> open(Call call, Target target, int size) {
        sessions.values().removeIf(old -> old.expires.isBefore(clock.instant()));
        String secret = UUID.randomUUID().toString();
        Session session = new Session(target, clock.instant().plus(LIFETIME), size);
        sessions.put(secret, session);
        Map<String, Object> answer =
                map("@odata.context", call.request().origin() + "/v1.0/$metadata#microsoft.graph.uploadSession");
        answer.put("uploadUrl", call.request().origin() + PATH + secret);
        answer.putAll(session.state());
        return answer;
    }

    HttpAnswer handle(HttpRequest request) {
        String secret = request.path().substring(PATH.length());
        Session session = sessions.get(secret);
        if (session == null || session.expires.isBefore(clock.instant())) {
            throw GraphError.ITEM_NOT_FOUND.because("The upload session was not found or has expired.");
        }
        synchronized (session) {
            return switch (request.method()) {
                case "GET" -> Answers.map(200, session.state());
                case "PUT" -> put(secret, session, request);
                case "DELETE" -> {
                    sessions.remove(secret);
                    yield HttpAnswer.empty(204);
                }
                default ->
                    throw GraphError.METHOD_NOT_ALLOWED.because(
                            "The HTTP method is not allowed for the request target.");
            };
        }
    }

    private HttpAnswer put(String secret, Session session, HttpRequest request) {
        Matcher range = RANGE.matcher(request.header("Content-Range").orElse(""));
        if (!range.matches()) {
            throw GraphError.INVALID_RANGE.because("The Content-Range header is missing or malformed.");
        }
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2)) + 1;
        int total = Integer.parseInt(range.group(3));
        if (total != session.content.length || to > total || to - from != request.body().length) {
            throw GraphError.INVALID_RANGE.because("The Content-Range header does not match the upload session.");
        }
        if (to < total && (to - from) % UNIT != 0) {
            throw GraphError.INVALID_RANGE.because("A range that is not the last must be a multiple of 320 KiB.");
        }
        if (from != session.filled) {
            throw GraphError.WRONG_RANGE.because("The range does not begin where the next one is expected.");
        }
        System.arraycopy(request.body(), 0, session.content, from, to - from);
        session.filled = to;
        if (to < total) {
            return Answers.map(200, session.state());
        }
        sessions.remove(secret);
        Target target = session.target;
        Attachment file = new Attachment(
                null,
                target.name(),
                target.contentType(),
                target.contentId(),
                null,
                target.inline(),
                clock.instant(),
                session.content,
                null);
        Attachment made = AttachmentRoutes.add(target.mailbox(), target.itemId(), file);
        return HttpAnswer.empty(201).with("Location", target.location() + made.id());
    }
}
