package org.camelexchange.ews.wire;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.text.StringEscapeUtils;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.Base64Variants;

/**
 * Reads an answer once, from front to end. No DTD, no entity but the five of XML, and limits on depth, attributes and
 * text: the answer is a server's, and a server may be anybody.
 */
public final class XmlIn implements Closeable {
    /** A mail of 150 MB, the largest Exchange takes, is 200 MB in Base64. */
    private static final int LONGEST_TEXT = 256 << 20;

    private static final int DEEPEST = 200;
    private static final WstxInputFactory FACTORY = factory();

    private final XMLStreamReader2 xml;
    private final InputStream stream;

    XmlIn(InputStream stream) throws XMLStreamException {
        this.stream = stream;
        this.xml = (XMLStreamReader2) FACTORY.createXMLStreamReader(new ScrubbingStream(stream), "UTF-8");
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 1 << 20);
        return factory;
    }

    /** How deep the present element lies; the root has 1. */
    public int depth() {
        return xml.getDepth();
    }

    /** Local name of the present element. */
    public String name() {
        return xml.getLocalName();
    }

    /** Value of an attribute of the present element, or null. */
    public String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /**
     * Goes to the next child of the element that began at this depth, skipping what is left of the child before.
     *
     * @return false when the element has no more children; the reader then stands at its end
     */
    public boolean nextChild(int parentDepth) throws XMLStreamException {
        if (xml.getEventType() == XMLStreamConstants.END_ELEMENT && xml.getDepth() <= parentDepth) {
            return false;
        }
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("The answer has a DOCTYPE, which no Exchange server sends");
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getDepth() == parentDepth + 1) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getDepth() == parentDepth) {
                return false;
            }
        }
        return false;
    }

    /** Goes to the next element of this name, however deep; false at the end of the answer. */
    boolean find(String name) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("The answer has a DOCTYPE, which no Exchange server sends");
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The text of the present element, which has no child elements; the reader then stands at its end. */
    public String text() throws XMLStreamException {
        return xml.getElementText();
    }

    /** The Base64 content of the present element as bytes; the reader then stands at its end. */
    public byte[] binary() throws XMLStreamException {
        return xml.getElementAsBinary(Base64Variants.MIME_NO_LINEFEEDS);
    }

    /**
     * What is in the present element, as XML without namespaces; the reader then stands at its end.
     *
     * @return an empty text for an empty element
     */
    public String content() throws XMLStreamException {
        int depth = depth();
        StringBuilder content = new StringBuilder();
        for (int event = xml.next();
                xml.getDepth() > depth || event != XMLStreamConstants.END_ELEMENT;
                event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    content.append('<').append(xml.getLocalName());
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        content.append(' ').append(xml.getAttributeLocalName(i)).append("=\"");
                        content.append(StringEscapeUtils.escapeXml10(xml.getAttributeValue(i)))
                                .append('"');
                    }
                    content.append('>');
                }
                case XMLStreamConstants.END_ELEMENT ->
                    content.append("</").append(xml.getLocalName()).append('>');
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    content.append(StringEscapeUtils.escapeXml10(xml.getText()));
                default -> {}
            }
        }
        return content.toString();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            stream.close();
        }
    }
}
