package org.camelexchange.ews.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * The outcome of one part of a request ([MS-OXWSCDATA] 2.2.4.67 ResponseMessageType).
 *
 * @param responseClass Success, Warning or Error
 * @param code the response code; NoError on success
 * @param text the server's words; null on success
 * @param backOff how long the server asks to wait; null when it does not
 * @param content what the reader made of the rest; null on an error
 */
public record ResponseMessage<T>(String responseClass, String code, String text, Duration backOff, T content) {
    /** The warning by which the server says that it stopped at an error before this part and did not begin it. */
    public static final String NOT_BEGUN = "ErrorBatchProcessingStopped";

    /** True when this part was not done. */
    public boolean isError() {
        boolean done = "Success".equals(responseClass) || "Warning".equals(responseClass);
        return !done || NOT_BEGUN.equals(code);
    }

    /** Reads the one element of a response message that is not common to all; called for each such element. */
    @FunctionalInterface
    public interface ContentReader<T> {
        /** Reads the element the reader stands at. What it returns is kept if it is not null. */
        T read(XmlIn xml) throws XMLStreamException;
    }

    /** A reader of an answer with response messages: one for each thing the request asked for, in order. */
    public static <T> EwsCall.Reader<List<ResponseMessage<T>>> each(ContentReader<T> content) {
        return xml -> {
            List<ResponseMessage<T>> all = new ArrayList<>();
            int answer = xml.depth();
            while (xml.nextChild(answer)) {
                if (xml.name().equals("ResponseMessages")) {
                    int messages = xml.depth();
                    while (xml.nextChild(messages)) {
                        all.add(one(xml, content));
                    }
                }
            }
            return all;
        };
    }

    /** A reader of an answer that is itself one response message. */
    public static <T> EwsCall.Reader<List<ResponseMessage<T>>> whole(ContentReader<T> content) {
        return xml -> List.of(one(xml, content));
    }

    /** Reads an element that has a response message as a child, and what was asked for beside it. */
    public static <T> ResponseMessage<T> beside(XmlIn xml, ContentReader<T> reader) throws XMLStreamException {
        ResponseMessage<T> message = null;
        T content = null;
        int element = xml.depth();
        while (xml.nextChild(element)) {
            if (xml.name().equals("ResponseMessage")) {
                message = one(xml, ignored -> null);
            } else {
                T read = reader.read(xml);
                content = read == null ? content : read;
            }
        }
        if (message == null) {
            throw new XMLStreamException("The answer does not say how it went");
        }
        return new ResponseMessage<>(message.responseClass, message.code, message.text, message.backOff, content);
    }

    /** Reads the response message the reader stands at. */
    private static <T> ResponseMessage<T> one(XmlIn xml, ContentReader<T> reader) throws XMLStreamException {
        String responseClass = xml.attribute("ResponseClass");
        String code = null;
        String text = null;
        Duration backOff = null;
        T content = null;
        int message = xml.depth();
        while (xml.nextChild(message)) {
            switch (xml.name()) {
                case "ResponseCode" -> code = xml.text();
                case "MessageText" -> text = xml.text();
                case "MessageXml" -> backOff = backOff(xml);
                case "DescriptiveLinkKey" -> xml.text();
                default -> {
                    T read = reader.read(xml);
                    content = read == null ? content : read;
                }
            }
        }
        return new ResponseMessage<>(responseClass, code, text, backOff, content);
    }

    /** The BackOffMilliseconds of a MessageXml element; null when it has none. */
    static Duration backOff(XmlIn xml) throws XMLStreamException {
        Duration found = null;
        int element = xml.depth();
        while (xml.nextChild(element)) {
            if ("BackOffMilliseconds".equals(xml.attribute("Name"))) {
                try {
                    found = Duration.ofMillis(
                            Math.max(0, Long.parseLong(xml.text().strip())));
                } catch (NumberFormatException e) {
                    found = null;
                }
            }
        }
        return found;
    }
}
