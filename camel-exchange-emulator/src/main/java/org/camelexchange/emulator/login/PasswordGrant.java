package org.camelexchange.emulator.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** User and password in the hands of the application (ROPC). */
final class PasswordGrant implements Grant {
    private final Accounts accounts;
    private final TokenAnswers answers;

    PasswordGrant(Accounts accounts, TokenAnswers answers) {
        this.accounts = accounts;
        this.answers = answers;
    }

    @Override
    public Set<String> types() {
        return Set.of("password");
    }

    @Override
    public ObjectNode tokens(TokenRequest request) throws TokenError {
        if ("common".equals(request.tenant()) || "consumers".equals(request.tenant())) {
            throw Problem.COMMON_TENANT.refused();
        }
        String user = request.required("username");
        String password = request.required("password");
        Scopes scopes = request.scopes();
        if (!accounts.knows(user)) {
            throw Problem.NO_SUCH_USER.refused(request.application().tenant());
        }
        String mailbox = accounts.check(user, password).orElseThrow(Problem.WRONG_PASSWORD::refused);
        return answers.ofPerson(new SignIn(request.application(), mailbox, scopes, null), request);
    }
}
