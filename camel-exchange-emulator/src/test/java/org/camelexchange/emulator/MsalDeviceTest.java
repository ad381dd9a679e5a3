package org.camelexchange.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.ManagedIdentityApplication;
import com.microsoft.aad.msal4j.ManagedIdentityId;
import com.microsoft.aad.msal4j.ManagedIdentityParameters;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.PublicClientApplication;
import java.time.Duration;
import java.util.Set;
import org.camelexchange.emulator.login.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Microsoft's own library: device codes and managed identities. */
class MsalDeviceTest {
    private static final String TENANT = "11111111-2222-3333-4444-555555555555";
    private static final Set<String> GRAPH = Set.of("https://graph.microsoft.com/Mail.ReadWrite");

    @RegisterExtension
    static final ExchangeEmulatorExtension EXCHANGE =
            ExchangeEmulatorExtension.with(e -> e.mailbox("anna@example.org", "secret")
                    .application(Application.registered(TENANT, "desk").publicClient())
                    .deviceCodes(Duration.ofMinutes(15), Duration.ofSeconds(1))
                    .managedIdentity(null, null)
                    .managedIdentity("user-assigned", null));

    @Test
    void aPersonApprovesADevice() throws Exception {
        PublicClientApplication app = MsalApps.open(EXCHANGE.emulator(), TENANT, "desk");
        IAuthenticationResult result = app.acquireToken(DeviceCodeFlowParameters.builder(GRAPH, code -> assertThat(
                                        EXCHANGE.emulator().approveDevice(code.userCode(), "anna@example.org"))
                                .isTrue())
                        .build())
                .get();
        assertThat(result.account().username()).isEqualTo("anna@example.org");
    }

    @Test
    void itUnderstandsThatAPersonDeclined() throws Exception {
        PublicClientApplication app = MsalApps.open(EXCHANGE.emulator(), TENANT, "desk");
        assertThatThrownBy(() -> app.acquireToken(DeviceCodeFlowParameters.builder(
                                        GRAPH, code -> EXCHANGE.emulator().declineDevice(code.userCode()))
                                .build())
                        .get())
                .rootCause()
                .isInstanceOfSatisfying(MsalServiceException.class, e -> assertThat(e.errorCode())
                        .isEqualTo("authorization_declined"));
    }

    @Test
    void aMachineGetsItsTokens() throws Exception {
        assertThat(identity(ManagedIdentityId.systemAssigned()).accessToken()).isNotBlank();
        IAuthenticationResult assigned = identity(ManagedIdentityId.userAssignedClientId("user-assigned"));
        assertThat(assigned.expiresOnDate()).isInTheFuture();
        assertThatThrownBy(() -> identity(ManagedIdentityId.userAssignedClientId("unknown")))
                .rootCause()
                .isInstanceOf(MsalServiceException.class)
                .hasMessageContaining("Identity not found");
    }

    private static IAuthenticationResult identity(ManagedIdentityId id) throws Exception {
        return ManagedIdentityApplication.builder(id)
                .httpClient(new MsalHttp(
                        EXCHANGE.emulator(),
                        "http://169.254.169.254",
                        EXCHANGE.emulator().metadataUrl()))
                .build()
                .acquireTokenForManagedIdentity(ManagedIdentityParameters.builder("https://outlook.office365.com")
                        .build())
                .get();
    }
}
