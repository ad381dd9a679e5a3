package org.camelexchange.emulator.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camelexchange.emulator.http.Door;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;
import org.camelexchange.emulator.http.Observer;

/**
 * Writes down the requests to Graph, one JSON object a line, so that somebody else can check them: method, path, query, the
 * headers that decide what a request means, body, and the status of the answer. Requests that differ in nothing but ids are
 * written once. Logins are left out, and long texts are cut.
 *
 * <p>The system property {@value #FOLDER} names the folder; each JVM writes a file of its own there.
 */
public final class RequestLog implements Observer {
    /** Without this property nothing is written. */
    public static final String FOLDER = "exchange.emulator.requests";

    private static final List<String> HEADERS =
            List.of("Content-Type", "Prefer", "ConsistencyLevel", "If-Match", "If-None-Match", "X-Written-By-Hand");
    /** Ids, tokens and bytes in Base64, and UUIDs. */
    private static final Pattern VARYING = Pattern.compile("[A-Za-z0-9+/_=-]{32,}");

    private static final Pattern TOKEN = Pattern.compile("(?i)(token=)[^&]*");
    /** A multiple of four, so that Base64 stays Base64. */
    private static final int LONGEST_TEXT = 4_000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static RequestLog ofThisJvm;

    private final Path file;
    private final Set<String> written = new HashSet<>();

    private RequestLog(Path file) {
        this.file = file;
    }

    /**
     * The log of this JVM; empty when the property is not set.
     *
     * @throws UncheckedIOException when its folder cannot be made
     */
    public static synchronized Optional<RequestLog> find() {
        String folder = System.getProperty(FOLDER, "");
        if (folder.isBlank()) {
            return Optional.empty();
        }
        Path file =
                Path.of(folder).resolve("requests-" + ProcessHandle.current().pid() + ".jsonl");
        if (ofThisJvm == null || !ofThisJvm.file.equals(file)) {
            try {
                Files.createDirectories(file.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException("The folder " + folder + " of " + FOLDER + " cannot be made", e);
            }
            ofThisJvm = new RequestLog(file);
        }
        return Optional.of(ofThisJvm);
    }

    @Override
    public synchronized void saw(Door door, HttpRequest request, HttpAnswer answer) {
        if (!(door instanceof GraphDoor)) {
            return;
        }
        ObjectNode line = line(request);
        if (!written.add(VARYING.matcher(line.toString()).replaceAll("~"))) {
            return;
        }
        line.put("status", answer.status());
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The request could not be written to " + file, e);
        }
    }

    private static ObjectNode line(HttpRequest request) {
        ObjectNode line = JSON.createObjectNode();
        line.put("method", request.method());
        line.put("path", request.path());
        line.put(
                "query",
                request.rawQuery() == null
                        ? ""
                        : TOKEN.matcher(request.rawQuery()).replaceAll("$1token"));
        ObjectNode headers = line.putObject("headers");
        HEADERS.forEach(name -> request.header(name).ifPresent(value -> headers.put(name, value)));
        line.set("body", body(request));
        return line;
    }

    /** JSON as it is, a text as a text, and of anything else how long it is. */
    private static JsonNode body(HttpRequest request) {
        if (request.body().length == 0) {
            return null;
        }
        String type = request.header("Content-Type").orElse("");
        try {
            if (type.contains("json")) {
                return shortened(JSON.readTree(request.body()));
            }
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(request.bodyText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return type.startsWith("text/")
                ? shortened(TextNode.valueOf(request.bodyText()))
                : TextNode.valueOf(request.body().length + " bytes");
    }

    private static JsonNode shortened(JsonNode value) {
        if (value.isTextual() && value.textValue().length() > LONGEST_TEXT) {
            return TextNode.valueOf(value.textValue().substring(0, LONGEST_TEXT));
        }
        if (value instanceof ObjectNode object) {
            object.properties().forEach(property -> property.setValue(shortened(property.getValue())));
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, shortened(array.get(i)));
            }
        }
        return value;
    }
}
