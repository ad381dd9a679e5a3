package org.camelexchange.auth;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the browser shows when it comes back. */
record SignInPage(int status, String text) {
    static final SignInPage DONE = new SignInPage(200, "You are signed in. You can close this window.");
    static final SignInPage NOT_HERE = new SignInPage(404, "There is nothing here.");
    static final SignInPage ONLY_GET = new SignInPage(405, "There is nothing here.");
    static final SignInPage WRONG_STATE =
            new SignInPage(400, "This does not belong to the sign-in that is waited for. Open its URL again.");

    static SignInPage refused(String error) {
        return new SignInPage(200, "The sign-in failed. You can close this window. " + error);
    }

    void answer(HttpExchange exchange) throws IOException {
        byte[] page = ("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Exchange</title><p>"
                        + escaped(text) + "</p></html>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        // The code is in the address.
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
