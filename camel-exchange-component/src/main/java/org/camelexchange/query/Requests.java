package org.camelexchange.query;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How many requests a part of a plan costs.
 *
 * @param number null when it depends on how many rows there are; otherwise it is exact, as long as the rows asked for are there
 * @param formula what it is then, such as {@code 1 + 1 per 99 rows after 100}; null when the number is known
 */
public record Requests(Integer number, String formula) {
    public static final Requests NONE = exactly(0);

    public static Requests exactly(int number) {
        return new Requests(number, null);
    }

    /**
     * Pages that each begin with the last row of the one before ({@link SteadyPages}).
     *
     * @param most so many rows are read at most; null for no bound
     */
    public static Requests steadyPages(int size, Integer most) {
        return most != null && most <= size
                ? exactly(1)
                : new Requests(null, "1 + 1 per " + Math.max(1, size - 1) + " rows after " + size);
    }

    /** Pages that the server leads from one to the next. */
    public static Requests pages(int size, Integer most) {
        return most != null && most <= size
                ? exactly(1)
                : new Requests(null, "1 + 1 per " + size + " rows after " + size);
    }

    /** One for so many rows. */
    public static Requests perRows(int batch, Integer most) {
        return most != null ? forRows(batch, most) : new Requests(null, "1 per " + batch + " rows");
    }

    /** One for so many rows, of which it is known how many there are. */
    public static Requests forRows(int batch, int rows) {
        return exactly((rows + batch - 1) / batch);
    }

    /** The same asked of several folders, one after the other, until there are rows enough. */
    public Requests inEach(int folders) {
        return folders < 2
                ? this
                : new Requests(
                        null, (formula == null ? number.toString() : formula) + ", in each of " + folders + " folders");
    }

    /** All of them; a formula has the known ones at its end. */
    public static Requests total(List<Requests> parts) {
        int known = parts.stream()
                .map(Requests::number)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        String formula =
                parts.stream().map(Requests::formula).filter(Objects::nonNull).collect(Collectors.joining(" + "));
        return formula.isEmpty() ? exactly(known) : new Requests(null, known == 0 ? formula : formula + " + " + known);
    }
}
