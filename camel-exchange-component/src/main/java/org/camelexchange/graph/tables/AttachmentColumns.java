package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CONTENT;
import static org.camelexchange.graph.tables.Flag.FILE;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.PARENT;
import static org.camelexchange.table.ColumnType.BINARY;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.List;

/** The columns of an attachment, which its views share. */
final class AttachmentColumns {
    private AttachmentColumns() {}

    /** @param parent the column that names what it is attached to */
    static List<GraphColumn> of(String parent) {
        return List.of(
                GraphColumn.of(parent, STRING, "", PARENT),
                GraphColumn.of("id", STRING, "id", KEY, ALWAYS),
                GraphColumn.of("contentBytes", BINARY, "contentBytes", CONTENT, FILE),
                GraphColumn.of("contentId", STRING, "contentId", FILE),
                GraphColumn.of("contentLocation", STRING, "contentLocation", FILE),
                GraphColumn.of("contentType", STRING, "contentType"),
                GraphColumn.of("isInline", BOOLEAN, "isInline"),
                GraphColumn.of("lastModifiedDateTime", DATETIME, "lastModifiedDateTime"),
                GraphColumn.of("name", STRING, "name"),
                GraphColumn.of("size", INTEGER, "size"));
    }
}
