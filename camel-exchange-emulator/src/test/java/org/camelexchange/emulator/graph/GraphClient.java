package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.graph.models.EmailAddress;
import com.microsoft.graph.models.Recipient;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.login.Audience;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An emulator with two mailboxes and Microsoft's own typed client; all answers are held against Graph's description. */
abstract class GraphClient {
    static final String ANNA = "anna@example.org";
    static final String BERT = "bert@example.org";
    static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<OpenApiCheck> description = OpenApiCheck.find();
    private final HttpClient http = HttpClient.newHttpClient();
    ExchangeEmulator exchange;
    BaseGraphRequestAdapter adapter;
    GraphServiceClient anna;
    GraphServiceClient bert;
    GraphServiceClient application;

    @BeforeEach
    void start() throws Exception {
        ExchangeEmulator.Builder builder = ExchangeEmulator.builder()
                .mailbox(ANNA, "Anna Alder", "secret-a")
                .mailbox(BERT, "Bert Birch", "secret-b");
        description.ifPresent(builder::observe);
        exchange = builder.start();
        adapter = adapter(ANNA);
        anna = new GraphServiceClient(adapter);
        bert = new GraphServiceClient(adapter(BERT));
        application = new GraphServiceClient(adapter(null));
    }

    @AfterEach
    void stop() {
        exchange.close();
        description.ifPresentOrElse(
                d -> assertThat(d.violations()).isEmpty(),
                () -> System.err.println("Graph's description is not there: nothing was held against it."));
    }

    private BaseGraphRequestAdapter adapter(String mailbox) {
        OkHttpClient okHttp = GraphClientFactory.create().build();
        BaseGraphRequestAdapter made = new BaseGraphRequestAdapter(
                new BaseBearerTokenAuthenticationProvider(new Token(token(mailbox))), "v1.0", okHttp);
        made.setBaseUrl(exchange.graphUrl());
        return made;
    }

    String token(String mailbox) {
        return exchange.issueToken(Audience.GRAPH, mailbox);
    }

    private record Token(String value) implements AccessTokenProvider {
        @Override
        public String getAuthorizationToken(URI uri, Map<String, Object> context) {
            return value;
        }

        @Override
        public AllowedHostsValidator getAllowedHostsValidator() {
            return new AllowedHostsValidator();
        }
    }

    Mailbox annas() {
        return exchange.mailbox(ANNA);
    }

    Mailbox berts() {
        return exchange.mailbox(BERT);
    }

    /** A mail that lies in Anna's Inbox. */
    Item received(String subject) {
        Mailbox mailbox = annas();
        return mailbox.create(
                mailbox.folder(WellKnown.INBOX).id(),
                Item.of(ItemKind.MESSAGE)
                        .with(Props.SUBJECT, subject)
                        .with(Props.FROM, berts().owner())
                        .with(Props.TO, List.of(mailbox.owner()))
                        .with(Props.RECEIVED, exchange.store().clock().instant()));
    }

    static Recipient to(String address) {
        EmailAddress email = new EmailAddress();
        email.setAddress(address);
        Recipient recipient = new Recipient();
        recipient.setEmailAddress(email);
        return recipient;
    }

    static ODataError error(ThrowingCallable call) {
        ODataError error = catchThrowableOfType(ODataError.class, call);
        assertThat(error).as("the call is refused").isNotNull();
        return error;
    }

    /** A request as Anna without the typed client; a blank may stand in the path. */
    HttpResponse<String> raw(String method, String path, String body, String... headers) {
        String url = path.startsWith("http") ? path : exchange.graphUrl() + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url.replace(" ", "%20")))
                .header("Authorization", "Bearer " + token(ANNA))
                // Whoever checks what was sent to Graph knows by it that a refused request may be refused on purpose.
                .header("X-Written-By-Hand", "true")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(request + " failed", e);
        }
    }

    JsonNode get(String path, String... headers) {
        return json(raw("GET", path, null, headers));
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (Exception e) {
            throw new IllegalStateException("No JSON: " + response.body(), e);
        }
    }

    static String code(HttpResponse<String> response) {
        return json(response).at("/error/code").asText();
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
