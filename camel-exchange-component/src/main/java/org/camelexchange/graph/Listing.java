package org.camelexchange.graph;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camelexchange.error.Failure;
import org.camelexchange.error.ServerException;
import org.camelexchange.graph.wire.CallContext;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.graph.wire.GraphTransport;

/**
 * Reads collections along their links. A page is only done with once it was read; a link that was followed before is an
 * error and not an endless list.
 *
 * @param <T> what one element becomes
 */
final class Listing<T> {
    /** Reads the element the parser stands at. */
    @FunctionalInterface
    interface ElementReader<T> {
        T read(JsonParser json) throws IOException;
    }

    private record Page<T>(List<T> elements, String next) {}

    private final GraphTransport transport;
    private final CallContext context;
    private final UnaryOperator<GraphCall> dressed;
    private final ElementReader<T> reader;
    private final Deque<URI> toAsk = new ArrayDeque<>();
    private final Set<URI> asked = new HashSet<>();

    /** @param dressed puts the headers on a call */
    Listing(GraphTransport transport, CallContext context, UnaryOperator<GraphCall> dressed, ElementReader<T> reader) {
        this.transport = transport;
        this.context = context;
        this.dressed = dressed;
        this.reader = reader;
    }

    /** Lists this too, after what is still to be listed; once, however often it is added. */
    Listing<T> add(URI url) {
        if (!asked.contains(url) && !toAsk.contains(url)) {
            toAsk.addLast(url);
        }
        return this;
    }

    /** True when there is nothing more to ask for. */
    boolean ended() {
        return toAsk.isEmpty();
    }

    /** The next page, which may be empty; empty when there is none. */
    Optional<List<T>> next() {
        URI url = toAsk.peek();
        if (url == null) {
            return Optional.empty();
        }
        Page<T> page = transport.json(dressed.apply(GraphCall.get(url)), context, this::page);
        toAsk.remove();
        asked.add(url);
        if (page.next() != null) {
            toAsk.addFirst(link(page.next()));
        }
        return Optional.of(page.elements());
    }

    /** All elements of all pages. */
    List<T> all() {
        List<T> all = new ArrayList<>();
        for (Optional<List<T>> page = next(); page.isPresent(); page = next()) {
            all.addAll(page.get());
        }
        return all;
    }

    private URI link(String text) {
        try {
            URI link = URI.create(text);
            if (!asked.contains(link)) {
                return link;
            }
        } catch (IllegalArgumentException e) {
            throw bad("the server gave a link that is none", e);
        }
        throw bad("the server's link to the next page leads back to one before", null);
    }

    private ServerException bad(String reason, Exception cause) {
        return new ServerException(
                Failure.of(context.operation(), context.target()).withCure("Check what stands between you and Graph"),
                reason,
                cause);
    }

    private Page<T> page(JsonParser json) throws IOException {
        List<T> elements = null;
        String next = null;
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new JsonParseException(json, "The answer is no collection");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (name.equals("value") && token == JsonToken.START_ARRAY) {
                elements = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(reader.read(json));
                }
            } else if (name.equals("@odata.nextLink") && token == JsonToken.VALUE_STRING) {
                next = json.getText();
            } else {
                json.skipChildren();
            }
        }
        if (elements == null) {
            throw new JsonParseException(json, "The answer has no value");
        }
        return new Page<>(elements, next);
    }
}
