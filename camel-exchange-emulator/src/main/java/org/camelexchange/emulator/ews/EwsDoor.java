package org.camelexchange.emulator.ews;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camelexchange.emulator.http.Door;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;
import org.camelexchange.emulator.login.Caller;
import org.camelexchange.emulator.login.Gate;
import org.camelexchange.emulator.login.Verdict;
import org.camelexchange.emulator.store.ExchangeStore;
import org.camelexchange.emulator.store.Mailbox;

/** The endpoint of Exchange Web Services. */
public final class EwsDoor implements Door {
    private static final String PATH = "/EWS/Exchange.asmx";
    private static final String CONTENT_TYPE = "text/xml; charset=utf-8";

    private final ExchangeStore store;
    private final Gate gate;
    private final Views views = new Views();
    private final Subscriptions subscriptions;

    /** @param minute how long the minutes are that a stream of notifications stays open */
    public EwsDoor(ExchangeStore store, Gate gate, Duration minute) {
        this.store = store;
        this.gate = gate;
        this.subscriptions = new Subscriptions(minute);
    }

    @Override
    public String name() {
        return "EWS";
    }

    @Override
    public boolean opensTo(HttpRequest request) {
        return request.path().equalsIgnoreCase(PATH);
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        Verdict verdict = gate.check(request);
        if (verdict instanceof Verdict.Absent absent) {
            return absent.refusal().answer();
        }
        if (verdict instanceof Verdict.Refused refused) {
            return refused.refusal().answer();
        }
        Verdict.Passed passed = (Verdict.Passed) verdict;
        return passed.onto(answerOrFault(request, passed.caller()));
    }

    private HttpAnswer answerOrFault(HttpRequest request, Caller caller) {
        if (!request.method().equals("POST")) {
            return HttpAnswer.empty(405).with("Allow", "POST");
        }
        if (!request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith("text/xml")) {
            return HttpAnswer.empty(415);
        }
        try {
            return answer(request, caller);
        } catch (EwsFault fault) {
            return fault(fault);
        } catch (EwsException e) {
            // What concerns no single thing of the request concerns the request.
            return fault(new EwsFault(e.error(), e.getMessage()));
        }
    }

    private HttpAnswer answer(HttpRequest request, Caller caller) {
        Element envelope = RequestReader.read(request.body());
        if (!envelope.name().equals("Envelope") || !Names.SOAP.equals(envelope.namespace())) {
            throw EwsFault.schema("The element '" + envelope.name() + "' is no SOAP 1.1 envelope.");
        }
        Optional<Element> header = envelope.child("Header");
        Version version = header.flatMap(h -> h.child("RequestServerVersion"))
                .map(v -> Version.of(v.needAttribute("Version")))
                .orElse(Version.EXCHANGE2007);
        Element body = envelope.need("Body").only();
        Operation operation = Operations.BY_NAME.get(body.name());
        if (operation == null || !Names.MESSAGES.equals(body.namespace())) {
            throw new EwsFault(EwsError.INVALID_REQUEST, "The operation '" + body.name() + "' is not known.");
        }
        RequestForm.check(body);
        Mailbox mailbox = Impersonation.mailbox(store, caller, header.flatMap(h -> h.child("ExchangeImpersonation")));
        Call call = new Call(store, mailbox, version, views, subscriptions);
        List<ResponseMessage> messages = operation.run(call, body);
        HttpAnswer.Body first = stream -> {
            EwsWriter out = new EwsWriter(stream);
            out.open();
            operation.write(out, messages);
            out.close();
        };
        boolean goesOn =
                operation instanceof GetStreamingEvents && messages.get(0).error() == null;
        return !goesOn
                ? HttpAnswer.streaming(200, CONTENT_TYPE, first)
                : HttpAnswer.streaming(200, CONTENT_TYPE, new HttpAnswer.Live(stream -> {
                    first.writeTo(stream);
                    ((GetStreamingEvents) operation).stream(call, body, stream);
                }));
    }

    private static HttpAnswer fault(EwsFault fault) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EwsWriter out = new EwsWriter(bytes);
        out.open();
        out.start("s", "Fault", Names.SOAP);
        out.start("", "faultcode", "").namespace("a", Names.TYPES);
        out.text("a:" + fault.error().code()).end();
        out.start("", "faultstring", "")
                .attribute("xml:lang", "en-US")
                .text(fault.getMessage())
                .end();
        out.start("", "detail", "");
        out.start("e", "ResponseCode", Names.ERRORS).namespace("e", Names.ERRORS);
        out.text(fault.error().code()).end();
        out.start("e", "Message", Names.ERRORS).namespace("e", Names.ERRORS);
        out.text(fault.getMessage()).end();
        out.close();
        return HttpAnswer.of(500, CONTENT_TYPE, bytes.toByteArray());
    }
}
