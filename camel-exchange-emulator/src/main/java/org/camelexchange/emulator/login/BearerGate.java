package org.camelexchange.emulator.login;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camelexchange.emulator.http.HttpRequest;

/** An access token in every request, good for one audience. */
public final class BearerGate implements Gate {
    private static final String AUTHORITY = "https://login.microsoftonline.com/common/oauth2/authorize";
    private static final String EXCHANGE = "Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\", "
            + "trusted_issuers=\"00000001-0000-0000-c000-000000000000@*\", "
            + "token_types=\"app_asserted_user_v1 service_asserted_app_v1\", "
            + "authorization_uri=\"" + AUTHORITY + "\"";
    private static final String GRAPH = "Bearer realm=\"\", authorization_uri=\"" + AUTHORITY
            + "\", client_id=\"00000003-0000-0000-c000-000000000000\"";

    private final Audience audience;
    private final Tokens tokens;

    public BearerGate(Audience audience, Tokens tokens) {
        this.audience = audience;
        this.tokens = tokens;
    }

    @Override
    public Verdict check(HttpRequest request) {
        Optional<String> token = Authorization.credentials(request, "Bearer");
        if (token.isEmpty()) {
            return new Verdict.Absent(new Refusal(Reason.MISSING, List.of(challenge()), Map.of()));
        }
        if (token.get().isEmpty()) {
            return refused(Reason.MISSING);
        }
        Tokens.Check check = tokens.check(token.get(), audience);
        return check.problem() == null ? new Verdict.Passed(check.caller()) : refused(check.problem());
    }

    private Verdict refused(Reason reason) {
        return new Verdict.Refused(new Refusal(
                reason,
                List.of(challenge() + ", error=\"invalid_token\""),
                audience == Audience.OUTLOOK ? Map.of("x-ms-diagnostics", reason.diagnostics()) : Map.of()));
    }

    private String challenge() {
        return audience == Audience.OUTLOOK ? EXCHANGE : GRAPH;
    }
}
