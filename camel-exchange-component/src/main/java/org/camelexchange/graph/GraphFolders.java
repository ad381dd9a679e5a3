package org.camelexchange.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camelexchange.error.Failure;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.graph.tables.Codec;
import org.camelexchange.graph.wire.CallContext;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.graph.wire.GraphTransport;
import org.camelexchange.query.Scope;

/**
 * Finds mail folders by their paths, such as {@code Inbox/Invoices/2026}, and To Do's default list, and remembers what
 * it found. A path begins with a folder every mailbox has, or else below the top of the mailbox.
 */
final class GraphFolders {
    /** Well-known folder names of the mailFolder resource type. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "inbox",
            "sentitems",
            "drafts",
            "deleteditems",
            "junkemail",
            "outbox",
            "msgfolderroot",
            "archive",
            "recoverableitemsdeletions");

    private record Key(Scope scope, String path) {}

    private final GraphTransport transport;
    private final Urls urls;
    private final Map<Key, String> known = new ConcurrentHashMap<>();

    GraphFolders(GraphTransport transport, Urls urls) {
        this.transport = transport;
        this.urls = urls;
    }

    /** The well-known name of a folder every mailbox has; empty when the name is none of theirs. */
    static Optional<String> wellKnown(String name) {
        String plain = name.replace(" ", "").toLowerCase(Locale.ROOT);
        return WELL_KNOWN.contains(plain) ? Optional.of(plain) : Optional.empty();
    }

    /**
     * The id, or the well-known name, of the folder of a path.
     *
     * @throws NotFoundException naming the first part of the path that is not there
     */
    String find(String path, String operation, Scope scope) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        Optional<String> first = parts.isEmpty() ? Optional.empty() : wellKnown(parts.get(0));
        String at = first.orElse("msgfolderroot");
        StringBuilder walked = new StringBuilder(at);
        for (String part : parts.subList(first.isPresent() ? 1 : 0, parts.size())) {
            String parent = at;
            walked.append('/').append(part.toLowerCase(Locale.ROOT));
            Key key = new Key(scope, walked.toString());
            String child = known.get(key);
            if (child == null) {
                child = child(parent, part, path, operation, scope);
                known.put(key, child);
            }
            at = child;
        }
        return at;
    }

    /** The id of To Do's default list. */
    String defaultTaskList(String operation, Scope scope) {
        Key key = new Key(scope, "todo:default");
        String id = known.get(key);
        if (id == null) {
            CallContext context = new CallContext(operation, "EWS.Tasks");
            JsonNode lists = transport.json(
                    GraphCall.get(urls.url(scope, "todo/lists")), context, json -> json.readValueAsTree());
            for (JsonNode list : lists.path("value")) {
                if ("defaultList".equals(list.path("wellknownListName").asText())) {
                    id = list.path("id").asText();
                }
            }
            if (id == null) {
                throw new NotFoundException(
                        Failure.of(operation, "EWS.Tasks")
                                .withCure("Open To Do once as the mailbox's user: that makes the list"),
                        "the mailbox has no default task list",
                        null);
            }
            known.put(key, id);
        }
        return id;
    }

    /** Forgets what was found: a folder may have been moved or deleted. */
    void forget() {
        known.clear();
    }

    private String child(String parent, String name, String path, String operation, Scope scope) {
        Map<String, Object> options = Urls.options();
        options.put("$filter", "displayName eq " + Codec.quoted(name));
        options.put("$select", "id,displayName");
        JsonNode found = transport.json(
                GraphCall.get(urls.url(scope, "mailFolders/" + Urls.encode(parent) + "/childFolders", options)),
                new CallContext(operation, path),
                json -> json.readValueAsTree());
        JsonNode first = found.path("value").path(0).path("id");
        if (first.isMissingNode()) {
            throw new NotFoundException(
                    Failure.of(operation, path)
                            .withCure("Create it, or check its name with exchange:query/EWS.Folders"),
                    "there is no folder '" + name + "' in that place",
                    null);
        }
        return first.asText();
    }
}
