package org.camelexchange.graph;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camelexchange.backend.FolderCache;
import org.camelexchange.backend.FolderPath;
import org.camelexchange.error.Failure;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.graph.tables.Codec;
import org.camelexchange.graph.wire.CallContext;
import org.camelexchange.graph.wire.GraphTransport;
import org.camelexchange.query.Scope;

/**
 * Finds folders by their paths, such as {@code Inbox/Invoices/2026}, {@code Calendar/Team} or {@code Tasks/Shopping}, and To
 * Do's default list, and remembers what it found. A path begins with a folder every mailbox has, or else below the top of
 * the mailbox.
 */
final class GraphFolders {
    /** No folder has a longer name. */
    private static final int LONGEST_NAME = 255;

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

    private static final String DEFAULT_TASK_LIST = "todo:default";

    private final GraphTransport transport;
    private final Urls urls;
    private final FolderCache<String> known = new FolderCache<>();

    GraphFolders(GraphTransport transport, Urls urls) {
        this.transport = transport;
        this.urls = urls;
    }

    /** The well-known name of a folder every mailbox has; empty when the name is none of theirs. */
    static Optional<String> wellKnown(String name) {
        return Optional.of(FolderPath.plain(name)).filter(WELL_KNOWN::contains);
    }

    /**
     * The id, or the well-known name, of the folder of a path.
     *
     * @throws NotFoundException naming the first part of the path that is not there
     */
    String find(String path, String operation, Scope scope) {
        FolderKind kind = FolderKind.of(path);
        return known.walk(
                path,
                scope,
                kind.top(),
                name -> kind == FolderKind.MAIL
                        ? wellKnown(name)
                        : Optional.of("").filter(top -> FolderKind.of(name) == kind),
                (parent, name) -> child(kind, parent, name, path, operation, scope));
    }

    /** Whether {@link #defaultTaskList} costs no request. */
    boolean knowsDefaultTaskList(Scope scope) {
        return known.has(DEFAULT_TASK_LIST, scope);
    }

    /** The id of To Do's default list. */
    String defaultTaskList(String operation, Scope scope) {
        return known.get(DEFAULT_TASK_LIST, scope, () -> {
            Listing<JsonNode> lists = new Listing<>(
                    transport, new CallContext(operation, "EWS.Tasks"), call -> call, JsonParser::readValueAsTree);
            return lists.add(urls.url(scope, "todo/lists")).all().stream()
                    .filter(list ->
                            "defaultList".equals(list.path("wellknownListName").asText()))
                    .map(list -> list.path("id").asText())
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException(
                            Failure.of(operation, "EWS.Tasks")
                                    .withCure("Open To Do once as the mailbox's user: that makes the list"),
                            "the mailbox has no default task list",
                            null));
        });
    }

    /** Those that were found. */
    FolderCache<String> known() {
        return known;
    }

    private String child(FolderKind kind, String parent, String name, String path, String operation, Scope scope) {
        String children = kind.children(parent);
        Map<String, Object> options = Urls.options();
        options.put("$select", "id," + kind.nameProperty());
        // A name nobody can have given a folder makes a URL nobody reads: the names are compared below.
        if (kind == FolderKind.MAIL && name.length() <= LONGEST_NAME) {
            options.put("$filter", "displayName eq " + Codec.quoted(name));
        }
        Listing<JsonNode> found =
                new Listing<>(transport, new CallContext(operation, path), call -> call, JsonParser::readValueAsTree);
        if (children != null) {
            found.add(urls.url(scope, children, kind == FolderKind.TASKS ? Map.of() : options));
        }
        return found.all().stream()
                .filter(folder -> folder.path(kind.nameProperty()).asText().equalsIgnoreCase(name))
                .map(folder -> folder.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new NotFoundException(
                        Failure.of(operation, path)
                                .withCure("Create it, or check its name with exchange:query/EWS.Folders"),
                        "there is no folder '" + name + "' in that place",
                        null));
    }
}
