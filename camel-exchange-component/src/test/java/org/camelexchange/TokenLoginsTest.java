package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.camelexchange.emulator.login.Application;
import org.camelexchange.emulator.login.Audience;
import org.camelexchange.error.LoginException;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.InitiateOAuth;
import org.camelexchange.settings.OAuthGrantType;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way to a token, through a route, on both schemas; each with its twin whose secret is wrong. */
class TokenLoginsTest {
    @TempDir
    Path folder;

    /** A wrong secret is sent once, whatever else goes wrong after it. */
    private static void assertRefusedOnce(TokenDesk desk, ConnectionSettings settings, String... said) {
        long before = desk.emulator().tokenRequests();
        assertThat(loginError(settings)).hasMessageContainingAll(said);
        assertThat(desk.emulator().tokenRequests() - before).isEqualTo(1);
    }

    private static LoginException loginError(ConnectionSettings settings) {
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
    void aGivenTokenReadsTheInbox(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.open()) {
            ConnectionSettings settings = desk.settings(schema, AuthScheme.OAuth);
            Audience audience = schema == Schema.EWS ? Audience.OUTLOOK : Audience.GRAPH;
            settings.setOauthAccessToken(desk.emulator().issueToken(audience, TokenDesk.ANNA));
            assertThat(TokenDesk.readInbox(settings)).isEmpty();
            settings.setOauthAccessToken("a-wrong-token");
            assertThat(loginError(settings)).hasMessageNotContaining("a-wrong-token");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGivenTokenThatRanOutIsNotSent(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.open()) {
            ConnectionSettings settings = desk.settings(schema, AuthScheme.OAuth);
            settings.setOauthAccessToken("opaque");
            settings.setOauthExpiresIn(60L);
            settings.setOauthTokenTimestamp(0L);
            assertThat(loginError(settings)).hasMessageContaining("ran out on 1970-01-01T00:01:00Z");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefreshTokenReadsTheInboxAndTheNewestOneIsKept(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.of(ExchangeEmulator.builder()
                .observe(SchemaCheck.strict())
                .application(Application.registered(TokenDesk.TENANT, TokenDesk.CLIENT)
                        .publicClient())
                .strictRotation())) {
            ConnectionSettings settings = refreshing(desk, schema);
            assertThat(TokenDesk.readInbox(settings)).isEmpty();
            // The given one is spent: only the one that was kept can renew from here on, again and again.
            for (int start = 0; start < 3; start++) {
                desk.emulator().revokeTokens();
                assertThat(TokenDesk.readInbox(settings)).isEmpty();
            }
        }
    }

    private ConnectionSettings refreshing(TokenDesk desk, Schema schema) throws Exception {
        ConnectionSettings settings = desk.settings(schema, AuthScheme.OAuth);
        settings.setInitiateOAuth(InitiateOAuth.REFRESH);
        settings.setOauthSettingsLocation(folder.resolve("tokens.json").toString());
        settings.setOauthRefreshToken(desk.refreshToken(schema));
        return settings;
    }

    @ParameterizedTest
    @EnumSource
    void tokensThatAreKeptAreUsedWithoutAskingForNewOnes(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.open()) {
            ConnectionSettings settings = refreshing(desk, schema);
            TokenDesk.readInbox(settings);
            long before = desk.emulator().tokenRequests();
            TokenDesk.readInbox(settings);
            assertThat(desk.emulator().tokenRequests()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherRefreshTokenIsAnotherSignIn(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.open()) {
            ConnectionSettings settings = refreshing(desk, schema);
            TokenDesk.readInbox(settings);
            settings.setOauthRefreshToken("of-somebody-else");
            assertThat(loginError(settings)).hasMessageContaining("oauthRefreshToken");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongRefreshTokenIsRefusedOnceWithItsCure(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.open()) {
            ConnectionSettings settings = refreshing(desk, schema);
            settings.setOauthRefreshToken("a-wrong-refresh-token");
            assertRefusedOnce(desk, settings, "AADSTS", "oauthRefreshToken");
            assertThat(loginError(settings)).hasMessageNotContaining("a-wrong-refresh-token");
            assertThat(folder.resolve("tokens.json")).doesNotExist();
        }
    }

    @ParameterizedTest
    @EnumSource
    void signInsThatWereRevokedSaySo(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.open()) {
            ConnectionSettings settings = refreshing(desk, schema);
            TokenDesk.readInbox(settings);
            desk.emulator().revokeTokens();
            desk.emulator().revokeRefreshTokens();
            assertThat(loginError(settings)).hasMessageContainingAll("AADSTS50173", "Sign in again");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPasswordReadsTheInbox(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.open()) {
            ConnectionSettings settings = withPassword(desk, schema);
            assertThat(TokenDesk.readInbox(settings)).isEmpty();
            settings.setPassword("a-wrong-password");
            assertRefusedOnce(desk, settings, "AADSTS50126", "Check user and password");
            assertThat(loginError(settings)).hasMessageNotContaining("a-wrong-password");
        }
    }

    private static ConnectionSettings withPassword(TokenDesk desk, Schema schema) {
        ConnectionSettings settings = desk.settings(schema, AuthScheme.OAuth);
        settings.setInitiateOAuth(InitiateOAuth.GETANDREFRESH);
        settings.setOauthGrantType(OAuthGrantType.PASSWORD);
        settings.setUser(TokenDesk.ANNA);
        settings.setPassword(TokenDesk.PASSWORD);
        return settings;
    }

    @ParameterizedTest
    @EnumSource
    void aPasswordReadsTheInboxForAnApplicationWithASecret(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.of(
                Application.registered(TokenDesk.TENANT, TokenDesk.CLIENT).secret(TokenDesk.SECRET))) {
            ConnectionSettings settings = withPassword(desk, schema);
            settings.setOauthClientSecret(TokenDesk.SECRET);
            assertThat(TokenDesk.readInbox(settings)).isEmpty();
            settings.setOauthClientSecret("a-wrong-secret");
            assertRefusedOnce(desk, settings, "AADSTS7000215", "oauthClientSecret");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anApplicationReadsTheInboxWithItsSecret(Schema schema) throws Exception {
        for (AuthScheme scheme : List.of(AuthScheme.AzureServicePrincipal, AuthScheme.OAuth)) {
            try (TokenDesk desk = TokenDesk.of(
                    Application.registered(TokenDesk.TENANT, TokenDesk.CLIENT).secret(TokenDesk.SECRET))) {
                ConnectionSettings settings = desk.settings(schema, scheme);
                settings.setInitiateOAuth(InitiateOAuth.GETANDREFRESH);
                settings.setOauthGrantType(OAuthGrantType.CLIENT);
                settings.setOauthClientSecret(TokenDesk.SECRET);
                settings.setUserId(TokenDesk.ANNA);
                assertThat(TokenDesk.readInbox(settings)).isEmpty();
                settings.setOauthClientSecret("a-wrong-secret");
                assertRefusedOnce(desk, settings, "AADSTS7000215", "oauthClientSecret");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTokenFileIsTheConnectionsOwn(Schema schema) throws Exception {
        String home = System.setProperty("user.home", folder.toString());
        try (TokenDesk desk = TokenDesk.open()) {
            ConnectionSettings settings = refreshing(desk, schema);
            settings.setOauthSettingsLocation(null);
            TokenDesk.readInbox(settings);
            ConnectionSettings other = settings.connectionSettings();
            other.setUser(TokenDesk.ANNA);
            TokenDesk.readInbox(other);
        } finally {
            System.setProperty("user.home", home);
        }
        try (var files = Files.list(folder.resolve(".camel-exchange/tokens"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".json"))).hasSize(2);
        }
    }
}
