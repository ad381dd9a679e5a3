package org.camelexchange.auth;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.IClientCredential;
import org.camelexchange.settings.ConnectionSettings;

/** What a registered application proves itself with. */
final class ClientCredentials {
    private ClientCredentials() {}

    /**
     * Reads it from the settings.
     *
     * @return null for a public application, which has none
     * @throws org.camelexchange.error.InvalidSettingException when the certificate is of no use
     */
    static IClientCredential of(ConnectionSettings settings) {
        if (settings.getOauthJwtCert() != null && !settings.getOauthJwtCert().isBlank()) {
            ClientCertificate certificate = ClientCertificate.of(settings);
            return ClientCredentialFactory.createFromCertificateChain(certificate.key(), certificate.chain());
        }
        String secret = settings.getOauthClientSecret();
        return secret == null || secret.isBlank() ? null : ClientCredentialFactory.createFromSecret(secret);
    }
}
