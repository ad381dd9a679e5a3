package org.camelexchange.ews;

import javax.xml.stream.XMLStreamException;
import org.camelexchange.ews.tables.EwsColumn;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.table.ExtendedProperty;

/** Names a property in a request ([MS-OXWSCDATA] 2.2.4.63 PathToUnindexedFieldType, 2.2.4.60 PathToIndexedFieldType). */
final class FieldUri {
    private FieldUri() {}

    static void write(XmlOut xml, String uri) throws XMLStreamException {
        if (uri.startsWith(EwsColumn.EXTENDED)) {
            ExtendedFields.write(xml, ExtendedProperty.parse(uri.substring(EwsColumn.EXTENDED.length())));
            return;
        }
        int index = uri.indexOf('#');
        if (index < 0) {
            xml.open("FieldURI").attribute("FieldURI", uri).close();
        } else {
            xml.open("IndexedFieldURI")
                    .attribute("FieldURI", uri.substring(0, index))
                    .attribute("FieldIndex", uri.substring(index + 1))
                    .close();
        }
    }
}
