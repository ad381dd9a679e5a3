package org.camelexchange.emulator.login;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camelexchange.emulator.http.HttpRequest;

/** User and password in every request, as Exchange on premises takes them. */
public final class BasicGate implements Gate {
    private static final List<String> CHALLENGE = List.of("Basic realm=\"exchange.emulator\"");

    private final Accounts accounts;

    public BasicGate(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Verdict check(HttpRequest request) {
        Optional<String> credentials = Authorization.credentials(request, "Basic");
        if (credentials.isEmpty()) {
            return new Verdict.Absent(new Refusal(Reason.MISSING, CHALLENGE, Map.of()));
        }
        Optional<String> address =
                Authorization.basic(credentials.get()).flatMap(login -> accounts.check(login.user(), login.password()));
        return address.isPresent()
                ? new Verdict.Passed(new Caller(address.get(), null))
                : new Verdict.Refused(new Refusal(Reason.WRONG_PASSWORD, CHALLENGE, Map.of()));
    }
}
