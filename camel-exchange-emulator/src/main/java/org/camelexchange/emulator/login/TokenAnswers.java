package org.camelexchange.emulator.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the token endpoint gives: all the grants end here. */
final class TokenAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Tokens tokens;
    private final RefreshTokens refreshTokens;
    private final IdTokens idTokens;

    TokenAnswers(Tokens tokens, RefreshTokens refreshTokens, IdTokens idTokens) {
        this.tokens = tokens;
        this.refreshTokens = refreshTokens;
        this.idTokens = idTokens;
    }

    ObjectNode ofApplication(Application application, Audience audience) {
        return answer(tokens.issue(
                audience,
                new Caller(null, application.clientId()),
                application.tenant(),
                application.isGranted(audience) ? audience.roles() : List.of()));
    }

    ObjectNode ofPerson(SignIn signIn, TokenRequest request) throws TokenError {
        Application application = request.application();
        if (!application.isConsented()) {
            throw Problem.NO_CONSENT.refused(application.clientId());
        }
        Scopes scopes = signIn.scopes();
        ObjectNode answer = answer(tokens.issue(
                scopes.audience(),
                new Caller(signIn.mailbox(), application.clientId()),
                application.tenant(),
                List.of(scopes.granted().split(" "))));
        answer.put("scope", scopes.answered());
        if (scopes.isOffline()) {
            answer.put("refresh_token", refreshTokens.issue(signIn));
        }
        if (scopes.isOpenId()) {
            answer.put("id_token", idTokens.issue(signIn, request.origin()));
        }
        if (request.wantsClientInfo()) {
            answer.put("client_info", Person.clientInfo(application.tenant(), signIn.mailbox()));
        }
        return answer;
    }

    private ObjectNode answer(String accessToken) {
        long seconds = tokens.lifetime().toSeconds();
        ObjectNode json = JSON.createObjectNode();
        json.put("token_type", "Bearer");
        json.put("expires_in", seconds);
        json.put("ext_expires_in", seconds);
        json.put("access_token", accessToken);
        return json;
    }
}
