package org.camelexchange.graph.tables;

import java.util.Map;
import java.util.Set;
import org.camelexchange.table.Row;

/** How columns that make up one property are written: as a whole. */
public interface Joint {
    /** The property of the row they make up. */
    String property();

    /**
     * What must be known of a row that is there already before it can be changed, since the change gives only a part.
     *
     * @return names of properties; empty when the change says all
     */
    default Set<String> missing(Row change) {
        return Set.of();
    }

    /**
     * What the property shall hold.
     *
     * @param present the missing properties as the server has them, by name; empty for a new row
     * @return a text, number, boolean, Map or List; null takes it away
     */
    Object write(Row row, Map<String, Object> present);
}
