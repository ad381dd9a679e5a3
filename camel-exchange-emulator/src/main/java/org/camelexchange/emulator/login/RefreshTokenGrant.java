package org.camelexchange.emulator.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** A refresh token for new tokens, of any resource the application has consent for. */
final class RefreshTokenGrant implements Grant {
    private final RefreshTokens refreshTokens;
    private final TokenAnswers answers;

    RefreshTokenGrant(RefreshTokens refreshTokens, TokenAnswers answers) {
        this.refreshTokens = refreshTokens;
        this.answers = answers;
    }

    @Override
    public Set<String> types() {
        return Set.of("refresh_token");
    }

    @Override
    public ObjectNode tokens(TokenRequest request) throws TokenError {
        String scope = request.form().get("scope");
        Scopes wanted = scope == null || scope.isBlank() ? null : Scopes.parse(scope);
        SignIn signIn = refreshTokens.use(request.required("refresh_token"), request.application());
        Scopes scopes = wanted == null ? signIn.scopes() : wanted.withOpenIdOf(signIn.scopes());
        return answers.ofPerson(new SignIn(request.application(), signIn.mailbox(), scopes, signIn.nonce()), request);
    }
}
