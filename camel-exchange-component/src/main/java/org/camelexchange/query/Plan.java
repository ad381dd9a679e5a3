package org.camelexchange.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition split in two: what goes to the server and what is evaluated on the rows. A row matches the condition when the
 * server gave it and the residual matches.
 */
public record Plan<S>(Optional<S> server, Optional<Condition> residual) {

    /**
     * The query's own condition, or a part of it that is left when the rest is asked for in another way.
     *
     * @param condition null for none; with NOT at its leaves
     */
    public static <S> Plan<S> of(Query query, Condition condition, Renderer<S> renderer) {
        return query.serverSideFilter()
                ? of(condition, renderer)
                : new Plan<>(Optional.empty(), Optional.ofNullable(condition));
    }

    /** @param condition null for none; with NOT at its leaves */
    static <S> Plan<S> of(Condition condition, Renderer<S> renderer) {
        List<S> pushed = new ArrayList<>();
        List<Condition> left = new ArrayList<>();
        if (condition != null) {
            split(condition, renderer, new Room(renderer), pushed, left);
        }
        Optional<S> server = pushed.isEmpty()
                ? Optional.empty()
                : Optional.of(pushed.size() == 1 ? pushed.get(0) : renderer.and(List.copyOf(pushed)));
        return new Plan<>(server, Optional.ofNullable(Condition.and(left)));
    }

    /** What the server still has room for. */
    private static final class Room {
        private int comparisons;
        private int length;

        Room(Renderer<?> renderer) {
            comparisons = renderer.mostComparisons();
            length = renderer.mostLength();
        }

        boolean take(int moreComparisons, int moreLength) {
            boolean fits = moreComparisons <= comparisons && moreLength <= length;
            comparisons -= fits ? moreComparisons : 0;
            length -= fits ? moreLength : 0;
            return fits;
        }
    }

    private static <S> void split(
            Condition condition, Renderer<S> renderer, Room room, List<S> pushed, List<Condition> left) {
        if (condition instanceof Condition.And and) {
            and.parts().forEach(part -> split(part, renderer, room, pushed, left));
            return;
        }
        // What is too much for the server together with what it does already is for the rows.
        render(condition, renderer)
                .filter(part -> room.take(comparisons(condition), renderer.length(part)))
                .ifPresentOrElse(pushed::add, () -> left.add(condition));
    }

    private static int comparisons(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.parts().stream().mapToInt(Plan::comparisons).sum();
        }
        if (condition instanceof Condition.Or or) {
            return or.parts().stream().mapToInt(Plan::comparisons).sum();
        }
        if (condition instanceof Condition.Not not) {
            return comparisons(not.part());
        }
        return condition instanceof Condition.In in ? in.values().size() : 1;
    }

    // Below an OR it is all or nothing: a part left out would lose rows.
    private static <S> Optional<S> render(Condition condition, Renderer<S> renderer) {
        if (condition instanceof Condition.Leaf leaf) {
            return renderer.leaf(leaf);
        }
        if (condition instanceof Condition.Not not) {
            return not.part() instanceof Condition.Leaf leaf
                    ? renderer.leaf(leaf).flatMap(inner -> renderer.not(inner, leaf))
                    : Optional.empty();
        }
        boolean and = condition instanceof Condition.And;
        List<Condition> parts = condition instanceof Condition.And a ? a.parts() : ((Condition.Or) condition).parts();
        List<S> rendered = new ArrayList<>();
        for (Condition part : parts) {
            Optional<S> one = render(part, renderer);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            rendered.add(one.get());
        }
        if (rendered.size() == 1) {
            return Optional.of(rendered.get(0));
        }
        return Optional.of(and ? renderer.and(rendered) : renderer.or(rendered));
    }
}
