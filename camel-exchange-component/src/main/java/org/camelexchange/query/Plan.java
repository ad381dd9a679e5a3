package org.camelexchange.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition split in two: what goes to the server and what is evaluated on the rows. A row matches the condition when the
 * server gave it and the residual matches.
 */
public record Plan<S>(Optional<S> server, Optional<Condition> residual) {

    /** @param condition null for none */
    public static <S> Plan<S> of(Condition condition, Renderer<S> renderer) {
        List<S> pushed = new ArrayList<>();
        List<Condition> left = new ArrayList<>();
        if (condition != null) {
            split(condition, renderer, pushed, left);
        }
        Optional<S> server = pushed.isEmpty()
                ? Optional.empty()
                : Optional.of(pushed.size() == 1 ? pushed.get(0) : renderer.and(List.copyOf(pushed)));
        return new Plan<>(server, Optional.ofNullable(Condition.and(left)));
    }

    private static <S> void split(Condition condition, Renderer<S> renderer, List<S> pushed, List<Condition> left) {
        if (condition instanceof Condition.And and) {
            and.parts().forEach(part -> split(part, renderer, pushed, left));
            return;
        }
        render(condition, renderer).ifPresentOrElse(pushed::add, () -> left.add(condition));
    }

    // Below an OR or a NOT it is all or nothing: a part left out would lose rows.
    private static <S> Optional<S> render(Condition condition, Renderer<S> renderer) {
        if (condition instanceof Condition.Leaf leaf) {
            return renderer.leaf(leaf);
        }
        if (condition instanceof Condition.Not not) {
            return render(not.part(), renderer).flatMap(inner -> renderer.not(inner, not.part()));
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
