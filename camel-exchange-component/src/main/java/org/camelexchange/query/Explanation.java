package org.camelexchange.query;

import java.util.ArrayList;
import java.util.List;

/** Puts a plan into lines, the same for every back end. */
public final class Explanation {
    private final Query query;
    private final List<PlanStep> steps = new ArrayList<>();

    private Explanation(Query query) {
        this.query = query;
    }

    public static Explanation of(Query query) {
        return new Explanation(query);
    }

    /** How the rows are found. */
    public Explanation find(String operation, Requests requests) {
        return step("find", operation, requests);
    }

    /** One more thing the server is asked for. */
    public Explanation step(String part, String operation, Requests requests) {
        steps.add(new PlanStep(part, PlanStep.SERVER, operation, requests));
        return this;
    }

    /**
     * Who evaluates the condition.
     *
     * @param pushed what the server filters by, in the language of conditions; empty for nothing
     * @param sent the same in the server's own language; null when that says nothing more
     * @param residual what is evaluated on the rows; null for nothing
     */
    public Explanation where(String pushed, String sent, Condition residual) {
        if (!pushed.isEmpty()) {
            steps.add(new PlanStep("where", PlanStep.SERVER, pushed));
        }
        if (sent != null) {
            steps.add(new PlanStep("filter", PlanStep.SERVER, sent));
        }
        if (residual != null) {
            steps.add(new PlanStep("where", PlanStep.ROWS, residual.toString()));
        }
        return this;
    }

    /** @param ordered true when the server does it */
    public Explanation order(boolean ordered) {
        if (!query.orderBy().isEmpty()) {
            steps.add(new PlanStep(
                    "orderBy",
                    ordered ? PlanStep.SERVER : PlanStep.ROWS,
                    query.orderBy().toString()));
        }
        return this;
    }

    public List<PlanStep> steps() {
        return List.copyOf(steps);
    }

    /** The steps and, as the last line, what they cost together. */
    public static List<PlanStep> withTotal(List<PlanStep> steps) {
        List<PlanStep> all = new ArrayList<>(steps);
        all.add(new PlanStep(
                "total",
                PlanStep.SERVER,
                "requests in all, when none has to be sent again",
                Requests.total(steps.stream().map(PlanStep::requests).toList())));
        return all;
    }

    /** The same when they are of one page; null otherwise: what comes behind a page is only asked for when it is there. */
    public static Integer ofOnePage(Integer most, int pageSize) {
        return most != null && most <= pageSize ? most : null;
    }

    /**
     * The most rows the server is asked for; null for no bound: then it is asked for all, since what is left to do here
     * decides which of them are given.
     */
    public static Integer mostRows(Query query, Condition residual, boolean ordered, boolean skipped) {
        if (query.limit() == null || residual != null || !ordered) {
            return null;
        }
        return (int) Math.min(Integer.MAX_VALUE, (long) query.limit() + (skipped ? 0 : query.offset()));
    }
}
