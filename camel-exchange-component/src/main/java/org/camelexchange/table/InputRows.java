package org.camelexchange.table;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an input that is a list of rows, in any of the forms it may come in: a list of maps, text of {@code <Row>}
 * elements with an element for each field and nothing around them (the form of the connector family), or the values of the
 * first field alone, as a list or as text with {@code ;} or {@code ,} between.
 */
final class InputRows {
    private static final XMLInputFactory XML = factory();

    private InputRows() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * The rows, each with the fields it was given.
     *
     * @throws IllegalArgumentException on a field there is not, and on text that is no such XML
     */
    static List<Row> of(Object value, List<String> fields) {
        if (value == null) {
            return null;
        }
        if (value instanceof CharSequence text && text.toString().stripLeading().startsWith("<")) {
            return xml(text.toString(), fields);
        }
        if (value instanceof Map<?, ?> map) {
            return List.of(row(map, fields));
        }
        List<Row> rows = new ArrayList<>();
        Column.Values.elements(ColumnType.STRING, value)
                .forEach(element -> rows.add(
                        element instanceof Map<?, ?> map
                                ? row(map, fields)
                                : Row.of(fields.get(0), ColumnType.STRING.convert(element))));
        return rows;
    }

    private static Row row(Map<?, ?> map, List<String> fields) {
        Row row = new Row();
        map.forEach((name, value) -> row.put(field(String.valueOf(name), fields), ColumnType.STRING.convert(value)));
        return row;
    }

    private static List<Row> xml(String text, List<String> fields) {
        List<Row> rows = new ArrayList<>();
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new StringReader("<Rows>" + text.strip() + "</Rows>"));
            xml.nextTag();
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                if (!xml.getLocalName().equalsIgnoreCase("Row")) {
                    throw new IllegalArgumentException("a row is an element Row and not " + xml.getLocalName());
                }
                Row row = new Row();
                while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                    row.put(
                            field(xml.getLocalName(), fields),
                            xml.getElementText().strip());
                }
                rows.add(row);
            }
            if (xml.next() != XMLStreamConstants.END_DOCUMENT) {
                throw new IllegalArgumentException("there is more behind the rows");
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("it is no list of Row elements: " + e.getMessage(), e);
        }
        return rows;
    }

    private static String field(String name, List<String> fields) {
        return fields.stream()
                .filter(field -> field.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a row of it has no " + name + ", but " + String.join(", ", fields)));
    }
}
