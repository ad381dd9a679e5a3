package org.camelexchange.settings;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.camelexchange.error.InvalidSettingException;

/** What each way to log in needs of the settings, and what contradicts it. */
final class LoginRules {
    private static final Map<AuthScheme, BiConsumer<ConnectionSettings, String>> RULES = new EnumMap<>(Map.of(
            AuthScheme.NONE, (s, why) -> {},
            AuthScheme.Basic, LoginRules::basic,
            AuthScheme.Digest, LoginRules::password,
            AuthScheme.NTLM, LoginRules::password,
            AuthScheme.Negotiate, LoginRules::kerberos,
            AuthScheme.OAuth, LoginRules::oauth,
            AuthScheme.AzureAD, LoginRules::person,
            AuthScheme.AzureServicePrincipal, LoginRules::application,
            AuthScheme.AzureMSI, LoginRules::managedIdentity));

    private LoginRules() {}

    static void check(ConnectionSettings s) {
        List<AuthScheme> fitting = AuthScheme.fitting(s.getSchema());
        AuthScheme scheme = s.getAuthScheme();
        if (scheme == null) {
            throw InvalidSettingException.missing(
                    "authScheme",
                    "it has no default. Allowed values for schema " + s.getSchema() + ": "
                            + SettingsRules.list(fitting));
        }
        if (!fitting.contains(scheme)) {
            throw InvalidSettingException.notOneOf("authScheme", scheme, fitting);
        }
        boolean azure = scheme == AuthScheme.AzureAD
                || scheme == AuthScheme.AzureServicePrincipal
                || scheme == AuthScheme.AzureMSI;
        if (azure && s.getSchema() == Schema.EWS && s.getPlatform() != Platform.Exchange_Online) {
            throw InvalidSettingException.of(
                    "platform",
                    s.getPlatform(),
                    "authScheme=" + scheme + " logs in to Microsoft 365",
                    "Set platform=Exchange_Online, or one of NTLM, Negotiate, Basic, Digest, OAuth as authScheme");
        }
        RULES.get(scheme).accept(s, "authScheme=" + scheme + " needs it");
    }

    private static void password(ConnectionSettings s, String why) {
        need("user", s.getUser(), why);
        need("password", s.getPassword(), why);
    }

    private static void basic(ConnectionSettings s, String why) {
        password(s, why);
        if (s.getUser().indexOf(':') >= 0) {
            throw InvalidSettingException.of(
                    "user", s.getUser(), "it has a colon, which ends the user in Basic", "Take the colon out");
        }
    }

    private static void kerberos(ConnectionSettings s, String why) {
        boolean keytab = given(s.getKerberosKeytabFile());
        boolean cache = given(s.getKerberosTicketCache());
        if (keytab && cache) {
            throw InvalidSettingException.of(
                    "kerberosTicketCache",
                    s.getKerberosTicketCache(),
                    "kerberosKeytabFile is set too",
                    "Set one of the two");
        }
        SettingsRules.readable("kerberosKeytabFile", s.getKerberosKeytabFile());
        SettingsRules.readable("kerberosTicketCache", s.getKerberosTicketCache());
        if (keytab) {
            need("user", s.getUser(), "it says whose key to take from kerberosKeytabFile");
        } else if (!cache && given(s.getPassword())) {
            need("user", s.getUser(), why);
        } else if (!cache && given(s.getUser())) {
            need(
                    "password",
                    s.getPassword(),
                    "authScheme=Negotiate needs it, or kerberosKeytabFile, or kerberosTicketCache");
        }
    }

    private static void oauth(ConnectionSettings s, String why) {
        InitiateOAuth who = s.initiateOAuth();
        if (who == InitiateOAuth.OFF) {
            need(
                    "oauthAccessToken",
                    s.getOauthAccessToken(),
                    "authScheme=OAuth takes it as it is while initiateOAuth is OFF");
            if (s.getOauthTokenTimestamp() != null && s.getOauthExpiresIn() == null) {
                need("oauthExpiresIn", null, "oauthTokenTimestamp alone does not say when the token ends");
            }
            return;
        }
        switch (s.getOauthGrantType()) {
            case CLIENT -> application(s, "oauthGrantType=CLIENT needs it");
            case PASSWORD -> {
                need("oauthClientId", s.getOauthClientId(), "oauthGrantType=PASSWORD needs it");
                tenant(s, "oauthGrantType=PASSWORD needs it");
                password(s, "oauthGrantType=PASSWORD needs it");
                if (given(s.getOauthJwtCert())) {
                    throw InvalidSettingException.of(
                            "oauthJwtCert",
                            "***",
                            "oauthGrantType=PASSWORD has no use for it",
                            "Leave it out, or set oauthClientSecret");
                }
            }
            case CODE -> {
                need("oauthClientId", s.getOauthClientId(), why);
                if (who == InitiateOAuth.GETANDREFRESH
                        && !given(s.getCallbackUrl())
                        && !given(s.getOauthVerifier())
                        && !given(s.getOauthRefreshToken())) {
                    throw InvalidSettingException.of(
                            "oauthGrantType",
                            OAuthGrantType.CODE,
                            "there is neither callbackUrl nor oauthVerifier to get the code with",
                            "Set callbackUrl, or oauthVerifier with a code, or use authScheme=AzureAD, which shows a"
                                    + " device code where there is no browser");
                }
                person(s, why);
            }
        }
    }

    private static void person(ConnectionSettings s, String why) {
        if (s.initiateOAuth() == InitiateOAuth.OFF) {
            need("oauthAccessToken", s.getOauthAccessToken(), why + " while initiateOAuth is OFF");
            return;
        }
        need("oauthClientId", s.getOauthClientId(), why);
        tenantName(s);
        oneProof(s);
        boolean asks = s.initiateOAuth() == InitiateOAuth.GETANDREFRESH && !given(s.getOauthVerifier());
        if (given(s.getCallbackUrl())) {
            URI callback = ServiceUrls.url("callbackUrl", s.getCallbackUrl());
            if (asks && !isLoopback(callback)) {
                throw InvalidSettingException.of(
                        "callbackUrl",
                        s.getCallbackUrl(),
                        "this machine cannot listen on it for the browser to come back",
                        "Give http://localhost or http://127.0.0.1 with a free port, such as http://localhost:33333, or"
                                + " fetch the code yourself and set oauthVerifier");
            }
        } else if (asks
                && s.getAuthScheme() == AuthScheme.AzureAD
                && !given(s.getOauthRefreshToken())
                && (given(s.getOauthClientSecret()) || given(s.getOauthJwtCert()))) {
            throw InvalidSettingException.missing(
                    "callbackUrl",
                    "an application with a secret or certificate gets no device code. Set callbackUrl, or oauthVerifier"
                            + " with a code, or oauthRefreshToken");
        }
        TokenLocation.check(s.getOauthSettingsLocation());
    }

    private static boolean isLoopback(URI url) {
        String host = url.getHost();
        return "http".equalsIgnoreCase(url.getScheme())
                && (host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}"));
    }

    private static void oneProof(ConnectionSettings s) {
        if (given(s.getOauthClientSecret()) && given(s.getOauthJwtCert())) {
            throw InvalidSettingException.of(
                    "oauthClientSecret", "***", "oauthJwtCert is set too", "Set one of the two");
        }
    }

    private static void application(ConnectionSettings s, String why) {
        tenant(s, why);
        need("oauthClientId", s.getOauthClientId(), why);
        if (!given(s.getOauthClientSecret()) && !given(s.getOauthJwtCert())) {
            need("oauthClientSecret", null, why + ", or oauthJwtCert");
        }
        oneProof(s);
    }

    private static void managedIdentity(ConnectionSettings s, String why) {
        if (given(s.getOauthClientSecret())) {
            throw InvalidSettingException.of(
                    "oauthClientSecret",
                    "***",
                    "authScheme=AzureMSI has none",
                    "Leave it out, or use authScheme=AzureServicePrincipal");
        }
    }

    private static void tenant(ConnectionSettings s, String why) {
        need("azureTenant", s.getAzureTenant(), why);
        tenantName(s);
    }

    private static void tenantName(ConnectionSettings s) {
        if (given(s.getAzureTenant()) && !s.getAzureTenant().matches("[A-Za-z0-9.-]+")) {
            throw InvalidSettingException.of(
                    "azureTenant",
                    s.getAzureTenant(),
                    "it is neither a directory id nor a domain",
                    "Give the directory (tenant) id of the app registration, or a domain such as contoso.com");
        }
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }

    private static void need(String option, String value, String why) {
        if (!given(value)) {
            throw InvalidSettingException.missing(option, why);
        }
    }
}
