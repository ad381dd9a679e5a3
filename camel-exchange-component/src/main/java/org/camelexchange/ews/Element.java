package org.camelexchange.ews;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.camelexchange.ews.tables.EwsColumn;
import org.camelexchange.ews.wire.XmlOut;

/** An element that is being put together from columns' values, each at its path. */
final class Element {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

    private final String name;
    private final String key;
    private final List<Element> children = new ArrayList<>();
    private String text;
    private String bodyType;
    private XmlOut.Part content = XmlOut.Part.NOTHING;

    Element(String name, String key) {
        this.name = name;
        this.key = key;
    }

    /** Says of what type a body in this element is; null leaves it to the body to tell. */
    Element bodyType(String type) {
        this.bodyType = type;
        return this;
    }

    /** Puts a column's value at the column's path; a list goes into as many repeating elements. */
    void put(EwsColumn column, Object value) {
        List<WirePath.Step> steps = WirePath.of(column.path()).steps();
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) != null) {
                    at(steps, 0, i).text = wire(list.get(i));
                }
            }
        } else {
            at(steps, 0, 0).text = wire(value);
        }
    }

    /** Puts what several columns are together at their path. */
    void put(String path, XmlOut.Part part) {
        at(WirePath.of(path).steps(), 0, 0).content = part;
    }

    /** Adds an element of its own, beside others of its name. */
    void add(String child, XmlOut.Part part) {
        Element element = new Element(child, null);
        element.content = part;
        children.add(element);
    }

    private Element at(List<WirePath.Step> steps, int step, int index) {
        if (step == steps.size()) {
            return this;
        }
        WirePath.Step next = steps.get(step);
        int wanted = next.repeats() ? index : 0;
        for (Element child : children) {
            if (child.is(next) && wanted-- == 0) {
                return child.at(steps, step + 1, index);
            }
        }
        Element child = new Element(next.name(), next.key()).bodyType(bodyType);
        children.add(child);
        // A list with a hole in it still has its later values in their places.
        return wanted > 0 ? at(steps, step, index) : child.at(steps, step + 1, index);
    }

    private boolean is(WirePath.Step step) {
        return name.equals(step.name()) && (key == null ? step.key() == null : key.equals(step.key()));
    }

    void write(XmlOut xml) throws XMLStreamException {
        xml.open(name).attribute("Key", key);
        if (name.equals("Body")) {
            xml.attribute("BodyType", bodyType != null ? bodyType : looksLikeHtml(text) ? "HTML" : "Text");
        }
        if (text != null) {
            xml.text(text);
        }
        content.write(xml);
        for (Element child : children) {
            child.write(xml);
        }
        xml.close();
    }

    /** A body says itself what it is: HTML begins with a tag. */
    private static boolean looksLikeHtml(String body) {
        return body != null && body.stripLeading().startsWith("<");
    }

    /** A value as the schema's simple types have it; times in UTC. */
    static String wire(Object value) {
        if (value instanceof OffsetDateTime time) {
            return DATE_TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
        }
        return value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value.toString();
    }
}
