package org.camelexchange.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camelexchange.backend.Backend;
import org.camelexchange.backend.FollowUp;
import org.camelexchange.backend.ForwardingBackend;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.query.Pages;
import org.camelexchange.query.PlanStep;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowPipeline;
import org.camelexchange.query.RowStream;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Access;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/**
 * Adds a user's views to a back end. A query of a view becomes one query of its table, with the conditions of both, unless the
 * view is limited and the query filters or sorts: then the view's rows are read first.
 */
public final class ViewBackend extends ForwardingBackend {
    private static final int PAGE = 100;

    private final Map<String, View> views;
    private final Vocabulary vocabulary;

    private ViewBackend(Backend inner, Map<String, View> views) {
        super(inner);
        this.views = views;
        List<Table> tables = new ArrayList<>(inner.vocabulary().tables());
        views.values().forEach(view -> tables.add(view.table()));
        this.vocabulary = new Vocabulary(
                inner.vocabulary().ownSchema(), tables, inner.vocabulary().procedures());
    }

    /**
     * The back end with the views of a file. Nothing is sent but for a view of a folder that lies beside the tables, which is
     * looked for.
     *
     * @param location the file; null or blank for no views
     * @throws org.camelexchange.error.InvalidSettingException naming view and file when one does not fit
     */
    public static Backend over(Backend inner, String location) {
        if (location == null || location.isBlank()) {
            return inner;
        }
        try {
            return new ViewBackend(inner, Views.of(inner, location));
        } catch (RuntimeException e) {
            inner.close();
            throw e;
        }
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public Table table(String target, Scope scope) {
        return vocabulary
                .findTable(target)
                .filter(table -> table.schema().equals(Views.SCHEMA))
                .orElseGet(() -> super.table(target, scope));
    }

    private Optional<View> view(Table table) {
        return table.schema().equals(Views.SCHEMA)
                ? Optional.of(views.get(table.name().toLowerCase(java.util.Locale.ROOT)))
                : Optional.empty();
    }

    @Override
    public RowStream query(Query query) {
        return view(query.table()).map(view -> query(view, query)).orElseGet(() -> super.query(query));
    }

    private RowStream query(View view, Query query) {
        if (view.isOne(query)) {
            return query(view.merged(query));
        }
        return RowPipeline.of(view.rest(query), pages(view.own(query)), query.where(), false, false);
    }

    private Pages pages(Query own) {
        return Pages.lazy(() -> {
            RowStream rows = query(own);
            return new Pages() {
                @Override
                public Optional<List<Row>> next() {
                    List<Row> page = new ArrayList<>();
                    while (page.size() < PAGE && rows.hasNext()) {
                        page.add(rows.next());
                    }
                    return page.isEmpty() ? Optional.empty() : Optional.of(page);
                }

                @Override
                public void close() {
                    rows.close();
                }
            };
        });
    }

    @Override
    public List<PlanStep> explain(Query query) {
        return view(query.table()).map(view -> explain(view, query)).orElseGet(() -> super.explain(query));
    }

    private List<PlanStep> explain(View view, Query query) {
        if (view.isOne(query)) {
            return explain(view.merged(query));
        }
        List<PlanStep> steps = new ArrayList<>(explain(view.own(query)));
        if (query.where() != null) {
            steps.add(new PlanStep("where", PlanStep.ROWS, query.where().toString()));
        }
        if (!query.orderBy().isEmpty()) {
            steps.add(new PlanStep("orderBy", PlanStep.ROWS, query.orderBy().toString()));
        }
        return steps;
    }

    @Override
    public void follow(Table table, Row row, FollowUp followUp, Scope scope) {
        Optional<View> view = view(table);
        if (view.isEmpty()) {
            super.follow(table, row, followUp, scope);
            return;
        }
        if (table.columns().stream().noneMatch(column -> column.access() == Access.KEY)) {
            throw new InvalidInputException(
                    Failure.of("follow", table.fullName())
                            .withCure("Select the key of " + view.get().base().fullName() + " in the view"),
                    "the view's rows have no key, so nothing can be done to their items",
                    null);
        }
        follow(view.get().base(), row, followUp, scope);
    }
}
