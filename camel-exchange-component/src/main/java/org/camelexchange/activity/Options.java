package org.camelexchange.activity;

import java.util.List;
import org.camelexchange.backend.Backend;
import org.camelexchange.query.BodyType;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Column;
import org.camelexchange.table.Table;
import org.camelexchange.table.Zone;

/**
 * The options of one run: the endpoint's, with the message's headers over them.
 *
 * @param target table, view, folder path or procedure
 * @param select column names with commas between; null for all that cost nothing extra
 * @param where condition; null for none
 * @param orderBy null for the server's order
 * @param limit null for the default
 * @param outputClass only with OutputType.Pojo
 * @param extended columns declared by the ids of extended properties
 * @param zone where dates and times lie that do not say it themselves; null for UTC
 * @param serverSideFilter false when conditions are to be evaluated on the rows alone
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
        boolean failOnError,
        List<Column> extended,
        Zone zone,
        boolean serverSideFilter) {

    /**
     * The table the target names, with the columns its user declares.
     *
     * @throws org.camelexchange.error.InvalidInputException when there is no such table
     */
    Table table(Backend backend) {
        return backend.table(target, scope).with(extended);
    }

    boolean hasWhere() {
        return where != null && !where.isBlank();
    }
}
