package org.camelexchange.auth;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IClientSecret;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Set;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;

/** An application logs in as itself with its secret: OAuth 2.0 client credentials by MSAL4J. */
final class ServicePrincipalLogin implements LoginScheme {
    private static final String WHY = "authScheme=AzureServicePrincipal logs in as an application with its secret";

    @Override
    public void validate(ConnectionSettings settings) {
        LoginSchemes.require("azureTenant", settings.getAzureTenant(), WHY);
        LoginSchemes.require("oauthClientId", settings.getOauthClientId(), WHY);
        LoginSchemes.require("oauthClientSecret", settings.getOauthClientSecret(), WHY);
        if (!settings.getAzureTenant().matches("[A-Za-z0-9.-]+")) {
            throw InvalidSettingException.of(
                    "azureTenant",
                    settings.getAzureTenant(),
                    "it is neither a directory id nor a domain",
                    "Give the directory (tenant) id of the app registration, or a domain such as contoso.com");
        }
    }

    @Override
    public CredentialProvider open(ConnectionSettings settings) {
        String tenant = settings.getAzureTenant();
        // MSAL talks to the real authority in its own mind; the requests go where the settings say.
        URI known = settings.getAzureEnvironment().authority();
        IClientSecret secret = ClientCredentialFactory.createFromSecret(settings.getOauthClientSecret());
        try {
            ConfidentialClientApplication application = ConfidentialClientApplication.builder(
                            settings.getOauthClientId(), secret)
                    .authority(known + "/" + tenant + "/")
                    .validateAuthority(false)
                    .instanceDiscovery(false)
                    .httpClient(new TokenHttp(known, settings))
                    .build();
            return new ApplicationToken(application, Set.of(scope(settings)), settings);
        } catch (MalformedURLException e) {
            throw InvalidSettingException.of(
                    "azureTenant", tenant, "it makes no URL: " + e.getMessage(), "Give the directory (tenant) id");
        }
    }

    private static String scope(ConnectionSettings settings) {
        if (settings.getScope() != null && !settings.getScope().isBlank()) {
            return settings.getScope().strip();
        }
        return settings.getSchema() == Schema.MSGraph
                ? settings.getAzureEnvironment().graph() + "/.default"
                : "https://" + settings.getAzureEnvironment().ewsHost() + "/.default";
    }
}
