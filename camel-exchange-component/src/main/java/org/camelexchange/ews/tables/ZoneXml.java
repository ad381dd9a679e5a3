package org.camelexchange.ews.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camelexchange.ews.wire.XmlIn;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Row;
import org.camelexchange.table.Zone;
import org.camelexchange.table.ZoneColumns;

/** A time zone as EWS has it: a definition that is known by its id ([MS-OXWSDATA] 2.2.4.72 TimeZoneDefinitionType). */
final class ZoneXml implements Joint {
    private final String element;

    private ZoneXml(String element) {
        this.element = element;
    }

    /** The columns of the id, which can be written, and of the name. */
    static List<EwsColumn> columns(String element) {
        ZoneXml xml = new ZoneXml(element);
        String uri = "calendar:" + element;
        return List.of(
                EwsColumn.joint(
                        element + "_Id",
                        ColumnType.STRING,
                        false,
                        uri,
                        element,
                        xml,
                        ZoneColumns.ALL,
                        Flag.WRITE,
                        Flag.GET),
                EwsColumn.joint(element + "_Name", ColumnType.STRING, false, uri, element, xml, null, Flag.GET));
    }

    @Override
    public Map<String, Object> read(XmlIn xml) {
        Map<String, Object> values = new HashMap<>();
        values.put(element + "_Id", xml.attribute("Id"));
        values.put(element + "_Name", xml.attribute("Name"));
        return values;
    }

    /** Exchange knows zones by their Windows names alone. */
    @Override
    public XmlOut.Part write(Row row) {
        String name = row.text(element + "_Id");
        return name == null ? null : xml -> xml.attribute("Id", Zone.of(name).name());
    }
}
