package org.camelexchange.ews.wire;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.camelexchange.http.RetryAfter;

/** The server refused a whole request: by an HTTP status or by a SOAP fault. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Duration retryAfter;
    private final String requestId;
    private final String location;
    private final transient List<String> challenges;
    private final boolean handshakeRefused;

    Refusal(int status, String code, String message, Duration retryAfter, EwsHttpRequest http) {
        super(message);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
        this.requestId = http.header("request-id");
        this.location = http.header("Location");
        this.challenges = http.headers("WWW-Authenticate");
        this.handshakeRefused = http.handshakeRefused();
    }

    int status() {
        return status;
    }

    /** The EWS response code of a SOAP fault; null where there is none. */
    String code() {
        return code;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    String requestId() {
        return requestId;
    }

    String location() {
        return location;
    }

    /** The logins the server offers, as its WWW-Authenticate headers say. */
    List<String> challenges() {
        return challenges;
    }

    /** Whether a login that belongs to the connection was gone through and refused. */
    boolean handshakeRefused() {
        return handshakeRefused;
    }

    static Refusal read(EwsHttpRequest http) throws IOException {
        int status = http.getResponseCode();
        Duration retryAfter = RetryAfter.parse(http.header("Retry-After"), Clock.systemUTC());
        String type = http.getResponseContentType();
        if (status == 500 && type != null && type.startsWith("text/xml")) {
            try (XmlIn xml = new XmlIn(http.getInputStream())) {
                if (xml.find("Fault")) {
                    return fault(xml, retryAfter, http);
                }
            } catch (XMLStreamException e) {
                return new Refusal(status, null, "the server answered " + status + " with broken XML", null, http);
            }
        }
        return new Refusal(status, null, "the server answered " + status, retryAfter, http);
    }

    private static Refusal fault(XmlIn xml, Duration retryAfter, EwsHttpRequest http) throws XMLStreamException {
        String message = null;
        String code = null;
        Duration wait = retryAfter;
        int fault = xml.depth();
        while (xml.nextChild(fault)) {
            if (xml.name().equals("faultstring")) {
                message = xml.text();
            } else if (xml.name().equals("detail")) {
                int detail = xml.depth();
                while (xml.nextChild(detail)) {
                    if (xml.name().equals("ResponseCode")) {
                        code = xml.text();
                    } else if (xml.name().equals("Message")) {
                        message = xml.text();
                    } else if (xml.name().equals("MessageXml")) {
                        Duration backOff = ResponseMessage.backOff(xml);
                        wait = backOff == null ? wait : backOff;
                    }
                }
            }
        }
        return new Refusal(500, code, message == null ? "the server answered with a SOAP fault" : message, wait, http);
    }
}
