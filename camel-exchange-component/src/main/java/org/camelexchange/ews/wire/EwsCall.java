package org.camelexchange.ews.wire;

import javax.xml.stream.XMLStreamException;

/**
 * One request of EWS and how to read its answer.
 *
 * @param operation the operation's name, such as {@code FindItem}; the answer's element is that and {@code Response}
 * @param repeatable true when doing it twice is the same as doing it once
 * @param body writes the attributes and the content of the operation's element
 * @param reader reads the answer; the reader stands at the answer's element
 * @param <T> what the answer becomes
 */
public record EwsCall<T>(String operation, boolean repeatable, XmlOut.Part body, Reader<T> reader) {
    /** The answer's element. The operations of availability ([MS-OXWSAVAIL]) call a request one, the others do not. */
    String answer() {
        return operation.replaceFirst("Request$", "") + "Response";
    }

    /** Reads an answer. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(XmlIn xml) throws XMLStreamException;
    }
}
