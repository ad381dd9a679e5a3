package org.camelexchange.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.graph.wire.CallContext;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.graph.wire.GraphTransport;
import org.camelexchange.query.Scope;

/** Writes the open extension of a row that is there: Graph takes it with a new row, and alone from then on. */
record Extensions(GraphTransport transport, Urls urls) {
    /**
     * Replaces an extension, or makes it.
     *
     * @param item where the row is
     * @param extension all of its properties, with its name
     */
    void save(String item, ObjectNode extension, CallContext context, Scope scope) {
        String name = extension.path("extensionName").asText();
        String all = item + "/extensions";
        try {
            transport.send(
                    Prefer.on(GraphCall.patch(
                            urls.url(scope, all + "/" + Urls.encode(name)), RowWriter.bytes(extension))),
                    context);
        } catch (NotFoundException e) {
            transport.send(Prefer.on(GraphCall.post(urls.url(scope, all), RowWriter.bytes(extension))), context);
        }
    }
}
