package org.camelexchange.emulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a request, finds its door and sends the answer, all on the worker thread of the request. */
final class DoorHandler extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(DoorHandler.class);
    private static final String CONNECTION = Connection.class.getName();
    private static final int BODY_LIMIT = 150 * 1024 * 1024;

    private final List<Door> doors;
    private final List<Observer> observers;

    DoorHandler(List<Door> doors, List<Observer> observers) {
        this.doors = List.copyOf(doors);
        this.observers = List.copyOf(observers);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        try {
            HttpAnswer answer =
                    answer(request).with("request-id", UUID.randomUUID().toString());
            send(echoed(request, answer), response);
            callback.succeeded();
        } catch (Exception e) {
            // What was sent of the answer cannot be called back: the connection is cut, so the client sees it is
            // broken.
            LOG.warn("{} {} could not be answered", request.getMethod(), request.getHttpURI(), e);
            callback.failed(e);
        }
        return true;
    }

    private HttpAnswer answer(Request raw) throws IOException {
        byte[] body;
        try (InputStream in = Content.Source.asInputStream(raw)) {
            body = in.readNBytes(BODY_LIMIT + 1);
        }
        if (body.length > BODY_LIMIT) {
            return HttpAnswer.empty(413).with("Connection", "close");
        }
        Optional<HttpRequest> read = read(raw, body);
        if (read.isEmpty()) {
            return HttpAnswer.empty(400);
        }
        HttpRequest request = read.get();
        for (Door door : doors) {
            if (door.opensTo(request)) {
                return observed(door, request, through(door, request));
            }
        }
        return HttpAnswer.empty(404);
    }

    private static HttpAnswer through(Door door, HttpRequest request) {
        try {
            return door.handle(request);
        } catch (Exception e) {
            LOG.error("The {} door failed at {} {}", door.name(), request.method(), request.uri(), e);
            return HttpAnswer.of(
                    500, "text/plain; charset=utf-8", "The emulator's " + door.name() + " door failed: " + e);
        }
    }

    private HttpAnswer observed(Door door, HttpRequest request, HttpAnswer answer) throws IOException {
        if (observers.isEmpty()) {
            return answer;
        }
        // Of an answer that goes on, only that it began can be shown.
        boolean live = answer.body() instanceof HttpAnswer.Live;
        HttpAnswer buffered = live
                ? new HttpAnswer(answer.status(), answer.headers(), new HttpAnswer.Bytes(new byte[0]))
                : answer.buffered();
        for (Observer observer : observers) {
            observer.saw(door, request, buffered);
        }
        return live ? answer : buffered;
    }

    private static Optional<HttpRequest> read(Request raw, byte[] body) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HttpField field : raw.getHeaders()) {
            headers.computeIfAbsent(field.getName(), name -> new ArrayList<>())
                    .add(field.getValue() == null ? "" : field.getValue());
        }
        return HttpRequest.uri(raw.getHttpURI().asString())
                .map(uri -> new HttpRequest(raw.getMethod(), uri, headers, body, connection(raw)));
    }

    /** Kept by Jetty's own connection, so that the two end together. */
    private static Connection connection(Request raw) {
        ConnectionMetaData jetty = raw.getConnectionMetaData();
        if (jetty.getAttribute(CONNECTION) instanceof Connection known) {
            return known;
        }
        Connection fresh = new Connection();
        jetty.setAttribute(CONNECTION, fresh);
        return fresh;
    }

    /** The id the client gave its request goes back to it if it asks for that, at both of Microsoft's doors. */
    private static HttpAnswer echoed(Request request, HttpAnswer answer) {
        String id = request.getHeaders().get("client-request-id");
        boolean wanted = "true".equalsIgnoreCase(request.getHeaders().get("return-client-request-id"));
        return id != null && wanted ? answer.with("client-request-id", id) : answer;
    }

    private static void send(HttpAnswer answer, Response response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach((name, lines) -> {
            for (String value : lines.split("\n")) {
                response.getHeaders().add(name, value);
            }
        });
        if (answer.body() instanceof HttpAnswer.Bytes bytes && answer.status() != 204 && answer.status() != 304) {
            response.getHeaders().put("Content-Length", bytes.bytes().length);
        }
        OutputStream out = Content.Sink.asOutputStream(response);
        answer.body().writeTo(out);
        // Only now: to close it after a failure would make half an answer look whole.
        out.close();
    }
}
