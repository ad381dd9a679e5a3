package org.camelexchange.emulator.ews;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a SOAP request; a document type or anything that is no XML becomes a fault, as Exchange does it. */
final class RequestReader {
    private static final XMLInputFactory FACTORY = factory();

    private RequestReader() {}

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // An attachment is one text of up to 200 MB.
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, Integer.MAX_VALUE);
        return factory;
    }

    static Element read(byte[] document) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException broken) {
            if (broken instanceof EwsFault fault) {
                throw fault;
            }
            throw EwsFault.schema(String.valueOf(broken.getMessage()));
        }
    }

    private static Element read(XMLStreamReader reader) throws XMLStreamException {
        Deque<Element> open = new ArrayDeque<>();
        // The parser gives a text in one piece: an attachment of 150 MB is not copied once more.
        String text = "";
        Element root = null;
        while (reader.hasNext()) {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    refuseText(text);
                    Element element = start(reader);
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().add(element);
                    }
                    open.push(element);
                    text = "";
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Element element = open.pop();
                    if (element.children().isEmpty()) {
                        element.text(text);
                    } else {
                        refuseText(text);
                    }
                    text = "";
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    text = text.isEmpty() ? reader.getText() : text + reader.getText();
                case XMLStreamConstants.DTD -> throw EwsFault.schema("For security reasons DTD is prohibited.");
                default -> {
                    // comments and white space say nothing
                }
            }
        }
        return root;
    }

    /** Beside elements nothing can stand but white space. */
    private static void refuseText(String text) {
        if (!text.isBlank()) {
            throw EwsFault.schema("An element that has elements cannot contain text.");
        }
    }

    private static Element start(XMLStreamReader reader) {
        Element element = new Element(reader.getNamespaceURI(), reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return element;
    }
}
