package org.camelexchange.ews;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.camelexchange.ews.tables.EwsColumn;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.query.BodyType;

/** Says which properties a read shall give: the ids, and those the wanted columns live in. */
final class Shape {
    private Shape() {}

    static XmlOut.Part items(List<EwsColumn> columns, BodyType bodyType) {
        return xml -> xml.message("ItemShape", shape -> {
            shape.element("BaseShape", "IdOnly");
            if (bodyType != null && columns.stream().anyMatch(c -> c.name().equals("Body"))) {
                shape.element("BodyType", bodyType.name());
            }
            additional(shape, columns);
        });
    }

    static XmlOut.Part folders(List<EwsColumn> columns) {
        return xml -> xml.message("FolderShape", shape -> {
            shape.element("BaseShape", "IdOnly");
            additional(shape, columns);
        });
    }

    private static void additional(XmlOut xml, List<EwsColumn> columns) throws XMLStreamException {
        Set<String> uris = new LinkedHashSet<>();
        columns.forEach(column -> uris.add(column.uri()));
        uris.remove(null);
        if (uris.isEmpty()) {
            return;
        }
        xml.open("AdditionalProperties");
        for (String uri : uris) {
            FieldUri.write(xml, uri);
        }
        xml.close();
    }
}
