package org.camelexchange.backend;

import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.table.Table;

/** What is done to a row after its route. */
public sealed interface FollowUp {
    /**
     * The column that {@link MarkRead} sets.
     *
     * @throws InvalidInputException when the table's rows are neither read nor unread
     */
    static String readColumn(Table table) {
        return table.find("IsRead")
                .orElseThrow(() -> new InvalidInputException(
                        Failure.of("markRead", table.fullName()).withCure("Leave markRead out"),
                        "its rows are neither read nor unread",
                        null))
                .name();
    }

    record MarkRead() implements FollowUp {}

    record MoveTo(String folderPath) implements FollowUp {}

    record CopyTo(String folderPath) implements FollowUp {}

    record Delete() implements FollowUp {}
}
