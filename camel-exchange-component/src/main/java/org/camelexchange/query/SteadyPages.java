package org.camelexchange.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camelexchange.error.Failure;
import org.camelexchange.error.ServerException;
import org.camelexchange.table.Row;

/**
 * Pages by offset, of a view that may move while it is read: the one who reads the rows may move, delete or mark them, so
 * that they leave the view and later ones take their places. Each page begins with the row given last. When another row
 * stands there, the view has moved, and it is gone back until a row is met that was given before: no row is passed over.
 * What was given lately is not given again.
 */
public final class SteadyPages implements Pages {
    /** So many keys are remembered; more would not leave memory flat. */
    private static final int REMEMBERED = 5_000;
    /** So many pages in a row without a new row are a server that does not go on. */
    private static final int MOST_STALE = 1_000;

    /** Asks the server. */
    @FunctionalInterface
    public interface Source {
        /** The rows from an offset on, at most so many. */
        Page at(int offset, int size);
    }

    /** @param last true when the view ends with these rows */
    public record Page(List<Row> rows, boolean last) {}

    private final Source source;
    private final Query query;
    private final int first;
    private final int size;
    private final Set<Object> given = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    /** Behind the row that was given last. */
    private int at;

    private boolean overlaps;
    private boolean ended;
    private int stale;

    /**
     * @param first the offset of the first page
     * @param size how many rows one page has
     */
    public SteadyPages(Source source, Query query, int first, int size) {
        this.source = source;
        this.query = query;
        this.first = first;
        this.size = size;
        this.at = first;
    }

    @Override
    public Optional<List<Row>> next() {
        if (ended) {
            return Optional.empty();
        }
        // With a row of the page before, a page must have room for one more.
        int room = overlaps ? Math.max(2, size) : size;
        int offset = overlaps ? at - 1 : at;
        Page page = source.at(offset, room);
        while (overlaps && offset > first && !beginsWithGiven(page)) {
            offset = Math.max(first, offset - (room - 1));
            page = source.at(offset, room);
        }
        int end = offset + page.rows().size();
        ended = page.last() || page.rows().isEmpty();
        // A server that gives one row at a time would give the same one for ever.
        overlaps = page.rows().size() > 1 || !overlaps;
        at = end;
        List<Row> fresh =
                page.rows().stream().filter(row -> given.add(key(row))).toList();
        stale = fresh.isEmpty() ? stale + 1 : 0;
        if (stale > MOST_STALE) {
            throw new ServerException(
                    Failure.of("query", query.table().fullName())
                            .withCure("Check that the server takes paging by offset"),
                    "the server gives the same rows again and again",
                    null);
        }
        return Optional.of(fresh);
    }

    private boolean beginsWithGiven(Page page) {
        return !page.rows().isEmpty() && given.contains(key(page.rows().get(0)));
    }

    private Object key(Row row) {
        return row.get(query.table().key().name());
    }
}
