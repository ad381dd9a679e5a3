package org.camelexchange.emulator.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;

/** Says which hosts are one and the same cloud; MSAL asks it before it believes in an authority. */
final class InstanceDiscoveryEndpoint implements Endpoint {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Of each cloud the host to ask, then the host MSAL's cache has it under, then further ones. */
    private static final List<List<String>> CLOUDS = List.of(
            List.of("login.microsoftonline.com", "login.windows.net", "login.microsoft.com", "sts.windows.net"),
            List.of("login.partner.microsoftonline.cn", "login.chinacloudapi.cn"),
            List.of("login.microsoftonline.us", "login.usgovcloudapi.net"));

    /** Whether this is a host of the real service, which the emulator stands in for. */
    static boolean isCloud(String host) {
        return CLOUDS.stream().anyMatch(cloud -> cloud.contains(host));
    }

    @Override
    public String path() {
        return "discovery/instance";
    }

    @Override
    public HttpAnswer answer(String tenant, HttpRequest request) {
        ObjectNode json = JSON.createObjectNode();
        String authorize = request.query().getOrDefault("authorization_endpoint", "");
        json.put(
                "tenant_discovery_endpoint",
                authorize.replaceFirst("/oauth2/v2\\.0/authorize$", "/v2.0/.well-known/openid-configuration"));
        json.put("api-version", "1.1");
        for (List<String> cloud : CLOUDS) {
            ObjectNode one = json.withArray("metadata").addObject();
            one.put("preferred_network", cloud.get(0));
            one.put("preferred_cache", cloud.get(1));
            cloud.forEach(one.withArray("aliases")::add);
        }
        return Answers.json(json);
    }
}
