package org.camelexchange.view;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.table.Names;

/**
 * The file of the option userDefinedViews: a JSON object of named queries, each either {@code {"query": "SELECT …"}}, as the
 * connector family writes them, or {@code {"table": …, "select": …, "where": …, "orderBy": …, "limit": …, "offset": …}}.
 */
final class ViewFile {
    /** The option that names it. */
    static final String OPTION = "userDefinedViews";

    private static final String CLASS_PATH = "classpath:";
    private static final String FILE = "file:";
    private static final int MAX_BYTES = 1_000_000;
    private static final Set<String> PARTS = Set.of("table", "select", "where", "orderBy", "limit", "offset");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String location;

    private ViewFile(String location) {
        this.location = location;
    }

    /**
     * @param location a path, {@code file:} and a path, or {@code classpath:} and a resource
     * @param columns whether a word is the name of a column
     * @throws InvalidSettingException when it cannot be read, or holds something else
     */
    static List<ViewDefinition> read(String location, java.util.function.Predicate<String> columns) {
        return new ViewFile(location).views(columns);
    }

    private List<ViewDefinition> views(java.util.function.Predicate<String> columns) {
        List<ViewDefinition> views = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : content().properties()) {
            views.add(view(entry.getKey(), entry.getValue(), columns));
        }
        return views;
    }

    private JsonNode content() {
        byte[] bytes;
        try (InputStream in = open()) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw unreadable("there is no such file", e);
        } catch (IOException | InvalidPathException e) {
            throw unreadable("it cannot be read: " + e.getMessage(), e);
        }
        if (bytes.length > MAX_BYTES) {
            throw unreadable("it has more than " + MAX_BYTES + " bytes", null);
        }
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            throw unreadable(
                    "it is not JSON: " + e.getMessage().lines().findFirst().orElse(""), e);
        }
        throw unreadable("it is no JSON object", null);
    }

    private InputStream open() throws IOException {
        if (!location.startsWith(CLASS_PATH)) {
            return Files.newInputStream(
                    Path.of(location.startsWith(FILE) ? location.substring(FILE.length()) : location));
        }
        String resource = location.substring(CLASS_PATH.length()).replaceFirst("^/+", "");
        return Stream.of(Thread.currentThread().getContextClassLoader(), ViewFile.class.getClassLoader())
                .filter(java.util.Objects::nonNull)
                .map(loader -> loader.getResourceAsStream(resource))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new NoSuchFileException(resource));
    }

    private ViewDefinition view(String name, JsonNode view, java.util.function.Predicate<String> columns) {
        if (view.path("query").isTextual() && view.size() == 1) {
            try {
                return ViewQuery.parse(name, view.get("query").asText(), columns);
            } catch (IllegalArgumentException e) {
                throw refused(
                        location,
                        name,
                        e.getMessage(),
                        "Write it like: SELECT Subject FROM Inbox WHERE IsRead = false",
                        e);
            }
        }
        for (String part : (Iterable<String>) view::fieldNames) {
            if (!PARTS.contains(part)) {
                throw refused(location, name, "it has no part " + part, Names.didYouMean(part, PARTS), null);
            }
        }
        if (!view.path("table").isTextual()) {
            throw refused(
                    location,
                    name,
                    "it names no table",
                    "Give query, or table with select, where, orderBy, limit, offset",
                    null);
        }
        return new ViewDefinition(
                name,
                view.get("table").asText(),
                select(name, view.path("select")),
                text(name, view, "where"),
                text(name, view, "orderBy"),
                view.hasNonNull("limit") ? number(name, view, "limit") : null,
                view.hasNonNull("offset") ? number(name, view, "offset") : 0);
    }

    private List<String> select(String name, JsonNode select) {
        if (select.isMissingNode() || select.isNull() || select.asText().strip().equals("*")) {
            return List.of();
        }
        List<String> names = select.isArray()
                ? StreamSupport.stream(select.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(select.asText().split(",", -1));
        if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
            throw refused(
                    location, name, "select names no column at one place", "Write it like: \"Subject, IsRead\"", null);
        }
        return names.stream().map(String::strip).toList();
    }

    private String text(String name, JsonNode view, String part) {
        if (!view.hasNonNull(part)) {
            return null;
        }
        if (!view.get(part).isTextual()) {
            throw refused(location, name, part + " is no text", "Put it into double quotes", null);
        }
        return view.get(part).asText();
    }

    private int number(String name, JsonNode view, String part) {
        if (!view.get(part).canConvertToInt()
                || !view.get(part).isIntegralNumber()
                || view.get(part).asInt() < 0) {
            throw refused(location, name, part + " is " + view.get(part), "Give a whole number, 0 or more", null);
        }
        return view.get(part).asInt();
    }

    private InvalidSettingException unreadable(String reason, Exception cause) {
        return new InvalidSettingException(
                Failure.of("Option", OPTION).withCure("Give the path of a JSON file, or classpath: and a resource"),
                "the file " + location + " does not fit: " + reason,
                cause);
    }

    /** A view that does not fit, by its name and file. */
    static InvalidSettingException refused(String location, String view, String reason, String cure, Exception cause) {
        return new InvalidSettingException(
                Failure.of("Option", OPTION).withCure(cure),
                "the view " + view + " in " + location + " does not fit: " + reason,
                cause);
    }
}
