package org.camelexchange.graph;

import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;

/**
 * The id of a thing inside a row, such as an attachment: the row's id, a slash, its own. Neither holds a slash, for
 * Graph's ids use the URL-safe alphabet.
 */
record OwnedId(String owner, String id) {
    static String of(Object owner, Object id) {
        return owner + "/" + id;
    }

    static OwnedId parse(String text, String operation, String target) {
        int slash = text.indexOf('/');
        if (slash <= 0 || slash == text.length() - 1) {
            throw new InvalidInputException(
                    Failure.of(operation, target)
                            .withCure(
                                    "Give one that was read from AttachmentId; on MSGraph it is messageId/attachmentId"),
                    "'" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "' is no attachment id",
                    null);
        }
        return new OwnedId(text.substring(0, slash), text.substring(slash + 1));
    }
}
