package org.camelexchange.query;

/**
 * A line of what explain=true shows.
 *
 * @param part the part of the query: "find", "where", "orderBy", "select", "update", …, and "total" for the last line
 * @param where "server" or "rows"
 * @param detail the operation sent, the condition filtered by or evaluated
 * @param requests what it costs
 */
public record PlanStep(String part, String where, String detail, Requests requests) {
    public static final String SERVER = "server";
    public static final String ROWS = "rows";

    /** A step that costs no request of its own. */
    public PlanStep(String part, String where, String detail) {
        this(part, where, detail, Requests.NONE);
    }
}
