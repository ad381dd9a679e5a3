package org.camelexchange.emulator.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.camelexchange.emulator.http.Door;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;

/**
 * Tokens for the machine a program runs on: the metadata service of a virtual machine and the endpoint of App Service.
 * Source: Microsoft's pages "How to use managed identities on an Azure VM to acquire an access token" and "How to use
 * managed identities for App Service", REST endpoint reference.
 */
final class ManagedIdentityDoor implements Door {
    static final String METADATA_PATH = "/metadata/identity/oauth2/token";
    static final String APP_SERVICE_PATH = "/msi/token";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> VERSIONS = Set.of(
            "2018-02-01",
            "2019-06-01",
            "2019-08-01",
            "2019-08-15",
            "2019-11-01",
            "2020-06-01",
            "2020-09-01",
            "2021-01-01",
            "2021-02-01");

    private final ManagedIdentities identities;
    private final Tokens tokens;
    private final Clock clock;
    private final LongAdder requests;

    /** @param requests counts what comes in, refused or not */
    ManagedIdentityDoor(ManagedIdentities identities, Tokens tokens, Clock clock, LongAdder requests) {
        this.identities = identities;
        this.tokens = tokens;
        this.clock = clock;
        this.requests = requests;
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public boolean opensTo(HttpRequest request) {
        return !identities.isEmpty()
                && (METADATA_PATH.equals(request.path()) || APP_SERVICE_PATH.equals(request.path()));
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        requests.increment();
        if (!"GET".equals(request.method())) {
            return HttpAnswer.empty(405).with("Allow", "GET");
        }
        boolean appService = APP_SERVICE_PATH.equals(request.path());
        return (appService ? appServiceRefuses(request) : metadataRefuses(request))
                .or(() -> parametersRefused(request.query()))
                .orElseGet(() -> token(request.query(), appService));
    }

    /** The header, which no browser sends by itself, keeps forged requests out; so does the look for a proxy. */
    private static Optional<HttpAnswer> metadataRefuses(HttpRequest request) {
        if (request.header("Metadata").filter("true"::equalsIgnoreCase).isEmpty()) {
            return Optional.of(refused(400, "invalid_request", "Required metadata header not specified"));
        }
        return request.header("X-Forwarded-For").isPresent()
                ? Optional.of(refused(400, "invalid_request", "X-Forwarded-For is not allowed"))
                : Optional.empty();
    }

    private Optional<HttpAnswer> appServiceRefuses(HttpRequest request) {
        return request.header("X-IDENTITY-HEADER")
                        .filter(identities::knowsHeader)
                        .isEmpty()
                ? Optional.of(refused(401, "unauthorized", "X-IDENTITY-HEADER is missing or wrong"))
                : Optional.empty();
    }

    private Optional<HttpAnswer> parametersRefused(Map<String, String> query) {
        if (!VERSIONS.contains(query.getOrDefault("api-version", ""))) {
            return Optional.of(refused(
                    400, "invalid_request", "Bad request: api-version is missing or invalid. Versions: " + VERSIONS));
        }
        if (query.getOrDefault("resource", "").isBlank()) {
            return Optional.of(refused(400, "invalid_request", "Required audience parameter not specified"));
        }
        if (Audience.ofResource(query.get("resource")).isEmpty()) {
            return Optional.of(refused(
                    400,
                    "invalid_resource",
                    "AADSTS500011: The resource principal named " + query.get("resource")
                            + " was not found in the tenant named " + Tokens.DEFAULT_TENANT + "."));
        }
        return identities.find(query.get("client_id")).isEmpty()
                ? Optional.of(refused(400, "invalid_request", "Identity not found"))
                : Optional.empty();
    }

    private HttpAnswer token(Map<String, String> query, boolean appService) {
        String clientId = identities.find(query.get("client_id")).orElseThrow();
        Audience audience = Audience.ofResource(query.get("resource")).orElseThrow();
        Instant now = clock.instant();
        ObjectNode json = JSON.createObjectNode();
        json.put("access_token", tokens.issue(audience, new Caller(null, clientId)));
        json.put("client_id", clientId);
        // All the numbers are text at both of Microsoft's endpoints.
        json.put("expires_on", String.valueOf(now.plus(tokens.lifetime()).getEpochSecond()));
        json.put("resource", query.get("resource"));
        json.put("token_type", "Bearer");
        if (!appService) {
            String seconds = String.valueOf(tokens.lifetime().toSeconds());
            json.put("expires_in", seconds);
            json.put("ext_expires_in", seconds);
            json.put("not_before", String.valueOf(now.getEpochSecond()));
        }
        return Answers.json(json);
    }

    private static HttpAnswer refused(int status, String error, String description) {
        ObjectNode json = JSON.createObjectNode();
        json.put("error", error);
        json.put("error_description", description);
        return HttpAnswer.of(status, "application/json; charset=utf-8", json.toString());
    }
}
