package org.camelexchange.emulator;

import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IClientCredential;
import com.microsoft.aad.msal4j.PublicClientApplication;

/**
 * Microsoft's own client library as it comes: it believes to talk to the real service, and only its requests' way is
 * another, see {@link MsalHttp}. An authority with a port would not do: its cache forgets the port.
 */
final class MsalApps {
    static final String LOGIN = "https://login.microsoftonline.com";

    private MsalApps() {}

    static PublicClientApplication open(ExchangeEmulator emulator, String tenant, String clientId) throws Exception {
        return PublicClientApplication.builder(clientId)
                .authority(LOGIN + "/" + tenant + "/")
                .httpClient(new MsalHttp(emulator, LOGIN, emulator.loginUrlTls()))
                .build();
    }

    static ConfidentialClientApplication confidential(
            ExchangeEmulator emulator, String tenant, String clientId, IClientCredential proof) throws Exception {
        return ConfidentialClientApplication.builder(clientId, proof)
                .authority(LOGIN + "/" + tenant + "/")
                .httpClient(new MsalHttp(emulator, LOGIN, emulator.loginUrlTls()))
                .build();
    }
}
