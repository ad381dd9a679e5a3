package org.camelexchange.emulator.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;

/** Where a device asks for a code: RFC 8628 3.1. */
final class DeviceCodeEndpoint implements Endpoint {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Applications applications;
    private final DeviceCodes codes;

    DeviceCodeEndpoint(Applications applications, DeviceCodes codes) {
        this.applications = applications;
        this.codes = codes;
    }

    @Override
    public String path() {
        return "oauth2/v2.0/devicecode";
    }

    @Override
    public HttpAnswer answer(String tenant, HttpRequest request) throws TokenError {
        Map<String, String> form = "POST".equals(request.method()) ? request.form() : request.query();
        Application application = applications.find(tenant, TokenRequest.required(form, "client_id"));
        Scopes scopes = Scopes.parse(TokenRequest.required(form, "scope"));
        DeviceCodes.Codes made = codes.issue(application, scopes);
        String page = request.origin() + "/common/" + DeviceSignInEndpoint.PATH;
        ObjectNode json = JSON.createObjectNode();
        json.put("user_code", made.userCode());
        json.put("device_code", made.deviceCode());
        json.put("verification_uri", page);
        json.put("expires_in", codes.lifetime().toSeconds());
        json.put("interval", codes.interval().toSeconds());
        json.put(
                "message",
                "To sign in, use a web browser to open the page " + page + " and enter the code " + made.userCode()
                        + " to authenticate.");
        return Answers.json(json);
    }
}
