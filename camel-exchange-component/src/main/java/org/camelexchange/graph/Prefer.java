package org.camelexchange.graph;

import java.util.Locale;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.query.BodyType;

/** What every request asks for: ids that stay when an item moves, and times in UTC. */
final class Prefer {
    private static final String ALWAYS = "IdType=\"ImmutableId\", outlook.timezone=\"UTC\"";

    private Prefer() {}

    static GraphCall on(GraphCall call) {
        return call.with("Prefer", ALWAYS);
    }

    /** The same with the type bodies shall have. */
    static GraphCall on(GraphCall call, BodyType bodyType) {
        return bodyType == BodyType.Text || bodyType == BodyType.HTML
                ? call.with(
                        "Prefer",
                        ALWAYS + ", outlook.body-content-type=\""
                                + bodyType.name().toLowerCase(Locale.ROOT) + "\"")
                : on(call);
    }
}
