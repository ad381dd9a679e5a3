package org.camelexchange.emulator.login;

import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;

/** The keys id tokens are checked with. */
final class KeysEndpoint implements Endpoint {
    private final IdTokens idTokens;

    KeysEndpoint(IdTokens idTokens) {
        this.idTokens = idTokens;
    }

    @Override
    public String path() {
        return "discovery/v2.0/keys";
    }

    @Override
    public HttpAnswer answer(String tenant, HttpRequest request) {
        return HttpAnswer.of(200, "application/json; charset=utf-8", idTokens.keys());
    }
}
