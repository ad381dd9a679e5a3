package org.camelexchange.query;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.camelexchange.query.Condition.Operator;
import org.camelexchange.table.Column;

/**
 * Where a server shows a time without the fraction of its second but compares it with it, a condition on what is shown is
 * this one on what is kept: {@code = 10:00:00} is {@code >= 10:00:00 AND < 10:00:01}.
 */
public final class WholeSeconds {
    private WholeSeconds() {}

    /** Comparisons by {@code <} and {@code >=} alone; empty for an equality that holds of no whole second. */
    public static Optional<Condition> of(Condition.Comparison shown) {
        Column column = shown.column();
        OffsetDateTime time = (OffsetDateTime) shown.value();
        OffsetDateTime floor = time.truncatedTo(ChronoUnit.SECONDS);
        OffsetDateTime next = floor.plusSeconds(1);
        boolean whole = floor.isEqual(time);
        OffsetDateTime ceiling = whole ? floor : next;
        return switch (shown.operator()) {
            case GE -> Optional.of(new Condition.Comparison(column, Operator.GE, ceiling));
            case LT -> Optional.of(new Condition.Comparison(column, Operator.LT, ceiling));
            case GT -> Optional.of(new Condition.Comparison(column, Operator.GE, next));
            case LE -> Optional.of(new Condition.Comparison(column, Operator.LT, next));
            case EQ ->
                Optional.<Condition>of(new Condition.And(List.of(
                                new Condition.Comparison(column, Operator.GE, floor),
                                new Condition.Comparison(column, Operator.LT, next))))
                        .filter(both -> whole);
            case NE ->
                Optional.<Condition>of(new Condition.Or(List.of(
                                new Condition.Comparison(column, Operator.LT, floor),
                                new Condition.Comparison(column, Operator.GE, next))))
                        .filter(either -> whole);
        };
    }
}
