package org.camelexchange.emulator.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;

/** The document that names the other endpoints: OpenID Connect Discovery 1.0. */
final class DiscoveryEndpoint implements Endpoint {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Applications applications;

    DiscoveryEndpoint(Applications applications) {
        this.applications = applications;
    }

    @Override
    public String path() {
        return "v2.0/.well-known/openid-configuration";
    }

    @Override
    public HttpAnswer answer(String tenant, HttpRequest request) throws TokenError {
        applications.checkTenant(tenant);
        String base = request.origin() + "/" + tenant;
        ObjectNode json = JSON.createObjectNode();
        json.put("token_endpoint", base + "/oauth2/v2.0/token");
        list(
                json,
                "token_endpoint_auth_methods_supported",
                "client_secret_post",
                "private_key_jwt",
                "client_secret_basic");
        list(json, "token_endpoint_auth_signing_alg_values_supported", "RS256", "PS256");
        json.put("jwks_uri", base + "/discovery/v2.0/keys");
        list(json, "response_modes_supported", "query", "fragment", "form_post");
        list(json, "subject_types_supported", "pairwise");
        list(json, "id_token_signing_alg_values_supported", "RS256");
        list(json, "response_types_supported", "code");
        list(json, "scopes_supported", "openid", "profile", "email", "offline_access");
        list(json, "code_challenge_methods_supported", "plain", "S256");
        list(
                json,
                "grant_types_supported",
                "authorization_code",
                "refresh_token",
                "client_credentials",
                "password",
                "urn:ietf:params:oauth:grant-type:device_code");
        // Of no one tenant: Microsoft Entra leaves it to the client to fill in the tenant's id.
        json.put(
                "issuer",
                request.origin() + "/" + (Applications.isAnyTenant(tenant) ? "{tenantid}" : tenant) + "/v2.0");
        json.put("authorization_endpoint", base + "/oauth2/v2.0/authorize");
        json.put("device_authorization_endpoint", base + "/oauth2/v2.0/devicecode");
        json.put("request_uri_parameter_supported", false);
        list(
                json,
                "claims_supported",
                "sub",
                "iss",
                "aud",
                "exp",
                "iat",
                "nonce",
                "preferred_username",
                "name",
                "tid",
                "ver");
        return Answers.json(json);
    }

    private static void list(ObjectNode json, String name, String... values) {
        List.of(values).forEach(json.withArray(name)::add);
    }
}
