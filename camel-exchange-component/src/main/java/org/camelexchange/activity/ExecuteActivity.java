package org.camelexchange.activity;

import java.util.List;
import java.util.Map;
import org.camelexchange.backend.Backend;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;

/** Executes a procedure with the body's row as its inputs and gives its result rows. No body stands for no inputs. */
final class ExecuteActivity implements Activity {
    @Override
    public Outcome run(Request request) {
        Options options = request.options();
        Procedure procedure = request.backend().procedure(options.target());
        Row inputs = procedure.bind(inputs(request, procedure));
        List<Row> rows = request.backend().execute(procedure, inputs, options.scope());
        return Outcome.rows(RowJson.output(rows, options), rows.size(), false);
    }

    private static Map<String, Object> inputs(Request request, Procedure procedure) {
        if (request.body() == null || request.body() instanceof String text && text.isBlank()) {
            return Map.of();
        }
        Bodies.Rows in = Bodies.rows(request.body(), request.context(), "execute", procedure.fullName());
        if (in.rows().size() != 1) {
            throw new InvalidInputException(
                    Failure.of("execute", procedure.fullName()).withCure("Split the list and execute for each"),
                    "the body is " + in.rows().size() + " rows, a procedure takes one",
                    null);
        }
        return in.rows().get(0);
    }

    @Override
    public void check(Backend backend, Options options) {
        backend.procedure(options.target());
    }
}
