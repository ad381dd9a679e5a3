package org.camelexchange.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalServiceException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Microsoft's own library gets its tokens here. */
class MsalTest {
    private static final String TENANT = "11111111-2222-3333-4444-555555555555";

    @RegisterExtension
    static final ExchangeEmulatorExtension EXCHANGE =
            ExchangeEmulatorExtension.with(e -> e.application(TENANT, "app", "secret"));

    @Test
    void anApplicationGetsItsToken() throws Exception {
        IAuthenticationResult result = token("secret", "https://outlook.office365.com/.default");
        assertThat(result.accessToken()).isNotBlank();
        assertThat(result.expiresOnDate()).isInTheFuture();
    }

    @Test
    void itUnderstandsWhyItIsRefused() {
        assertThatThrownBy(() -> token("wrong", "https://graph.microsoft.com/.default"))
                .rootCause()
                .isInstanceOfSatisfying(MsalServiceException.class, e -> {
                    assertThat(e.errorCode()).isEqualTo("invalid_client");
                    assertThat(e.getMessage()).contains("AADSTS7000215");
                    assertThat(e.statusCode()).isEqualTo(401);
                });
    }

    private static IAuthenticationResult token(String secret, String scope) throws Exception {
        ExchangeEmulator emulator = EXCHANGE.emulator();
        return ConfidentialClientApplication.builder("app", ClientCredentialFactory.createFromSecret(secret))
                .authority(emulator.loginUrlTls() + "/" + TENANT + "/")
                .validateAuthority(false)
                .instanceDiscovery(false)
                .sslSocketFactory(TrustedClient.context(emulator.certificate()).getSocketFactory())
                .build()
                .acquireToken(ClientCredentialParameters.builder(Set.of(scope)).build())
                .get();
    }
}
