package org.camelexchange.ews.wire;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;

/** Writes the body of a request. A character XML cannot carry is refused before anything is sent. */
public final class XmlOut {
    private static final int SHOWN = 40;

    private final XMLStreamWriter xml;

    XmlOut(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Something that writes itself into a request. */
    @FunctionalInterface
    public interface Part {
        Part NOTHING = xml -> {};

        void write(XmlOut xml) throws XMLStreamException;

        /** This part and then another. */
        default Part and(Part next) {
            return xml -> {
                write(xml);
                next.write(xml);
            };
        }
    }

    /** Opens an element of the types namespace. */
    public XmlOut open(String name) throws XMLStreamException {
        xml.writeStartElement("t", name, Ns.TYPES);
        return this;
    }

    /** Opens an element of the messages namespace. */
    public XmlOut openMessage(String name) throws XMLStreamException {
        xml.writeStartElement("m", name, Ns.MESSAGES);
        return this;
    }

    XmlOut openSoap(String name) throws XMLStreamException {
        xml.writeStartElement("soap", name, Ns.SOAP);
        return this;
    }

    void namespaces() throws XMLStreamException {
        xml.writeNamespace("soap", Ns.SOAP);
        xml.writeNamespace("t", Ns.TYPES);
        xml.writeNamespace("m", Ns.MESSAGES);
    }

    /** Writes an attribute of the open element; null writes none. */
    public XmlOut attribute(String name, Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, checked(value.toString()));
        }
        return this;
    }

    public XmlOut text(String text) throws XMLStreamException {
        xml.writeCharacters(checked(text));
        return this;
    }

    public XmlOut close() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    /** An element of the types namespace with text. */
    public XmlOut element(String name, Object value) throws XMLStreamException {
        return open(name).text(value.toString()).close();
    }

    /** An element of the messages namespace with text. */
    public XmlOut messageElement(String name, Object value) throws XMLStreamException {
        return openMessage(name).text(value.toString()).close();
    }

    /** An element of the messages namespace around a part. */
    public XmlOut message(String name, Part content) throws XMLStreamException {
        openMessage(name);
        content.write(this);
        return close();
    }

    /** A text that lost a character would be another one: an id that of another item, a value not what was given. */
    private static String checked(String text) {
        int bad = firstBad(text);
        if (bad >= 0) {
            String character = String.format("U+%04X", text.codePointAt(bad));
            throw new InvalidInputException(
                    Failure.of("value", text.substring(Math.max(0, bad - SHOWN), bad) + "…")
                            .withCure("Take the character out of it"),
                    "it has the character " + character + " at " + bad + ", which XML and so EWS cannot carry",
                    null);
        }
        return text;
    }

    private static int firstBad(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!allowed(c)) {
                return i;
            }
            i += Character.charCount(c);
        }
        return -1;
    }

    /** Char of XML 1.0, section 2.2. */
    static boolean allowed(int c) {
        return c == 9 || c == 10 || c == 13 || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
