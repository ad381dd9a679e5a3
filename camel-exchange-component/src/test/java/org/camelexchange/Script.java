package org.camelexchange;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.camelexchange.emulator.http.Door;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;
import org.camelexchange.emulator.http.HttpServer;
import org.camelexchange.http.Sleeper;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;

/** A server that gives the answers it was told to give, one after the other, and remembers what it was asked. */
public final class Script implements AutoCloseable, Door {
    private final Deque<HttpAnswer> answers = new ArrayDeque<>();
    private final List<HttpRequest> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> waits = new ArrayList<>();
    private final HttpServer server;

    private Script(List<HttpAnswer> answers) throws IOException {
        this.answers.addAll(answers);
        this.server = HttpServer.start(0, 0, List.of(this), List.of());
    }

    public static Script of(HttpAnswer... answers) throws IOException {
        return new Script(List.of(answers));
    }

    public static HttpAnswer answer(int status, String type, String text) {
        return HttpAnswer.of(status, type, text);
    }

    @Override
    public String name() {
        return "script";
    }

    @Override
    public boolean opensTo(HttpRequest request) {
        return true;
    }

    @Override
    public synchronized HttpAnswer handle(HttpRequest request) {
        requests.add(request);
        return answers.isEmpty() ? HttpAnswer.empty(500) : answers.remove();
    }

    /** Gives these answers too. */
    public synchronized void add(HttpAnswer... more) {
        answers.addAll(List.of(more));
    }

    public List<HttpRequest> requests() {
        return List.copyOf(requests);
    }

    /** What was waited between the calls; nothing really waits. */
    public List<Duration> waits() {
        return waits;
    }

    public Sleeper sleeper() {
        return waits::add;
    }

    public ConnectionSettings settings(Schema schema) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(schema);
        settings.setServer(
                "http://127.0.0.1:" + server.port() + (schema == Schema.EWS ? "/EWS/Exchange.asmx" : "/v1.0"));
        settings.setAuthScheme(AuthScheme.OAuth);
        settings.setOauthAccessToken("token");
        return settings;
    }

    @Override
    public void close() {
        server.close();
    }
}
