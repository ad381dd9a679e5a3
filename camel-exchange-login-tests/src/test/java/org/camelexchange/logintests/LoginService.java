package org.camelexchange.logintests;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.InetAddress;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import okhttp3.mockwebserver.RecordedRequest;

/** The login service by others, at the addresses of Microsoft Entra; each of its refresh tokens is followed by a new one. */
final class LoginService implements AutoCloseable {
    static final String TENANT = "11111111-2222-3333-4444-555555555555";
    private static final String ISSUER = TENANT + "/oauth2/v2.0";

    private final MockOAuth2Server server =
            new MockOAuth2Server(new OAuth2Config(false, null, null, true), new UserRealm());

    LoginService() {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    String url() {
        return server.url("").toString();
    }

    /** Checks the signature of a token with the keys the service shows to everybody, and its issuer and times. */
    JWTClaimsSet verified(String authorization) throws Exception {
        assertThat(authorization).startsWith("Bearer ");
        URL keys = server.jwksUrl(ISSUER).url();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(JWKSet.load(keys))));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                new JWTClaimsSet.Builder()
                        .issuer(server.issuerUrl(ISSUER).toString())
                        .build(),
                Set.of("sub", "aud", "iat", "exp")));
        return processor.process(authorization.substring("Bearer ".length()), null);
    }

    /** The form of the next token request that came. */
    Map<String, String> tokenRequest() throws Exception {
        while (true) {
            RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
            if (request.getPath().equals("/" + ISSUER + "/token")) {
                Map<String, String> form = new LinkedHashMap<>();
                URLUtils.parseParameters(request.getBody().readUtf8())
                        .forEach((name, values) -> form.put(name, String.join(",", values)));
                return form;
            }
        }
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
