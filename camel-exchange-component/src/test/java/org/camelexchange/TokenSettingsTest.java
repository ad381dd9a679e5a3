package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.InitiateOAuth;
import org.camelexchange.settings.OAuthGrantType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings of token logins that do not fit: the route does not start, and says option, value, reason and cure. */
class TokenSettingsTest {
    @TempDir
    Path folder;

    private static ConnectionSettings person(AuthScheme scheme) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setAuthScheme(scheme);
        settings.setInitiateOAuth(InitiateOAuth.GETANDREFRESH);
        settings.setOauthClientId("desk");
        settings.setOauthSettingsLocation("memory://settings");
        return settings;
    }

    private static void start(ConnectionSettings settings) throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("desk", settings);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:read").to("exchange:query/Inbox?connection=desk");
                }
            });
            camel.start();
        }
    }

    private static void assertRefused(
            ConnectionSettings settings, Consumer<ConnectionSettings> change, String... said) {
        change.accept(settings);
        assertThatThrownBy(() -> start(settings)).rootCause().satisfies(error -> Arrays.stream(said)
                .forEach(text ->
                        org.assertj.core.api.Assertions.assertThat(error).hasMessageContaining(text)));
    }

    @Test
    void aCodeNeedsCallbackOrVerifier() {
        assertRefused(
                person(AuthScheme.OAuth),
                s -> s.setOauthGrantType(OAuthGrantType.CODE),
                "oauthGrantType",
                "'CODE'",
                "neither callbackUrl nor oauthVerifier",
                "device code");
    }

    @Test
    void aCallbackIsOnThisMachine() {
        for (String url : new String[] {
            "https://desk.contoso.com/back",
            "http://localhost.evil.example:80",
            "https://localhost:33333",
            "http://10.0.0.1:80"
        }) {
            assertRefused(
                    person(AuthScheme.AzureAD), s -> s.setCallbackUrl(url), "callbackUrl", url, "http://localhost");
        }
    }

    @Test
    void aCallbackElsewhereFitsACodeThatWasFetchedThere() {
        ConnectionSettings settings = person(AuthScheme.AzureAD);
        settings.setCallbackUrl("https://desk.contoso.com/back");
        settings.setOauthVerifier("code");
        assertThatCode(() -> start(settings)).doesNotThrowAnyException();
    }

    @Test
    void anApplicationWithASecretGetsNoDeviceCode() {
        assertRefused(
                person(AuthScheme.AzureAD), s -> s.setOauthClientSecret("a-secret"), "callbackUrl", "no device code");
    }

    @Test
    void secretAndCertificateExcludeEachOther() {
        assertRefused(
                person(AuthScheme.AzureAD),
                s -> {
                    s.setOauthClientSecret("a-secret");
                    s.setOauthJwtCert("cert.pem");
                },
                "oauthClientSecret",
                "'***'",
                "Set one of the two");
    }

    @Test
    void aTokenLocationThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        String below = file.resolve("tokens.json").toString();
        assertRefused(
                person(AuthScheme.AzureAD),
                s -> s.setOauthSettingsLocation(below),
                "oauthSettingsLocation",
                below,
                "may not write",
                "memory://NAME");
        assertRefused(
                person(AuthScheme.AzureAD),
                s -> s.setOauthSettingsLocation(folder.toString()),
                "oauthSettingsLocation",
                "it is a folder");
    }

    @Test
    void aCertificateThatCannotBeReadIsNamed() {
        ConnectionSettings settings = person(AuthScheme.AzureServicePrincipal);
        settings.setAzureTenant("contoso");
        settings.setUserId("desk@contoso.com");
        assertRefused(
                settings,
                s -> s.setOauthJwtCert(folder.resolve("gone.pem").toString()),
                "oauthJwtCert",
                "gone.pem",
                "no such file",
                "PEMKEY_FILE");
    }

    @Test
    void aPasswordGoesWithoutACertificate() {
        ConnectionSettings settings = person(AuthScheme.OAuth);
        settings.setOauthGrantType(OAuthGrantType.PASSWORD);
        settings.setAzureTenant("contoso");
        settings.setUser("anna@contoso.com");
        settings.setPassword("secret");
        assertRefused(settings, s -> s.setOauthJwtCert("cert.pem"), "oauthJwtCert", "PASSWORD has no use for it");
    }
}
