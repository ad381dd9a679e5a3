package org.camelexchange.activity;

import java.util.List;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.camelexchange.backend.Backend;
import org.camelexchange.backend.RowResult;

/**
 * One run of an activity.
 *
 * @param body what the message holds; null when there is none
 * @param parameters gives the value of a :name in a condition, or null
 * @param context converts bodies of unknown classes
 * @param earlier what became of each row when this very batch was tried before; empty the first time
 */
public record Request(
        Backend backend,
        Options options,
        Object body,
        Function<String, Object> parameters,
        CamelContext context,
        List<RowResult> earlier) {

    /** For rows that are looked up: they need not be those of the earlier try. */
    Request withoutEarlier() {
        return new Request(backend, options, body, parameters, context, List.of());
    }
}
