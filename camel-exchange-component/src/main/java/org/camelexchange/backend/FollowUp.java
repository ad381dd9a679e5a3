package org.camelexchange.backend;

/** What is done to a row after its route. */
public sealed interface FollowUp {
    record MarkRead() implements FollowUp {}

    record MoveTo(String folderPath) implements FollowUp {}

    record CopyTo(String folderPath) implements FollowUp {}

    record Delete() implements FollowUp {}
}
