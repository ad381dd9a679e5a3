package org.camelexchange.emulator.login;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;

/** Where tokens are given: finds the grant and the application. */
final class TokenEndpoint implements Endpoint {
    private final List<Grant> grants;
    private final ClientLogin clients;
    private final Applications applications;
    private final LongAdder requests;

    /** @param requests counts what comes in, refused or not */
    TokenEndpoint(List<Grant> grants, ClientLogin clients, Applications applications, LongAdder requests) {
        this.grants = List.copyOf(grants);
        this.clients = clients;
        this.applications = applications;
        this.requests = requests;
    }

    @Override
    public String path() {
        return "oauth2/v2.0/token";
    }

    @Override
    public HttpAnswer answer(String tenant, HttpRequest request) throws TokenError {
        if (!"POST".equals(request.method())) {
            return HttpAnswer.empty(405).with("Allow", "POST");
        }
        requests.increment();
        String type = TokenRequest.required(request.form(), "grant_type");
        applications.checkTenant(tenant);
        Grant grant = grants.stream()
                .filter(one -> one.types().contains(type))
                .findFirst()
                .orElseThrow(() -> Problem.GRANT_TYPE.refused(type));
        Application application = clients.check(tenant, request);
        return Answers.json(grant.tokens(new TokenRequest(tenant, request.origin(), application, request.form())));
    }
}
