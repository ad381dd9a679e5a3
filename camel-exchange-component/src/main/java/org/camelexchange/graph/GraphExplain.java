package org.camelexchange.graph;

import java.util.List;
import java.util.Locale;
import org.camelexchange.graph.tables.Flag;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.graph.wire.GraphBatch;
import org.camelexchange.query.Conjunction;
import org.camelexchange.query.Explanation;
import org.camelexchange.query.PlanStep;
import org.camelexchange.query.Query;
import org.camelexchange.query.Requests;
import org.camelexchange.table.Purpose;
import org.camelexchange.table.Row;

/** Says how a query would be asked, and what it would cost. */
final class GraphExplain {
    private GraphExplain() {}

    /** @param folders knows which folders need not be looked for */
    static List<PlanStep> query(GraphTable table, Query query, GraphFolders folders) {
        GraphPlan plan = GraphPlanner.plan(table, query);
        Integer most = Explanation.mostRows(query, plan.residual(), plan.ordered(), plan.skipped());
        Explanation explanation = Explanation.of(query).find(operation(plan), requests(table, plan, most));
        if (table.is(GraphTable.Trait.TASK_LIST)) {
            explanation.step(
                    "folder",
                    "GET of the task lists, once",
                    Requests.exactly(folders.knowsDefaultTaskList(query.scope()) ? 0 : 1));
        }
        if (plan.mime()) {
            explanation.step(
                    "select",
                    "GET of $value for each row",
                    Requests.perRows(1, Explanation.ofOnePage(most, plan.pageSize())));
        }
        if (plan.columns().stream().anyMatch(column -> column.is(Flag.SERIES))) {
            explanation.step(
                    "select", "GET of each series and of its outermost instances", SeriesReader.requests(plan));
        }
        return explanation
                .where(plan.pushed(), plan.filter() == null ? null : "$filter=" + plan.filter(), plan.residual())
                .order(plan.ordered())
                .steps();
    }

    private static String operation(GraphPlan plan) {
        if (plan.keys() != null) {
            return "GET of each of " + plan.keys().size() + " id(s)";
        }
        return plan.window() != null
                ? "GET of calendarView from " + plan.window().from() + " to "
                        + plan.window().to() + ", pages of " + plan.pageSize() + " rows"
                : "GET, pages of " + plan.pageSize() + " rows";
    }

    private static Requests requests(GraphTable table, GraphPlan plan, Integer most) {
        if (plan.keys() != null) {
            int ids = plan.keys().size();
            return Requests.exactly(most == null ? ids : Math.min(most, ids));
        }
        if (table.is(GraphTable.Trait.SINGLETON)) {
            return Requests.exactly(1);
        }
        if (plan.window() != null) {
            int pieces = plan.window().pieces(GraphQueries.LONGEST_VIEW).size();
            return pieces == 1
                    ? Requests.pages(plan.pageSize(), most)
                    : new Requests(null, "1 per page of " + plan.pageSize() + " rows of " + pieces + " spans of time");
        }
        if (table.is(GraphTable.Trait.TREE) && plan.parent() == null) {
            return new Requests(null, "1 + 1 per folder with folders in it");
        }
        return table.is(GraphTable.Trait.MAIL)
                ? Requests.steadyPages(plan.pageSize(), most)
                : Requests.pages(plan.pageSize(), most);
    }

    static PlanStep write(GraphTable table, Purpose purpose, Query keys, Row values) {
        boolean update = purpose == Purpose.UPDATE;
        // A property of which a part changes is written as a whole, and is read first.
        boolean reads = update && !RowWriter.missing(table, values).isEmpty();
        Integer rows = rows(table, keys);
        Requests writes = Requests.perRows(GraphBatch.MOST, rows);
        return new PlanStep(
                purpose.name().toLowerCase(Locale.ROOT),
                PlanStep.SERVER,
                (update ? "PATCH" : "DELETE") + " of " + GraphBatch.MOST + " rows in a $batch"
                        + (reads ? ", after a GET of each" : ""),
                reads ? Requests.total(List.of(Requests.perRows(1, rows), writes)) : writes);
    }

    /** How many rows are written; null when nobody has counted them. */
    private static Integer rows(GraphTable table, Query keys) {
        return Conjunction.of(keys.where())
                .keys(table.key().column())
                .filter(named -> keys.limit() == null
                        && keys.offset() == 0
                        && GraphPlanner.plan(table, keys).residual() == null)
                .map(named -> named.ids().size())
                .orElse(keys.limit());
    }
}
