package org.camelexchange.activity;

import org.camelexchange.query.BodyType;
import org.camelexchange.query.Scope;

/**
 * The options of one run: the endpoint's, with the message's headers over them.
 *
 * @param target table, view, folder path or procedure
 * @param select column names with commas between; null for all that cost nothing extra
 * @param where condition; null for none
 * @param orderBy null for the server's order
 * @param limit null for the default
 * @param outputClass only with OutputType.Pojo
 */
public record Options(
        String target,
        String select,
        String where,
        String orderBy,
        Integer limit,
        int offset,
        Integer pageSize,
        boolean includeContent,
        BodyType bodyType,
        Scope scope,
        boolean streaming,
        boolean explain,
        OutputType outputType,
        Class<?> outputClass,
        boolean failOnError) {

    boolean hasWhere() {
        return where != null && !where.isBlank();
    }
}
