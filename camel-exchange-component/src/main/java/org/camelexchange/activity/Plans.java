package org.camelexchange.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camelexchange.query.Explanation;
import org.camelexchange.query.PlanStep;
import org.camelexchange.query.Query;
import org.camelexchange.table.Purpose;
import org.camelexchange.table.Row;

/** What explain=true gives instead of doing it: the plan as rows with the columns Part, Where, Detail, Requests, Formula. */
final class Plans {
    private Plans() {}

    static Outcome query(Request request, Query query) {
        return outcome(request, request.backend().explain(query));
    }

    /**
     * What an update or a delete with where would touch: the query for the keys, and the requests that would write.
     *
     * @param values what an update would set
     */
    static Outcome write(Request request, Purpose purpose, Query keys, Map<String, ?> values) {
        List<PlanStep> steps = new ArrayList<>(request.backend().explain(keys));
        steps.add(request.backend().explain(purpose, keys, new Row(values)));
        return outcome(request, steps);
    }

    private static Outcome outcome(Request request, List<PlanStep> steps) {
        List<Row> rows = Explanation.withTotal(steps).stream().map(Plans::row).toList();
        return Outcome.rows(RowJson.output(rows, request.options()), rows.size(), false);
    }

    private static Row row(PlanStep step) {
        return Row.of("Part", step.part())
                .with("Where", step.where())
                .with("Detail", step.detail())
                .with("Requests", step.requests().number())
                .with("Formula", step.requests().formula());
    }
}
