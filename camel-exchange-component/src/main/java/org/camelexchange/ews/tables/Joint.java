package org.camelexchange.ews.tables;

import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.camelexchange.ews.wire.XmlIn;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.table.Row;

/** How columns that share an element are read from it and written to it, where no path leads to each of them. */
public interface Joint {
    /** What the columns show of the element the reader stands at, by their names, each as a row holds it. */
    Map<String, Object> read(XmlIn xml) throws XMLStreamException;

    /**
     * The attributes and children of the element.
     *
     * @return null when the row leaves nothing to write, which takes the property away
     */
    default XmlOut.Part write(Row row) {
        return null;
    }
}
