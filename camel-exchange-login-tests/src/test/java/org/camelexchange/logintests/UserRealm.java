package org.camelexchange.logintests;

import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/** The question, Microsoft's own, who checks a person's password; it is asked before a password is sent. Answer: we do. */
final class UserRealm implements Route {
    @Override
    public boolean match(OAuth2HttpRequest request) {
        return request.getUrl().encodedPath().startsWith("/common/userrealm/");
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        return new OAuth2HttpResponse(
                Headers.of("Content-Type", "application/json"),
                200,
                "{\"ver\":\"1.0\",\"account_type\":\"Managed\"}",
                null);
    }
}
