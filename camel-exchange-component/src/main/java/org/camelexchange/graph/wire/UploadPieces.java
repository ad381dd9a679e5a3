package org.camelexchange.graph.wire;

import java.io.IOException;
import java.net.URI;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.ServerException;

/**
 * Uploads a file to an upload session, piece by piece. The session's URL carries its own login and is on another host:
 * ours is not sent there.
 */
public final class UploadPieces {
    /** Less than 4 MB, and a multiple of 320 KiB, as Graph wants it. */
    private static final int PIECE = 10 * 320 * 1024;

    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final GraphTransport transport;
    private final CallContext context;

    public UploadPieces(GraphTransport transport, CallContext context) {
        this.transport = transport;
        this.context = context;
    }

    /**
     * Uploads a file.
     *
     * @param opened the URL the session was opened at; over TLS, the file goes over TLS too
     * @param link the session's URL, as the server gave it
     * @return the id of the attachment it became, taken from the Location of the last answer; null when it gave none
     */
    public String upload(URI opened, String link, byte[] content) {
        HttpUrl url = HttpUrl.parse(link);
        if (url == null || !url.isHttps() && "https".equalsIgnoreCase(opened.getScheme())) {
            throw new ServerException(
                    context.failure().withCure("Nothing was sent there; check what stands between you and Graph"),
                    "the server gave an upload link "
                            + (url == null ? "that is none" : "without TLS, to " + url.host()),
                    null);
        }
        String location = null;
        for (int from = 0; from < content.length; from += PIECE) {
            int length = Math.min(PIECE, content.length - from);
            location = put(url.uri(), content, from, length);
        }
        return location == null ? null : id(location);
    }

    private String put(URI url, byte[] content, int from, int length) {
        Request request = new Request.Builder()
                .url(url.toString())
                .put(RequestBody.create(content, BYTES, from, length))
                .header("Content-Range", "bytes " + from + "-" + (from + length - 1) + "/" + content.length)
                .build();
        try (Response response = transport.withoutLogin().newCall(request).execute()) {
            return response.header("Location");
        } catch (IOException e) {
            throw error(e, url);
        }
    }

    private MsExchangeException error(IOException e, URI url) {
        return GraphErrors.verdict(GraphErrors.cause(e), context, url).error();
    }

    /** {@code …/attachments('ID')} or {@code …/attachments/ID}. */
    private static String id(String location) {
        int end = location.endsWith("')") ? location.length() - 2 : location.length();
        int quote = location.lastIndexOf('\'', end - 1);
        int slash = location.lastIndexOf('/', end - 1);
        return location.substring(Math.max(quote, slash) + 1, end);
    }
}
