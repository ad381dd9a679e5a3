package org.camelexchange.emulator.login;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camelexchange.emulator.http.Door;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;

/** The login service of Microsoft Entra: finds the endpoint, and puts its refusals into words. */
final class TokenDoor implements Door {
    private final List<Endpoint> endpoints;
    private final Clock clock;

    TokenDoor(List<Endpoint> endpoints, Clock clock) {
        this.endpoints = List.copyOf(endpoints);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    public boolean opensTo(HttpRequest request) {
        return endpoint(request).isPresent();
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        try {
            return endpoint(request).orElseThrow().answer(tenant(request), request);
        } catch (TokenError error) {
            String correlation = request.header("client-request-id")
                    .orElseGet(() -> UUID.randomUUID().toString());
            return Answers.unkept(error.answer(clock.instant(), correlation));
        }
    }

    private Optional<Endpoint> endpoint(HttpRequest request) {
        int slash = request.path().indexOf('/', 1);
        String rest = request.path().substring(slash + 1);
        return slash < 2
                ? Optional.empty()
                : endpoints.stream()
                        .filter(endpoint -> endpoint.path().endsWith("/")
                                ? rest.startsWith(endpoint.path())
                                : rest.equals(endpoint.path()))
                        .findFirst();
    }

    private static String tenant(HttpRequest request) {
        return Paths.decoded(request.path().substring(1, request.path().indexOf('/', 1)));
    }
}
