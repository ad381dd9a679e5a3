package org.camelexchange.logintests;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camelexchange.auth.CredentialProvider;
import org.camelexchange.auth.LoginSchemes;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.InitiateOAuth;
import org.camelexchange.settings.JwtCertType;
import org.camelexchange.settings.OAuthGrantType;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens from a login service that shares no code with ours: our requests are understood, its answers are too. */
@Timeout(60)
class OtherLoginServiceTest {
    private static final String CLIENT = "desk";
    private static final String SECRET = "application-secret-9f2";
    private static final String ANNA = "anna@example.org";
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path folder;

    private static ConnectionSettings settings(LoginService service, Schema schema, AuthScheme scheme) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(schema);
        settings.setAuthScheme(scheme);
        settings.setAzureTenant(LoginService.TENANT);
        settings.setAzureAuthority(service.url());
        settings.setOauthClientId(CLIENT);
        settings.setOauthSettingsLocation("memory://" + UUID.randomUUID());
        return settings;
    }

    /** What a request to Exchange would carry. */
    private static String authorization(CredentialProvider login, ConnectionSettings settings) {
        return login.authorization("GET", settings.serviceUrl()).orElseThrow();
    }

    private static String resource(Schema schema) {
        return schema == Schema.EWS ? "https://outlook.office365.com" : "https://graph.microsoft.com";
    }

    private static String personScope(Schema schema) {
        return resource(schema) + (schema == Schema.EWS ? "/EWS.AccessAsUser.All" : "/.default");
    }

    @ParameterizedTest
    @EnumSource
    void anApplicationGetsATokenWithItsSecret(Schema schema) throws Exception {
        try (LoginService service = new LoginService()) {
            ConnectionSettings settings = settings(service, schema, AuthScheme.AzureServicePrincipal);
            settings.setOauthClientSecret(SECRET);
            settings.setUserId(ANNA);
            try (CredentialProvider login = LoginSchemes.open(settings)) {
                JWTClaimsSet claims = service.verified(authorization(login, settings));
                assertThat(claims.getSubject()).isEqualTo(CLIENT);
                assertThat(claims.getAudience()).containsExactly(resource(schema) + "/.default");
            }
            assertThat(service.tokenRequest())
                    .containsEntry("grant_type", "client_credentials")
                    .containsEntry("client_secret", SECRET);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anApplicationGetsATokenWithItsCertificate(Schema schema) throws Exception {
        Path certificate = certificate();
        try (LoginService service = new LoginService()) {
            ConnectionSettings settings = settings(service, schema, AuthScheme.AzureServicePrincipal);
            settings.setOauthJwtCert(certificate.toString());
            settings.setOauthJwtCertType(JwtCertType.PFXFILE);
            settings.setOauthJwtCertPassword(PASSWORD);
            settings.setOauthJwtCertSubject("*");
            settings.setUserId(ANNA);
            try (CredentialProvider login = LoginSchemes.open(settings)) {
                JWTClaimsSet claims = service.verified(authorization(login, settings));
                assertThat(claims.getSubject()).isEqualTo(CLIENT);
                assertThat(claims.getAudience()).containsExactly(resource(schema) + "/.default");
            }
            Map<String, String> request = service.tokenRequest();
            assertThat(request)
                    .containsEntry("grant_type", "client_credentials")
                    .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                    .doesNotContainKey("client_secret");
            SignedJWT assertion = SignedJWT.parse(request.get("client_assertion"));
            assertThat(assertion.getHeader().getType()).isEqualTo(JOSEObjectType.JWT);
            assertThat(assertion.verify(new RSASSAVerifier(publicKey(certificate))))
                    .as("the service takes any assertion: its signature is checked here")
                    .isTrue();
            assertThat(assertion.getJWTClaimsSet().getIssuer()).isEqualTo(CLIENT);
        }
    }

    /** Made anew by the JDK's own tool, so that no key is among the sources. */
    private Path certificate() throws Exception {
        Path file = folder.resolve("desk.pfx");
        Path output = folder.resolve("keytool.txt");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "desk",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=desk")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(keytool.exitValue()).as(Files.readString(output)).isZero();
        return file;
    }

    private static RSAPublicKey publicKey(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return (RSAPublicKey) store.getCertificate("desk").getPublicKey();
    }

    @ParameterizedTest
    @EnumSource
    void aPasswordGetsAToken(Schema schema) throws Exception {
        try (LoginService service = new LoginService()) {
            ConnectionSettings settings = settings(service, schema, AuthScheme.OAuth);
            settings.setInitiateOAuth(InitiateOAuth.GETANDREFRESH);
            settings.setOauthGrantType(OAuthGrantType.PASSWORD);
            settings.setUser(ANNA);
            settings.setPassword(PASSWORD);
            try (CredentialProvider login = LoginSchemes.open(settings)) {
                JWTClaimsSet claims = service.verified(authorization(login, settings));
                assertThat(claims.getSubject()).isEqualTo(ANNA);
                assertThat(claims.getAudience()).containsExactly(personScope(schema));
            }
            assertThat(service.tokenRequest())
                    .containsEntry("grant_type", "password")
                    .containsEntry("username", ANNA)
                    .containsEntry("password", PASSWORD);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGivenRefreshTokenGetsATokenAndTheOneThatCameWithItGetsTheNext(Schema schema) throws Exception {
        try (LoginService service = new LoginService()) {
            ConnectionSettings settings = settings(service, schema, AuthScheme.OAuth);
            settings.setInitiateOAuth(InitiateOAuth.REFRESH);
            settings.setOauthRefreshToken("given");
            try (CredentialProvider login = LoginSchemes.open(settings)) {
                String first = authorization(login, settings);
                assertThat(service.verified(first).getAudience()).containsExactly(personScope(schema));
                assertThat(login.renew(first, List.of("Bearer"))).isTrue();
                String second = authorization(login, settings);
                assertThat(service.verified(second).getJWTID())
                        .isNotEqualTo(service.verified(first).getJWTID());
            }
            assertThat(service.tokenRequest())
                    .containsEntry("grant_type", "refresh_token")
                    .containsEntry("refresh_token", "given");
            assertThat(service.tokenRequest())
                    .containsEntry("grant_type", "refresh_token")
                    .hasEntrySatisfying(
                            "refresh_token",
                            token -> assertThat(token).isNotEqualTo("given").satisfies(UUID::fromString));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPersonSignsInWithABrowserOnceAndTheRefreshTokenDoesTheRest(Schema schema) throws Exception {
        for (AuthScheme scheme : List.of(AuthScheme.OAuth, AuthScheme.AzureAD)) {
            try (LoginService service = new LoginService()) {
                ConnectionSettings settings = settings(service, schema, scheme);
                settings.setInitiateOAuth(InitiateOAuth.GETANDREFRESH);
                settings.setCallbackUrl(freeCallback());
                CompletableFuture<HttpResponse<String>> page = new CompletableFuture<>();
                settings.setSignInPrompt(
                        signIn -> page.completeAsync(() -> OtherLoginServiceTest.signInAsAnna(signIn.page())));
                try (CredentialProvider login = LoginSchemes.open(settings)) {
                    String first = authorization(login, settings);
                    JWTClaimsSet claims = service.verified(first);
                    assertThat(claims.getSubject()).isEqualTo(ANNA);
                    assertThat(page.get().body()).contains("You can close this window");
                    // The page was asked for once: a second sign-in would find the future done, and wait in vain.
                    assertThat(login.renew(first, List.of("Bearer"))).isTrue();
                    claims = service.verified(authorization(login, settings));
                    assertThat(claims.getSubject()).isEqualTo(ANNA);
                    // A token for a code says nothing of its use: this service reads the scope with the others only.
                    assertThat(claims.getAudience()).containsExactly(personScope(schema));
                }
                assertThat(service.tokenRequest())
                        .containsEntry("grant_type", "authorization_code")
                        .containsEntry("redirect_uri", settings.getCallbackUrl())
                        .containsKeys("code", "code_verifier");
                assertThat(service.tokenRequest())
                        .containsEntry("grant_type", "refresh_token")
                        .hasEntrySatisfying("refresh_token", UUID::fromString);
            }
        }
    }

    private static String freeCallback() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "http://localhost:" + socket.getLocalPort();
        }
    }

    /** Sends the form of the service's page off, and goes where that leads: back to the callback URL. */
    private static HttpResponse<String> signInAsAnna(URI page) {
        try {
            return HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.ALWAYS)
                    .build()
                    .send(
                            HttpRequest.newBuilder(page)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("username=anna%40example.org"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
