package org.camelexchange.ews.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import microsoft.exchange.webservices.data.core.request.HttpWebRequest;
import org.apache.http.Header;
import org.apache.http.HttpResponse;
import org.apache.http.auth.AuthProtocolState;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.client.utils.HttpClientUtils;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.util.EntityUtils;
import org.camelexchange.auth.CredentialProvider;

/** One HTTP call under a request of the EWS Java API. */
final class EwsHttpRequest extends HttpWebRequest {
    private static final String USER_AGENT = "camel-exchange";

    private final HttpClient client;
    private final CredentialProvider credentials;
    private final HttpPost post;
    private final HttpClientContext context = HttpClientContext.create();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(4096);
    private HttpResponse response;
    private String authorization;

    EwsHttpRequest(URI url, HttpClient client, CredentialProvider credentials) {
        this.client = client;
        this.credentials = credentials;
        this.post = new HttpPost(url);
    }

    /** Routes the request to the server that holds this mailbox. */
    void anchor(String mailbox) {
        if (mailbox != null) {
            post.setHeader("X-AnchorMailbox", mailbox);
        }
    }

    String authorizationSent() {
        return authorization;
    }

    /** Whether a login that belongs to the connection was gone through and refused. */
    boolean handshakeRefused() {
        return context.getTargetAuthState() != null
                && context.getTargetAuthState().getState() == AuthProtocolState.FAILURE;
    }

    @Override
    public int executeRequest() throws IOException {
        authorization = credentials.authorization("POST", post.getURI()).orElse(null);
        if (authorization != null) {
            post.setHeader("Authorization", authorization);
        }
        post.setHeader("User-Agent", USER_AGENT);
        post.setHeader("Accept", "text/xml");
        post.setHeader("client-request-id", UUID.randomUUID().toString());
        post.setHeader("return-client-request-id", "true");
        post.setEntity(new ByteArrayEntity(body.toByteArray(), ContentType.create("text/xml", "utf-8")));
        response = client.execute(post, context);
        return getResponseCode();
    }

    @Override
    public int getResponseCode() {
        return response.getStatusLine().getStatusCode();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent();
    }

    @Override
    public InputStream getErrorStream() {
        return InputStream.nullInputStream();
    }

    /** The library casts it to the type it is. */
    @Override
    public ByteArrayOutputStream getOutputStream() {
        return body;
    }

    @Override
    public void close() {
        if (response == null) {
            return;
        }
        // Read to its end the connection goes back to the pool; an answer left half read is cut off instead.
        if (response.getEntity() != null && response.getEntity().getContentLength() < 65_536) {
            EntityUtils.consumeQuietly(response.getEntity());
        }
        if (response instanceof CloseableHttpResponse closeable) {
            HttpClientUtils.closeQuietly(closeable);
        }
    }

    @Override
    public void prepareConnection() {
        // The call is made ready when it is executed.
    }

    /** The first value of a header of the answer, or null. */
    String header(String name) {
        Header header = response == null ? null : response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    /** All values of a header of the answer. */
    List<String> headers(String name) {
        return response == null
                ? List.of()
                : Arrays.stream(response.getHeaders(name)).map(Header::getValue).toList();
    }

    @Override
    public Map<String, String> getResponseHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : response.getAllHeaders()) {
            headers.put(header.getName(), header.getValue());
        }
        return headers;
    }

    @Override
    public String getContentEncoding() {
        // The client below has already unzipped it.
        return null;
    }

    @Override
    public String getResponseContentType() {
        return header("Content-Type");
    }

    @Override
    public String getResponseText() {
        return response.getStatusLine().getReasonPhrase();
    }

    @Override
    public String getResponseHeaderField(String name) {
        return header(name);
    }

    @Override
    public Map<String, String> getRequestProperty() {
        return Map.of();
    }
}
