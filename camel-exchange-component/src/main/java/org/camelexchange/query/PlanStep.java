package org.camelexchange.query;

/**
 * A line of what explain=true shows.
 *
 * @param part the part of the query: "where", "orderBy", "request", …
 * @param where "server" or "rows"
 * @param detail the filter sent, the condition evaluated, the number of requests
 */
public record PlanStep(String part, String where, String detail) {
    public static final String SERVER = "server";
    public static final String ROWS = "rows";
}
