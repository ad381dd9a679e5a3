package org.camelexchange.activity;

import java.util.List;
import org.camelexchange.backend.RowResult;
import org.camelexchange.error.MsExchangeException;

/**
 * What an activity gives back.
 *
 * @param body the message's new body
 * @param rowCount rows read or written; null when it is not known yet
 * @param moreRows true when the default limit cut the result
 * @param results one for each row of a write; null otherwise
 * @param error the first failed row's error when it is to be thrown; null otherwise
 */
public record Outcome(
        Object body, Integer rowCount, boolean moreRows, List<RowResult> results, MsExchangeException error) {

    static Outcome rows(Object body, Integer rowCount, boolean moreRows) {
        return new Outcome(body, rowCount, moreRows, null, null);
    }
}
