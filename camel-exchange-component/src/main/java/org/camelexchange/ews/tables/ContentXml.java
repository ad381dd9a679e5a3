package org.camelexchange.ews.tables;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.camelexchange.ews.wire.XmlIn;
import org.camelexchange.table.ColumnType;

/** An element shown as a text: the XML that is in it. */
final class ContentXml implements Joint {
    private final String name;

    private ContentXml(String name) {
        this.name = name;
    }

    static EwsColumn column(String name, String uri, String element) {
        return EwsColumn.joint(name, ColumnType.STRING, false, uri, element, new ContentXml(name), null, Flag.GET);
    }

    @Override
    public Map<String, Object> read(XmlIn xml) throws XMLStreamException {
        Map<String, Object> values = new HashMap<>();
        values.put(name, xml.content());
        return values;
    }
}
