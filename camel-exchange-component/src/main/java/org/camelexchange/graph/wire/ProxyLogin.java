package org.camelexchange.graph.wire;

import java.io.IOException;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.apache.http.Header;
import org.apache.http.auth.AuthenticationException;
import org.apache.http.auth.Credentials;
import org.apache.http.auth.MalformedChallengeException;
import org.apache.http.auth.NTCredentials;
import org.apache.http.impl.auth.BasicScheme;
import org.apache.http.message.BasicHeader;
import org.apache.http.message.BasicHttpRequest;
import org.camelexchange.http.ProxyRefused;
import org.camelexchange.http.ntlm.NtlmScheme;

/**
 * Answers a proxy that asks for a login. OkHttp keeps the connection between the answers of a CONNECT, as NTLM needs it;
 * what there is to compute is done by the HTTP client of EWS.
 */
final class ProxyLogin implements Authenticator {
    private static final String ASKED = "Proxy-Authenticate";
    private static final String GIVEN = "Proxy-Authorization";

    private final Credentials login;

    ProxyLogin(Credentials login) {
        this.login = login;
    }

    @Override
    public Request authenticate(Route route, Response response) throws IOException {
        String before = response.request().header(GIVEN);
        try {
            String answer = login instanceof NTCredentials ? ntlm(before, response) : basic(before, response);
            return response.request().newBuilder().header(GIVEN, answer).build();
        } catch (AuthenticationException | MalformedChallengeException e) {
            throw refused(e);
        }
    }

    private String basic(String before, Response response) throws IOException, AuthenticationException {
        if (before != null
                || challenge(response, "Basic") == null && challenge(response, "OkHttp-Preemptive") == null) {
            throw new ProxyRefused();
        }
        return new BasicScheme().authenticate(login, request(response), null).getValue();
    }

    /** The second message is computed with a scheme that is led through the first one again: the first is always the same. */
    private String ntlm(String before, Response response)
            throws IOException, AuthenticationException, MalformedChallengeException {
        NtlmScheme scheme = NtlmScheme.create();
        scheme.processChallenge(proxy("NTLM"));
        Header first = scheme.authenticate(login, request(response));
        if (before == null) {
            return first.getValue();
        }
        String challenge = challenge(response, "NTLM ");
        if (challenge == null) {
            throw new ProxyRefused();
        }
        scheme.processChallenge(proxy(challenge));
        return scheme.authenticate(login, request(response)).getValue();
    }

    private static Header proxy(String challenge) {
        return new BasicHeader(ASKED, challenge);
    }

    private static BasicHttpRequest request(Response response) {
        return new BasicHttpRequest(
                response.request().method(), response.request().url().toString());
    }

    private static String challenge(Response response, String scheme) {
        return response.headers(ASKED).stream()
                .filter(header -> header.regionMatches(true, 0, scheme, 0, scheme.length()))
                .findFirst()
                .orElse(null);
    }

    private static ProxyRefused refused(Exception cause) {
        ProxyRefused refused = new ProxyRefused();
        refused.initCause(cause);
        return refused;
    }
}
