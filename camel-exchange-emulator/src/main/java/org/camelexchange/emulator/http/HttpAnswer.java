package org.camelexchange.emulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer.
 *
 * @param headers by name; a value of several lines is sent as several headers of that name, see {@link #and}
 */
public record HttpAnswer(int status, Map<String, String> headers, Body body) {
    public HttpAnswer {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = Collections.unmodifiableMap(copy);
    }

    /** What is sent after the headers: either {@link Bytes}, or written while it is sent. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A body that is there already, so that its length can be told. */
    public record Bytes(byte[] bytes) implements Body {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }

    /** A body that goes on as long as the connection: nobody can have it before it is sent. */
    public record Live(Body body) implements Body {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            body.writeTo(out);
        }
    }

    /** Text, sent as UTF-8; the content type is sent as given. */
    public static HttpAnswer of(int status, String contentType, String text) {
        return of(status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpAnswer of(int status, String contentType, byte[] bytes) {
        return new HttpAnswer(status, Map.of("Content-Type", contentType), new Bytes(bytes));
    }

    /** A body written while it is sent: for answers too big to be held in memory. */
    public static HttpAnswer streaming(int status, String contentType, Body body) {
        return new HttpAnswer(status, Map.of("Content-Type", contentType), body);
    }

    public static HttpAnswer empty(int status) {
        return new HttpAnswer(status, Map.of(), new Bytes(new byte[0]));
    }

    /** The same answer with a header set. */
    public HttpAnswer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(header, value);
        return new HttpAnswer(status, more, body);
    }

    /** The same answer with one more header of that name, as the challenges of a 401 are sent. */
    public HttpAnswer and(String header, String value) {
        String before = headers.get(header);
        return with(header, before == null ? value : before + "\n" + value);
    }

    /** The value of a header, null if it is not set. */
    public String header(String name) {
        return headers.get(name);
    }

    /** The same answer with its body in memory. */
    public HttpAnswer buffered() throws IOException {
        if (body instanceof Bytes) {
            return this;
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        body.writeTo(kept);
        return new HttpAnswer(status, headers, new Bytes(kept.toByteArray()));
    }

    /** The whole body; a body that is streamed is written to memory for it. */
    public byte[] bodyBytes() throws IOException {
        return ((Bytes) buffered().body()).bytes();
    }

    /** The whole body as UTF-8. */
    public String bodyText() throws IOException {
        return new String(bodyBytes(), StandardCharsets.UTF_8);
    }
}
