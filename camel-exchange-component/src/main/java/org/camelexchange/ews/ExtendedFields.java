package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.camelexchange.ews.wire.XmlIn;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.table.ExtendedProperty;

/** Extended properties on the wire ([MS-OXWSXPROP] 2.1.5 ExtendedPropertyType, 2.1.6 PathToExtendedFieldType). */
final class ExtendedFields {
    /** The property sets a server may call by a name instead of their id ([MS-OXWSXPROP] 2.1.3, [MS-OXPROPS] 1.3.2). */
    private static final Map<String, UUID> DISTINGUISHED = Map.of(
            "Meeting", UUID.fromString("6ED8DA90-450B-101B-98DA-00AA003F1305"),
            "Appointment", UUID.fromString("00062002-0000-0000-C000-000000000046"),
            "Common", UUID.fromString("00062008-0000-0000-C000-000000000046"),
            "PublicStrings", UUID.fromString("00020329-0000-0000-C000-000000000046"),
            "Address", UUID.fromString("00062004-0000-0000-C000-000000000046"),
            "InternetHeaders", UUID.fromString("00020386-0000-0000-C000-000000000046"),
            "CalendarAssistant", UUID.fromString("11000E07-B51B-40D6-AF21-CAA85EDAB1D0"),
            "UnifiedMessaging", UUID.fromString("4442858E-A9E3-4E80-B900-317A210CC15B"),
            "Task", UUID.fromString("00062003-0000-0000-C000-000000000046"),
            "Sharing", UUID.fromString("00062040-0000-0000-C000-000000000046"));

    /**
     * A property as it came.
     *
     * @param texts its value, or its values
     */
    record Value(ExtendedProperty property, List<String> texts) {}

    private ExtendedFields() {}

    /** Names a property. */
    static void write(XmlOut xml, ExtendedProperty property) throws XMLStreamException {
        xml.open("ExtendedFieldURI");
        if (property.tag() != null) {
            xml.attribute("PropertyTag", "0x%04X".formatted(property.tag()));
        } else {
            xml.attribute("PropertySetId", property.set())
                    .attribute("PropertyName", property.name())
                    .attribute("PropertyId", property.id());
        }
        xml.attribute("PropertyType", property.typeName()).close();
    }

    /** A property with its value; a list for several. */
    static XmlOut.Part value(ExtendedProperty property, Object value) {
        return xml -> {
            write(xml, property);
            if (value instanceof List<?> values) {
                xml.open("Values");
                for (Object one : values) {
                    xml.element("Value", Element.wire(one));
                }
                xml.close();
            } else {
                xml.element("Value", Element.wire(value));
            }
        };
    }

    /** Reads the element ExtendedProperty the reader stands at. */
    static Value read(XmlIn xml) throws XMLStreamException {
        ExtendedProperty property = null;
        List<String> texts = new ArrayList<>();
        int element = xml.depth();
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "ExtendedFieldURI" -> property = property(xml);
                case "Value" -> texts.add(xml.text());
                case "Values" -> {
                    int values = xml.depth();
                    while (xml.nextChild(values)) {
                        texts.add(xml.text());
                    }
                }
                default -> {
                    // Nothing else is known in it.
                }
            }
        }
        return new Value(property, texts);
    }

    private static ExtendedProperty property(XmlIn xml) throws XMLStreamException {
        String tag = xml.attribute("PropertyTag");
        String set = xml.attribute("PropertySetId");
        String distinguished = xml.attribute("DistinguishedPropertySetId");
        String id = xml.attribute("PropertyId");
        String type = xml.attribute("PropertyType");
        try {
            boolean array = type.endsWith("Array");
            return new ExtendedProperty(
                    ExtendedProperty.Type.valueOf(array ? type.substring(0, type.length() - "Array".length()) : type),
                    array,
                    tag == null ? null : Integer.decode(tag),
                    set != null
                            ? UUID.fromString(set)
                            : distinguished == null ? null : DISTINGUISHED.get(distinguished),
                    xml.attribute("PropertyName"),
                    id == null ? null : Integer.decode(id));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new XMLStreamException("An extended property has an id that is none", e);
        }
    }
}
