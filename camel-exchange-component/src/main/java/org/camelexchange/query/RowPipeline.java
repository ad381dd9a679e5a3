package org.camelexchange.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.table.Column;
import org.camelexchange.table.Row;

/**
 * Does on the rows what the server did not: the residual filter, the order, offset and limit, and dropping the columns that were
 * read for these alone. Lazy: no page is asked for before a row is. Memory is one page, or offset+limit rows when it has to sort.
 */
public final class RowPipeline implements RowStream {
    /** The most rows (offset + limit) that are held to sort them. */
    public static final int MAX_SORTED = 10_000;

    private final Query query;
    private final Pages pages;
    private final Condition residual;
    private final boolean sorts;
    private final Set<String> selected;
    private final Queue<Row> ready = new ArrayDeque<>();
    private int toSkip;
    private int toGive;
    private boolean sorted;
    private boolean closed;
    private RuntimeException failure;

    private RowPipeline(Query query, Pages pages, Condition residual, boolean ordered, boolean skipped) {
        this.query = query;
        this.pages = pages;
        this.residual = residual;
        this.sorts = !ordered && !query.orderBy().isEmpty();
        this.selected = query.select().stream().map(Column::name).collect(Collectors.toUnmodifiableSet());
        this.toSkip = skipped ? 0 : query.offset();
        this.toGive = query.limit() == null ? Integer.MAX_VALUE : query.limit();
    }

    /**
     * @param pages rows with the columns that {@link #columns} names
     * @param residual null when the server did the whole condition
     * @param ordered the server did the order
     * @param skipped the server did the offset
     * @throws InvalidInputException when it would have to sort an unlimited or too large result
     */
    public static RowStream of(Query query, Pages pages, Condition residual, boolean ordered, boolean skipped) {
        checkSort(query, ordered);
        return new RowPipeline(query, pages, residual, ordered, skipped);
    }

    /** The columns to read: those selected, and those the rest of the work needs. */
    public static List<Column> columns(Query query, Condition residual, boolean ordered) {
        Set<Column> all = new LinkedHashSet<>(query.select());
        all.addAll(Condition.columns(residual));
        if (!ordered) {
            query.orderBy().forEach(order -> all.add(order.column()));
        }
        return List.copyOf(all);
    }

    private static void checkSort(Query query, boolean ordered) {
        if (ordered || query.orderBy().isEmpty()) {
            return;
        }
        long held = query.limit() == null ? Long.MAX_VALUE : (long) query.limit() + query.offset();
        if (held > MAX_SORTED) {
            throw new InvalidInputException(
                    Failure.of("query", query.table().fullName())
                            .withCure("Set limit (with offset at most " + MAX_SORTED
                                    + "), or order by a column the server can sort by"),
                    "the server cannot sort by " + query.orderBy()
                            + " here, so rows would be held in memory without a bound"
                            + (query.limit() == null ? " (there is no limit)" : ""),
                    null);
        }
    }

    @Override
    public boolean hasNext() {
        if (toGive <= 0) {
            close();
        }
        // Whoever asks again after an error must not take what is missing for the end.
        if (failure != null) {
            throw failure;
        }
        if (closed) {
            return false;
        }
        try {
            return fill();
        } catch (RuntimeException e) {
            close();
            failure = e;
            throw e;
        }
    }

    /** Reads on until a row is ready; false at the end. */
    private boolean fill() {
        if (sorts && !sorted) {
            sort();
            sorted = true;
        }
        while (ready.isEmpty()) {
            Optional<List<Row>> page = sorts ? Optional.empty() : pages.next();
            if (page.isEmpty()) {
                close();
                return false;
            }
            take(page.get());
        }
        return true;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more rows");
        }
        toGive--;
        Row row = ready.remove();
        if (toGive == 0) {
            close();
        }
        return row;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            ready.clear();
            pages.close();
        }
    }

    private void take(Collection<Row> rows) {
        for (Row row : rows) {
            if (!sorts && !Evaluation.matches(residual, row)) {
                continue;
            }
            if (toSkip > 0) {
                toSkip--;
                continue;
            }
            row.keySet().retainAll(selected);
            ready.add(row);
        }
    }

    private record Ranked(Row row, long arrival) {}

    private void sort() {
        Comparator<Ranked> order = comparator();
        int keep = toSkip + toGive;
        PriorityQueue<Ranked> worstFirst = new PriorityQueue<>(order.reversed());
        long arrival = 0;
        for (Optional<List<Row>> page = pages.next(); page.isPresent(); page = pages.next()) {
            for (Row row : page.get()) {
                if (Evaluation.matches(residual, row)) {
                    worstFirst.add(new Ranked(row, arrival++));
                    if (worstFirst.size() > keep) {
                        worstFirst.remove();
                    }
                }
            }
        }
        List<Ranked> best = new ArrayList<>(worstFirst);
        Collections.sort(best, order);
        take(best.stream().map(Ranked::row).toList());
    }

    private Comparator<Ranked> comparator() {
        return (a, b) -> {
            for (Order term : query.orderBy()) {
                int result = compare(
                        a.row().value(term.column().name()),
                        b.row().value(term.column().name()));
                if (result != 0) {
                    return term.descending() ? -result : result;
                }
            }
            return Long.compare(a.arrival(), b.arrival());
        };
    }

    // Null comes before every value, as in SQL Server and in Exchange's own sorting.
    private static int compare(Object a, Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        return Evaluation.order(a, b);
    }
}
