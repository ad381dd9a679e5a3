package org.camelexchange.emulator.ews;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;

/** Writes an answer to a stream, with the prefixes Exchange uses: s, m and t. */
final class EwsWriter {
    private static final XMLOutputFactory FACTORY = new WstxOutputFactory();
    /** A multiple of three, so that each piece is whole Base64. */
    private static final int PIECE = 3 * 8192;

    private final XMLStreamWriter2 xml;

    EwsWriter(OutputStream out) {
        try {
            this.xml = (XMLStreamWriter2) FACTORY.createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Opens the envelope with the header each answer has. */
    void open() {
        try {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("s", "Envelope", Names.SOAP);
            xml.writeNamespace("s", Names.SOAP);
            xml.writeStartElement("s", "Header", Names.SOAP);
            xml.writeStartElement("h", "ServerVersionInfo", Names.TYPES);
            xml.writeNamespace("h", Names.TYPES);
            xml.writeAttribute("MajorVersion", "15");
            xml.writeAttribute("MinorVersion", "2");
            xml.writeAttribute("MajorBuildNumber", "1544");
            xml.writeAttribute("MinorBuildNumber", "4");
            xml.writeAttribute("Version", "V2017_07_11");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("s", "Body", Names.SOAP);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    void close() {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Opens the one element of the body and names the prefixes used below it. */
    void openBody(String name) {
        try {
            xml.writeStartElement("m", name, Names.MESSAGES);
            xml.writeNamespace("m", Names.MESSAGES);
            xml.writeNamespace("t", Names.TYPES);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    EwsWriter m(String name) {
        return start("m", name, Names.MESSAGES);
    }

    EwsWriter t(String name) {
        return start("t", name, Names.TYPES);
    }

    EwsWriter start(String prefix, String name, String namespace) {
        try {
            xml.writeStartElement(prefix, name, namespace);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    EwsWriter namespace(String prefix, String namespace) {
        try {
            xml.writeNamespace(prefix, namespace);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Says which of its possible types the open element has. */
    EwsWriter type(String type) {
        try {
            xml.writeNamespace("xsi", Names.SCHEMA_INSTANCE);
            xml.writeAttribute("xsi", Names.SCHEMA_INSTANCE, "type", type);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    EwsWriter attribute(String name, String value) {
        if (value != null) {
            try {
                xml.writeAttribute(name, legal(value));
            } catch (XMLStreamException e) {
                throw failed(e);
            }
        }
        return this;
    }

    /**
     * Writes text. Control characters, which XML 1.0 cannot carry, are sent as character references: so Exchange sends
     * them, and so its clients have to cope with them.
     */
    EwsWriter text(String text) {
        try {
            String kept = text;
            int control = control(kept);
            while (control >= 0) {
                xml.writeCharacters(legal(kept.substring(0, control)));
                xml.writeRaw("&#x" + Integer.toHexString(kept.charAt(control)).toUpperCase(Locale.ROOT) + ";");
                kept = kept.substring(control + 1);
                control = control(kept);
            }
            xml.writeCharacters(legal(kept));
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static int control(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                return i;
            }
        }
        return -1;
    }

    EwsWriter end() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** An element of the types namespace with text; none where there is no value. */
    void t(String name, String value) {
        if (value != null) {
            t(name).text(value).end();
        }
    }

    void m(String name, String value) {
        if (value != null) {
            m(name).text(value).end();
        }
    }

    /** Base64 in pieces: an attachment is not held twice. */
    void base64(byte[] bytes) {
        try {
            for (int from = 0; from < bytes.length; from += PIECE) {
                int length = Math.min(PIECE, bytes.length - from);
                byte[] piece = new byte[length];
                System.arraycopy(bytes, from, piece, 0, length);
                xml.writeCharacters(Base64.getEncoder().encodeToString(piece));
            }
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Leaves out what XML 1.0 cannot carry: most control characters and halves of surrogate pairs. */
    static String legal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0xD800 && (c < 0xE000 || c > 0xFFFD)) {
                return filtered(text);
            }
        }
        return text;
    }

    private static String filtered(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= ' ' && c < 0xD800
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static RuntimeException failed(XMLStreamException e) {
        return new UncheckedIOException(new IOException("The answer could not be written", e));
    }
}
