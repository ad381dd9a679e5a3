package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.camelexchange.emulator.login.Application;
import org.camelexchange.error.LoginException;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.InitiateOAuth;
import org.camelexchange.settings.Schema;
import org.camelexchange.settings.SignIn;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person signs in: with a browser, with a code from another machine, with a device code; and the procedures for it. */
@Timeout(60)
class SignInsTest {
    private static final String NATIVE = "https://login.microsoftonline.com/common/oauth2/nativeclient";

    private final List<SignIn> shown = new ArrayList<>();
    private final List<CompletableFuture<HttpResponse<String>>> pages = new ArrayList<>();

    private static ExchangeEmulator.Builder exchange() {
        return ExchangeEmulator.builder()
                .observe(SchemaCheck.strict())
                .signedIn(TokenDesk.ANNA)
                .deviceCodes(Duration.ofMinutes(15), Duration.ZERO)
                .application(Application.registered(TokenDesk.TENANT, TokenDesk.CLIENT)
                        .redirectUri("http://localhost")
                        .redirectUri(NATIVE)
                        .publicClient());
    }

    private static String freeCallback() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "http://localhost:" + socket.getLocalPort();
        }
    }

    private ConnectionSettings person(TokenDesk desk, Schema schema, AuthScheme scheme) {
        ConnectionSettings settings = desk.settings(schema, scheme);
        settings.setInitiateOAuth(InitiateOAuth.GETANDREFRESH);
        return settings;
    }

    private void browse(SignIn signIn) {
        shown.add(signIn);
        pages.add(CompletableFuture.supplyAsync(() -> Browser.open(signIn.page())));
    }

    private static LoginException refused(ConnectionSettings settings) {
        try {
            TokenDesk.readInbox(settings);
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof LoginException login) {
                    return login;
                }
            }
            throw new AssertionError("no LoginException", e);
        }
        throw new AssertionError("the login was let in");
    }

    @ParameterizedTest
    @EnumSource
    void aPersonSignsInWithABrowserOnceAndIsRememberedThen(Schema schema) throws Exception {
        for (AuthScheme scheme : List.of(AuthScheme.OAuth, AuthScheme.AzureAD)) {
            shown.clear();
            pages.clear();
            try (TokenDesk desk = TokenDesk.of(exchange())) {
                ConnectionSettings settings = person(desk, schema, scheme);
                settings.setCallbackUrl(freeCallback());
                settings.setSignInPrompt(this::browse);
                assertThat(TokenDesk.readInbox(settings)).isEmpty();
                HttpResponse<String> page = pages.get(0).get();
                assertThat(page.body()).contains("You can close this window");
                assertThat(page.headers().firstValue("Content-Security-Policy"))
                        .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
                desk.emulator().revokeTokens();
                assertThat(TokenDesk.readInbox(settings)).isEmpty();
                assertThat(shown).as("later the refresh token does").hasSize(1);
                assertThat(shown.get(0).page().getQuery())
                        .contains("code_challenge_method=S256", "state=", "offline_access")
                        .doesNotContain("code_verifier");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPersonWhoDeclinesIsToldSo(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.of(exchange())) {
            ConnectionSettings settings = person(desk, schema, AuthScheme.AzureAD);
            settings.setCallbackUrl(freeCallback());
            settings.setSignInPrompt(signIn ->
                    browse(new SignIn(URI.create(signIn.page() + "&answer=no"), signIn.userCode(), signIn.within())));
            assertThat(refused(settings)).hasMessageContainingAll("the sign-in failed: access_denied", "AADSTS65004");
            assertThat(pages.get(0).get().body()).contains("The sign-in failed", "access_denied");
            assertThat(desk.emulator().tokenRequests()).isZero();
        }
    }

    @Test
    void whatComesBackWithoutTheStateIsNotListenedTo() throws Exception {
        try (TokenDesk desk = TokenDesk.of(exchange())) {
            ConnectionSettings settings = person(desk, Schema.MSGraph, AuthScheme.AzureAD);
            settings.setCallbackUrl(freeCallback());
            List<HttpResponse<String>> forged = new ArrayList<>();
            settings.setSignInPrompt(signIn -> {
                for (String query : new String[] {
                    "?code=forged&state=forged", "?error=access_denied&state=", "?code=forged", "", "?state=%00&code=x"
                }) {
                    forged.add(Browser.open(URI.create(settings.getCallbackUrl() + query)));
                }
                forged.add(Browser.open(URI.create(settings.getCallbackUrl() + "/elsewhere")));
                browse(signIn);
            });
            assertThat(TokenDesk.readInbox(settings)).isEmpty();
            assertThat(forged).extracting(HttpResponse::statusCode).containsExactly(400, 400, 400, 400, 400, 404);
        }
    }

    @Test
    void theErrorOfTheLoginServiceIsShownAsText() throws Exception {
        try (TokenDesk desk = TokenDesk.of(exchange())) {
            ConnectionSettings settings = person(desk, Schema.MSGraph, AuthScheme.AzureAD);
            settings.setCallbackUrl(freeCallback());
            settings.setSignInPrompt(signIn -> {
                Matcher state =
                        Pattern.compile("state=([^&]+)").matcher(signIn.page().getRawQuery());
                assertThat(state.find()).isTrue();
                browse(new SignIn(
                        URI.create(settings.getCallbackUrl() + "?state=" + state.group(1)
                                + "&error=server_error&error_description=%3Cscript%3Ealert(1)%3C/script%3E"),
                        null,
                        signIn.within()));
            });
            assertThat(refused(settings)).hasMessageContaining("server_error");
            assertThat(pages.get(0).get().body())
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>");
        }
    }

    @Test
    void aCallbackWhosePortIsTakenIsNamed() throws Exception {
        try (TokenDesk desk = TokenDesk.of(exchange());
                ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            ConnectionSettings settings = person(desk, Schema.MSGraph, AuthScheme.AzureAD);
            settings.setCallbackUrl("http://localhost:" + taken.getLocalPort());
            assertThat(refused(settings)).hasMessageContainingAll("callbackUrl", "cannot be listened on", "free port");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCodeFromAnotherMachineReadsTheInbox(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.of(exchange())) {
            for (AuthScheme scheme : List.of(AuthScheme.OAuth, AuthScheme.AzureAD)) {
                ConnectionSettings settings = person(desk, schema, scheme);
                settings.setCallbackUrl("http://localhost:33333");
                settings.setOauthVerifier(codeFromAnotherMachine(settings));
                assertThat(TokenDesk.readInbox(settings)).isEmpty();
                desk.emulator().revokeTokens();
                assertThat(TokenDesk.readInbox(settings))
                        .as("a code is good once; then the refresh token does")
                        .isEmpty();
            }
        }
    }

    /** Opens the URL of the procedure in a browser that cannot come back, and takes the code from its address. */
    private static String codeFromAnotherMachine(ConnectionSettings settings) throws Exception {
        ConnectionSettings asking = settings.connectionSettings();
        asking.setOauthVerifier("none-yet");
        List<Row> rows = TokenDesk.call(asking, "execute/GetOAuthAuthorizationURL", Map.of("State", "s-1"));
        URI page = URI.create(rows.get(0).text("URL"));
        HttpResponse<Void> sentOn = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(page).build(),
                        java.net.http.HttpResponse.BodyHandlers.discarding());
        String back = sentOn.headers().firstValue("Location").orElseThrow();
        assertThat(back).contains("state=s-1");
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(back);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongCodeIsRefusedOnceWithItsCure(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.of(exchange())) {
            ConnectionSettings settings = person(desk, schema, AuthScheme.AzureAD);
            settings.setOauthVerifier("a-wrong-code");
            assertThat(refused(settings)).hasMessageContainingAll("AADSTS", "oauthVerifier");
            assertThat(refused(settings)).hasMessageNotContaining("a-wrong-code");
            assertThat(desk.emulator().tokenRequests()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeviceCodeReadsTheInboxWhereThereIsNoBrowser(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.of(exchange())) {
            ConnectionSettings settings = person(desk, schema, AuthScheme.AzureAD);
            settings.setAzureTenant(null);
            settings.setSignInPrompt(signIn -> {
                shown.add(signIn);
                assertThat(desk.emulator().approveDevice(signIn.userCode(), TokenDesk.ANNA))
                        .isTrue();
            });
            assertThat(TokenDesk.readInbox(settings)).isEmpty();
            desk.emulator().revokeTokens();
            assertThat(TokenDesk.readInbox(settings)).isEmpty();
            assertThat(shown).hasSize(1);
            assertThat(shown.get(0).message())
                    .contains(shown.get(0).userCode(), shown.get(0).page().toString(), "15 minutes");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeviceCodeThatIsDeclinedIsRefused(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.of(exchange())) {
            ConnectionSettings settings = person(desk, schema, AuthScheme.AzureAD);
            settings.setSignInPrompt(signIn -> desk.emulator().declineDevice(signIn.userCode()));
            assertThat(refused(settings)).hasMessageContaining("the login service refused");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theProceduresGetAndRefreshTokens(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.of(exchange())) {
            ConnectionSettings settings = person(desk, schema, AuthScheme.AzureAD);
            settings.setCallbackUrl(freeCallback());
            settings.setSignInPrompt(this::browse);
            List<Row> app = TokenDesk.call(settings, "execute/GetOAuthAccessToken", Map.of());
            assertThat(app.get(0).text("OAuthAccessToken")).isNotBlank();
            assertThat((Long) app.get(0).value("ExpiresIn")).isBetween(3000L, 3700L);

            List<Row> web = TokenDesk.call(
                    settings,
                    "execute/GetOAuthAccessToken",
                    Map.of("AuthMode", "WEB", "Verifier", codeFromAnotherMachine(settings)));
            List<Row> renewed = TokenDesk.call(
                    settings,
                    "execute/RefreshOAuthAccessToken",
                    Map.of("OAuthRefreshToken", web.get(0).text("OAuthRefreshToken")));
            ConnectionSettings given = desk.settings(schema, AuthScheme.OAuth);
            given.setOauthAccessToken(renewed.get(0).text("OAuthAccessToken"));
            assertThat(TokenDesk.readInbox(given)).isEmpty();
            assertThat(renewed.get(0).text("OAuthRefreshToken")).isNotBlank();
            assertThatThrownBy(() -> TokenDesk.call(
                            settings, "execute/RefreshOAuthAccessToken", Map.of("OAuthRefreshToken", "wrong")))
                    .rootCause()
                    .hasMessageContaining("AADSTS");
            assertThatThrownBy(() -> TokenDesk.call(settings, "execute/RefreshOAuthAccessToken", Map.of()))
                    .rootCause()
                    .hasMessageContaining("Put OAuthRefreshToken into the row");
            assertThatThrownBy(() -> TokenDesk.call(settings, "execute/GetOAuthAccessToken", Map.of("AuthMode", "WEB")))
                    .rootCause()
                    .hasMessageContaining("GetOAuthAuthorizationURL");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theConsentOfAnAdministratorHasItsUrl(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.of(exchange())) {
            ConnectionSettings settings = person(desk, schema, AuthScheme.AzureAD);
            List<Row> all = TokenDesk.call(
                    settings,
                    "execute/GetAdminConsentURL",
                    Map.of("CallbackUrl", "http://localhost:33333", "State", "a b"));
            assertThat(all.get(0).text("URL"))
                    .isEqualTo(desk.emulator().loginUrl() + "/" + TokenDesk.TENANT
                            + "/adminconsent?client_id=desk&redirect_uri=http%3A%2F%2Flocalhost%3A33333&state=a%20b");
            List<Row> one = TokenDesk.call(settings, "execute/GetAdminConsentURL", Map.of("Scope", "Mail.Send"));
            assertThat(one.get(0).text("URL")).contains("/v2.0/adminconsent?", "&scope=Mail.Send");
        }
    }
}
