package org.camelexchange.activity;

import java.util.Map;
import org.camelexchange.backend.Backend;

/** What an endpoint does with a message. Stateless and thread-safe. */
public interface Activity {

    Map<Action, Activity> ALL = Map.of(
            Action.query, new QueryActivity(),
            Action.create, new CreateActivity(),
            Action.update, new UpdateActivity(),
            Action.delete, new DeleteActivity(),
            Action.execute, new ExecuteActivity());

    static Activity of(Action action) {
        return ALL.get(action);
    }

    /** @throws org.camelexchange.error.MsExchangeException when it fails as a whole */
    Outcome run(Request request);

    /**
     * Checks what can be checked before the first message and without a request to the server.
     *
     * @throws org.camelexchange.error.InvalidInputException naming what does not fit
     */
    void check(Backend backend, Options options);
}
