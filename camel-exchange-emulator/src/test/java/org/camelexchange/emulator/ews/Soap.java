package org.camelexchange.emulator.ews;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends requests written by hand, for what the stock client cannot say. */
final class Soap {
    private final String url;
    private final String authorization;
    private String version = "Exchange2013_SP1";
    private String header = "";
    private String type = "text/xml; charset=utf-8";
    private String anchor;

    /** An answer as text. */
    record Answer(int status, String type, String body) {
        /** The text of the first element of this name, or the value of an attribute given as {@code @Name}. */
        String first(String name) {
            Pattern pattern = name.startsWith("@")
                    ? Pattern.compile("[ :]" + name.substring(1) + "=\"([^\"]*)\"")
                    : Pattern.compile("<\\w+:" + name + "(?: [^>]*)?>([^<]*)<");
            Matcher matcher = pattern.matcher(body);
            return matcher.find() ? matcher.group(1) : null;
        }

        String code() {
            return first("ResponseCode");
        }
    }

    private Soap(String url, String authorization) {
        this.url = url;
        this.authorization = authorization;
    }

    static Soap basic(String url, String user, String password) {
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Soap(url, "Basic " + pair);
    }

    static Soap bearer(String url, String token) {
        return new Soap(url, "Bearer " + token);
    }

    Soap version(String other) {
        version = other;
        return this;
    }

    Soap impersonating(String address) {
        header = "<t:ExchangeImpersonation><t:ConnectingSID><t:PrimarySmtpAddress>" + address
                + "</t:PrimarySmtpAddress></t:ConnectingSID></t:ExchangeImpersonation>";
        return this;
    }

    Soap anchored(String address) {
        anchor = address;
        return this;
    }

    Soap type(String other) {
        type = other;
        return this;
    }

    Answer call(String body) throws Exception {
        return post("<s:Envelope xmlns:s=\"" + Names.SOAP + "\" xmlns:m=\"" + Names.MESSAGES + "\" xmlns:t=\""
                + Names.TYPES + "\"><s:Header><t:RequestServerVersion Version=\"" + version + "\"/>" + header
                + "</s:Header><s:Body>" + body + "</s:Body></s:Envelope>");
    }

    Answer post(String document) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", authorization)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(document));
        if (anchor != null) {
            request.header("X-AnchorMailbox", anchor);
        }
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }
}
