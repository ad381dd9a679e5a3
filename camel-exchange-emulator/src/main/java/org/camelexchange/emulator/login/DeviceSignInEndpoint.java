package org.camelexchange.emulator.login;

import java.util.Map;
import java.util.Optional;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;

/** The page where a person enters the code a device shows. */
final class DeviceSignInEndpoint implements Endpoint {
    static final String PATH = "oauth2/deviceauth";

    private final Accounts accounts;
    private final DeviceCodes codes;

    DeviceSignInEndpoint(Accounts accounts, DeviceCodes codes) {
        this.accounts = accounts;
        this.codes = codes;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public HttpAnswer answer(String tenant, HttpRequest request) {
        if (!"POST".equals(request.method())) {
            return Pages.device(request.query().getOrDefault("otc", ""), "");
        }
        Map<String, String> form = request.form();
        String code = form.getOrDefault("otc", "");
        boolean declined = "no".equals(form.get("answer"));
        Optional<String> person = accounts.check(form.getOrDefault("login", ""), form.getOrDefault("passwd", ""));
        if (person.isEmpty() && !declined) {
            return Pages.device(code, Problem.WRONG_PASSWORD.refused().getMessage());
        }
        if (!codes.decide(code, declined ? null : person.get())) {
            return Pages.device(code, "That code didn't work. Check the code and try again.");
        }
        return Pages.said(200, declined ? "Cancelled" : "Signed in", "You may now close this window.");
    }
}
