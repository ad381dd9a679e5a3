package org.camelexchange.ews;

import java.util.List;
import java.util.Locale;
import org.camelexchange.ews.tables.EwsTable;
import org.camelexchange.query.Conjunction;
import org.camelexchange.query.Explanation;
import org.camelexchange.query.PlanStep;
import org.camelexchange.query.Query;
import org.camelexchange.query.Requests;
import org.camelexchange.table.Purpose;

/** Says how a query would be asked, and what it would cost. */
final class EwsExplain {
    private EwsExplain() {}

    static List<PlanStep> query(EwsTable table, Query wanted) {
        FolderChoice choice = FolderChoice.of(table, wanted);
        Query query = choice.query();
        EwsPlan plan = EwsPlanner.plan(table, query);
        Integer most = Explanation.mostRows(query, plan.residual(), plan.ordered(), plan.skipped());
        Explanation explanation = Explanation.of(query)
                .find(
                        operation(table, plan),
                        requests(plan, most).inEach(choice.folders().size()));
        if (plan.way() != EwsPlan.Way.KEYS && plan.batch() > 0) {
            explanation.step(
                    "select",
                    "GetItem of " + plan.batch() + " rows",
                    Requests.perRows(plan.batch(), Explanation.ofOnePage(most, plan.pageSize())));
        }
        if (plan.parent() != null && plan.parent().column().name().equals("ParentFolderName")) {
            explanation.step(
                    "folder",
                    "FindFolder for each part of the path that was not looked for before",
                    new Requests(null, "1 per part of the path"));
        }
        return explanation
                .where(plan.pushed(), null, plan.residual())
                .order(plan.ordered())
                .steps();
    }

    private static String operation(EwsTable table, EwsPlan plan) {
        return switch (plan.way()) {
            case KEYS ->
                (table.kind() == EwsTable.Kind.ITEM ? "GetItem of " : "GetFolder of ")
                        + plan.keys().size() + " ids, " + plan.batch() + " at a time";
            case FIND -> "FindItem, pages of " + plan.pageSize() + " rows";
            case VIEW ->
                "FindItem with CalendarView from " + plan.window().from() + " to "
                        + plan.window().to();
            case FOLDERS -> "FindFolder, pages of " + plan.pageSize() + " rows";
        };
    }

    private static Requests requests(EwsPlan plan, Integer most) {
        return switch (plan.way()) {
            case KEYS ->
                Requests.forRows(
                        plan.batch(),
                        most == null
                                ? plan.keys().size()
                                : Math.min(most, plan.keys().size()));
            case FIND, FOLDERS -> Requests.steadyPages(plan.pageSize(), most);
            // A window with more rows than the server shows is cut further.
            case VIEW -> Requests.exactly(new CalendarWindows(plan.window()).count());
        };
    }

    static PlanStep write(EwsTable table, Purpose purpose, Query keys) {
        String thing = table.kind() == EwsTable.Kind.ITEM ? "Item" : "Folder";
        String operation = (purpose == Purpose.UPDATE ? "Update" : "Delete") + thing;
        EwsPlan plan = EwsPlanner.plan(table, FolderChoice.of(table, keys).query());
        Requests requests = Conjunction.of(keys.where())
                .keys(table.key().column())
                .filter(named -> plan.residual() == null && keys.limit() == null && keys.offset() == 0)
                .map(named -> Requests.forRows(RowBatches.MOST_ROWS, named.ids().size()))
                .orElseGet(() -> Requests.perRows(RowBatches.MOST_ROWS, keys.limit()));
        return new PlanStep(
                purpose.name().toLowerCase(Locale.ROOT),
                PlanStep.SERVER,
                operation + " of " + RowBatches.MOST_ROWS + " rows",
                requests);
    }
}
