package org.camelexchange.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalInteractionRequiredException;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.RefreshTokenParameters;
import com.microsoft.aad.msal4j.SilentParameters;
import com.microsoft.aad.msal4j.UserNamePasswordParameters;
import java.util.Set;
import org.camelexchange.emulator.login.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Microsoft's own library signs people in here. */
class MsalPersonTest {
    private static final String TENANT = "11111111-2222-3333-4444-555555555555";
    private static final Set<String> EWS = Set.of("https://outlook.office365.com/EWS.AccessAsUser.All");

    @RegisterExtension
    static final ExchangeEmulatorExtension EXCHANGE =
            ExchangeEmulatorExtension.with(e -> e.mailbox("anna@example.org", "secret")
                    .application(Application.registered(TENANT, "desk").publicClient()));

    @Test
    void aPersonSignsInWithAPasswordAndThenSilently() throws Exception {
        PublicClientApplication app = app();
        IAuthenticationResult result = password(app, "secret");

        assertThat(result.account().username()).isEqualTo("anna@example.org");
        assertThat(result.scopes()).contains(EWS.iterator().next());
        long before = emulator().tokenRequests();
        IAuthenticationResult cached = app.acquireTokenSilently(
                        SilentParameters.builder(EWS, result.account()).build())
                .get();
        assertThat(cached.accessToken()).isEqualTo(result.accessToken());
        assertThat(emulator().tokenRequests()).isEqualTo(before);
    }

    @Test
    void aSilentRefreshUsesTheRefreshToken() throws Exception {
        PublicClientApplication app = app();
        IAuthenticationResult result = password(app, "secret");

        IAuthenticationResult renewed = app.acquireTokenSilently(SilentParameters.builder(EWS, result.account())
                        .forceRefresh(true)
                        .build())
                .get();
        assertThat(renewed.accessToken()).isNotEqualTo(result.accessToken());
        String kept = refreshToken(app);
        assertThat(app().acquireToken(RefreshTokenParameters.builder(EWS, kept).build())
                        .get()
                        .account()
                        .username())
                .isEqualTo("anna@example.org");
    }

    @Test
    void itUnderstandsThatAPersonHasToSignInAgain() throws Exception {
        PublicClientApplication app = app();
        IAuthenticationResult result = password(app, "secret");
        emulator().revokeRefreshTokens();

        assertThatThrownBy(() -> app.acquireTokenSilently(SilentParameters.builder(EWS, result.account())
                                .forceRefresh(true)
                                .build())
                        .get())
                .rootCause()
                .isInstanceOf(MsalInteractionRequiredException.class)
                .hasMessageContaining("AADSTS50173");
        assertThatThrownBy(() -> password(app(), "wrong"))
                .rootCause()
                .isInstanceOf(MsalInteractionRequiredException.class)
                .hasMessageContaining("AADSTS50126");
    }

    private static String refreshToken(PublicClientApplication app) throws Exception {
        return new ObjectMapper()
                .readTree(app.tokenCache().serialize())
                .path("RefreshToken")
                .elements()
                .next()
                .path("secret")
                .asText();
    }

    private static IAuthenticationResult password(PublicClientApplication app, String password) throws Exception {
        return app.acquireToken(UserNamePasswordParameters.builder(EWS, "anna@example.org", password.toCharArray())
                        .build())
                .get();
    }

    private static PublicClientApplication app() throws Exception {
        return MsalApps.open(emulator(), TENANT, "desk");
    }

    private static ExchangeEmulator emulator() {
        return EXCHANGE.emulator();
    }
}
