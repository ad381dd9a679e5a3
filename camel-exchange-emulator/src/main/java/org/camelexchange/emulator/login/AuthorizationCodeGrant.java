package org.camelexchange.emulator.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** A code from the authorize endpoint for tokens. */
final class AuthorizationCodeGrant implements Grant {
    private final AuthorizationCodes codes;
    private final TokenAnswers answers;

    AuthorizationCodeGrant(AuthorizationCodes codes, TokenAnswers answers) {
        this.codes = codes;
        this.answers = answers;
    }

    @Override
    public Set<String> types() {
        return Set.of("authorization_code");
    }

    @Override
    public ObjectNode tokens(TokenRequest request) throws TokenError {
        String scope = request.form().get("scope");
        Scopes wanted = scope == null || scope.isBlank() ? null : Scopes.parse(scope);
        SignIn signIn = codes.redeem(
                request.required("code"),
                request.application(),
                request.required("redirect_uri"),
                request.form().get("code_verifier"));
        return answers.ofPerson(wanted == null ? signIn : signIn.with(wanted.withOpenIdOf(signIn.scopes())), request);
    }
}
