package org.camelexchange.ews.wire;

import javax.xml.stream.XMLStreamException;
import microsoft.exchange.webservices.data.core.EwsServiceXmlReader;
import microsoft.exchange.webservices.data.core.EwsServiceXmlWriter;
import microsoft.exchange.webservices.data.core.enumeration.misc.ExchangeVersion;
import microsoft.exchange.webservices.data.core.request.HttpWebRequest;
import microsoft.exchange.webservices.data.core.request.SimpleServiceRequestBase;

/** Any operation, as a request of the EWS Java API with our own writer and our own streaming reader. */
final class GenericRequest<T> extends SimpleServiceRequestBase<T> {
    private final EwsService service;
    private final EwsCall<T> call;
    private final CallContext context;
    private EwsHttpRequest http;

    GenericRequest(EwsService service, EwsCall<T> call, CallContext context) throws Exception {
        super(service);
        this.service = service;
        this.call = call;
        this.context = context;
    }

    /** Sends the request and reads the answer; everything that goes wrong comes wrapped by the library. */
    T send() throws Exception {
        return internalExecute();
    }

    /** The Authorization header the request went with; null for none, or when it never went. */
    String authorizationSent() {
        return http == null ? null : http.authorizationSent();
    }

    @Override
    public String getXmlElementName() {
        return call.operation();
    }

    @Override
    protected String getResponseXmlElementName() {
        return call.answer();
    }

    @Override
    protected ExchangeVersion getMinimumRequiredServerVersion() {
        return ExchangeVersion.Exchange2007_SP1;
    }

    @Override
    protected void writeElementsToXml(EwsServiceXmlWriter writer) {
        // writeToXml writes it all.
    }

    /** The library's envelope knows no version after 2010 and no impersonation per call. */
    @Override
    protected void writeToXml(EwsServiceXmlWriter writer) throws Exception {
        XmlOut xml = new XmlOut(writer.getInternalWriter());
        writer.writeStartDocument();
        xml.openSoap("Envelope").namespaces();
        xml.openSoap("Header");
        xml.open("RequestServerVersion")
                .attribute("Version", service.wireVersion())
                .close();
        Impersonated user = context.actingAs();
        if (user != null) {
            xml.open("ExchangeImpersonation").open("ConnectingSID");
            xml.element(user.type().name(), user.user()).close().close();
        }
        xml.close();
        xml.openSoap("Body").openMessage(call.operation());
        call.body().write(xml);
        xml.close().close().close();
        writer.flush();
    }

    @Override
    protected HttpWebRequest buildEwsHttpWebRequest() throws Exception {
        http = (EwsHttpRequest) super.buildEwsHttpWebRequest();
        http.anchor(context.actingAs() == null ? null : context.actingAs().anchor());
        return http;
    }

    @Override
    protected HttpWebRequest getEwsHttpWebResponse(HttpWebRequest request) throws Exception {
        request.executeRequest();
        int status = request.getResponseCode();
        if (status != 200) {
            throw Refusal.read(http);
        }
        return request;
    }

    @Override
    protected T readResponse(HttpWebRequest response) throws Exception {
        try {
            String type = response.getResponseContentType();
            if (type == null || !type.startsWith("text/xml")) {
                throw new Refusal(200, null, "the answer is " + type + " and not text/xml", null, http);
            }
            try (XmlIn xml = new XmlIn(response.getInputStream())) {
                if (!xml.find(getResponseXmlElementName())) {
                    throw new XMLStreamException("The answer has no " + getResponseXmlElementName());
                }
                return call.reader().read(xml);
            }
        } finally {
            response.close();
        }
    }

    @Override
    protected T parseResponse(EwsServiceXmlReader reader) {
        throw new IllegalStateException("readResponse reads the answer itself");
    }
}
