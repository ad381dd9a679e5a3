package org.camelexchange.emulator.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;

/** Says where a person's password is checked: here, not by a federated service. MSAL asks before it sends one. */
final class UserRealmEndpoint implements Endpoint {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String path() {
        return "userrealm/";
    }

    @Override
    public HttpAnswer answer(String tenant, HttpRequest request) {
        String user = Paths.decoded(request.path().substring(request.path().lastIndexOf('/') + 1));
        ObjectNode json = JSON.createObjectNode();
        json.put("ver", "1.0");
        json.put("account_type", "Managed");
        json.put("domain_name", user.substring(user.indexOf('@') + 1));
        json.put("cloud_instance_name", "microsoftonline.com");
        json.put("cloud_audience_urn", "urn:federation:MicrosoftOnline");
        return Answers.json(json);
    }
}
