package org.camelexchange.emulator.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** An application on its own. */
final class ClientCredentialsGrant implements Grant {
    private final TokenAnswers answers;

    ClientCredentialsGrant(TokenAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Set<String> types() {
        return Set.of("client_credentials");
    }

    @Override
    public ObjectNode tokens(TokenRequest request) throws TokenError {
        if (Applications.isAnyTenant(request.tenant())) {
            throw Problem.NO_TENANT.refused();
        }
        Scopes scopes = request.scopes();
        if (!scopes.isDefault()) {
            throw Problem.APPLICATION_SCOPE.refused(request.required("scope"));
        }
        if (!request.application().isConsented()) {
            throw Problem.NOT_INSTALLED.refused(
                    request.application().clientId(), request.application().tenant());
        }
        return answers.ofApplication(request.application(), scopes.audience());
    }
}
