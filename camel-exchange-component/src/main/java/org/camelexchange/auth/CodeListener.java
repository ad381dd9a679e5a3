package org.camelexchange.auth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.Step;
import org.camelexchange.settings.ConnectionSettings;

/**
 * Waits on the callback URL for the browser to come back with a code. Bound to the loopback address alone, and deaf to
 * whatever does not know the state that went with the browser.
 */
final class CodeListener implements AutoCloseable {
    private final ConnectionSettings settings;
    private final String path;
    private final byte[] state;
    private final CompletableFuture<String> code = new CompletableFuture<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4, work -> {
        Thread thread = new Thread(work, "camel-exchange-callback");
        thread.setDaemon(true);
        return thread;
    });

    private CodeListener(URI callback, String state, ConnectionSettings settings) throws IOException {
        this.settings = settings;
        this.path = callback.getPath().isEmpty() ? "/" : callback.getPath();
        this.state = state.getBytes(StandardCharsets.UTF_8);
        int port = callback.getPort() < 0 ? 80 : callback.getPort();
        this.server = HttpServer.create(new InetSocketAddress(loopback(callback), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** @throws LoginException when the port is taken */
    static CodeListener open(URI callback, String state, ConnectionSettings settings) {
        try {
            return new CodeListener(callback, state, settings);
        } catch (IOException e) {
            throw new LoginException(
                    Step.TOKEN,
                    TokenErrors.failure(settings)
                            .withCure("Set callbackUrl to a free port that the application registration allows too"),
                    "callbackUrl " + callback + " cannot be listened on (" + e.getMessage() + ")",
                    e);
        }
    }

    /** Whether a callback URL is one that a listener of this machine, and of nobody else, can serve. */
    static boolean canListen(String callback) {
        try {
            URI uri = URI.create(callback.strip());
            loopback(uri);
            return "http".equalsIgnoreCase(uri.getScheme());
        } catch (IllegalArgumentException | UnknownHostException e) {
            return false;
        }
    }

    private static InetAddress loopback(URI callback) throws UnknownHostException {
        String host = callback.getHost();
        if ("localhost".equalsIgnoreCase(host)) {
            return InetAddress.getLoopbackAddress();
        }
        // Numbers alone: a name could be looked up, and lead elsewhere.
        if (host != null && (host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]"))) {
            return InetAddress.getByName(host);
        }
        throw new UnknownHostException("it is not the loopback address");
    }

    /** @throws LoginException when the login service says no, nobody signs in within the limit, or this is closed */
    String await(Duration limit) {
        try {
            return code.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new LoginException(
                    Step.TOKEN,
                    TokenErrors.failure(settings)
                            .withCure("Sign in with the URL that was logged; on a machine without a browser use"
                                    + " oauthVerifier, or authScheme=AzureAD without callbackUrl for a device code"),
                    "nobody signed in within " + limit.toSeconds() + " seconds",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoginException(
                    Step.TOKEN,
                    TokenErrors.failure(settings),
                    "the thread was interrupted while it waited for the sign-in",
                    e);
        } catch (ExecutionException e) {
            throw (LoginException) e.getCause();
        }
    }

    /** A page for the browser, and what to do once it is sent. */
    private record Reply(SignInPage page, Runnable outcome) {
        static Reply only(SignInPage page) {
            return new Reply(page, () -> {});
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Reply reply = reply(exchange);
        try (exchange) {
            reply.page().answer(exchange);
        } finally {
            // Whoever waits closes this listener at once: the page has to be on its way by then.
            reply.outcome().run();
        }
    }

    private Reply reply(HttpExchange exchange) {
        if (!exchange.getRequestURI().getPath().equals(path)) {
            return Reply.only(SignInPage.NOT_HERE);
        }
        if (!"GET".equals(exchange.getRequestMethod())) {
            return Reply.only(SignInPage.ONLY_GET);
        }
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String known = query.getOrDefault("state", "");
        if (!MessageDigest.isEqual(state, known.getBytes(StandardCharsets.UTF_8))) {
            return Reply.only(SignInPage.WRONG_STATE);
        }
        if (query.containsKey("error")) {
            String error =
                    TokenErrors.shortened(query.get("error") + ": " + query.getOrDefault("error_description", ""));
            return new Reply(
                    SignInPage.refused(error), () -> code.completeExceptionally(TokenErrors.refused(error, settings)));
        }
        String given = query.getOrDefault("code", "");
        return given.isEmpty()
                ? Reply.only(SignInPage.WRONG_STATE)
                : new Reply(SignInPage.DONE, () -> code.complete(given));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    query.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    @Override
    public void close() {
        // The second gives the page time to reach the browser.
        int seconds = code.isDone() ? 1 : 0;
        code.completeExceptionally(new LoginException(
                Step.TOKEN,
                TokenErrors.failure(settings),
                "the connection was closed while it waited for the sign-in",
                null));
        server.stop(seconds);
        threads.shutdown();
    }
}
