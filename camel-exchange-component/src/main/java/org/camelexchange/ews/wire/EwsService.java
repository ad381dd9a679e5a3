package org.camelexchange.ews.wire;

import java.net.URI;
import microsoft.exchange.webservices.data.core.ExchangeService;
import microsoft.exchange.webservices.data.core.enumeration.misc.ExchangeVersion;
import microsoft.exchange.webservices.data.core.enumeration.misc.TraceFlags;
import microsoft.exchange.webservices.data.core.request.HttpWebRequest;
import org.apache.http.client.HttpClient;
import org.camelexchange.auth.CredentialProvider;

/**
 * The EWS Java API's service, made safe for many threads: each request gets its own call on the shared pool, and
 * nothing is kept of an answer.
 */
final class EwsService extends ExchangeService {
    private final HttpClient client;
    private final CredentialProvider credentials;
    private final String wireVersion;

    /** The library knows no version after this one; the real version goes on the wire, see {@link #wireVersion()}. */
    EwsService(URI url, HttpClient client, CredentialProvider credentials, String wireVersion) {
        super(ExchangeVersion.Exchange2010_SP2);
        this.client = client;
        this.credentials = credentials;
        this.wireVersion = wireVersion;
        setUrl(url);
    }

    /** What the RequestServerVersion header says. */
    String wireVersion() {
        return wireVersion;
    }

    @Override
    protected HttpWebRequest prepareHttpWebRequestForUrl(URI url, boolean acceptGzip, boolean redirect) {
        return new EwsHttpRequest(url, client, credentials);
    }

    @Override
    protected HttpWebRequest prepareHttpPoolingWebRequestForUrl(URI url, boolean acceptGzip, boolean redirect) {
        return new EwsHttpRequest(url, client, credentials);
    }

    @Override
    public void processHttpResponseHeaders(TraceFlags traceType, HttpWebRequest request) {
        // The library would keep them in a map that is shared between threads and guarded by nothing.
    }
}
