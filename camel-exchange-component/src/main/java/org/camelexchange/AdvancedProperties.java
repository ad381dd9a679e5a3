package org.camelexchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.table.Names;

/**
 * The properties users know by name from the connector family, as {@code advanced.NAME=value}: each stands for an option
 * here, or is refused with the reason.
 */
final class AdvancedProperties {
    static final String PREFIX = "advanced.";

    /** The option that does what the property did. */
    private static final Map<String, String> OPTIONS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    /** Where the property's value means something else than the option's. */
    private static final Map<String, UnaryOperator<Object>> VALUES = Map.of(
            // The family counts seconds where Camel counts milliseconds.
            "responseTimeout", value -> value + "s", "serverSideFilter", AdvancedProperties::not);
    /** Why there is no such thing here, and what to do instead. */
    private static final Map<String, String> REFUSED = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        for (String same : List.of(
                "AuthScheme",
                "Schema",
                "Platform",
                "Server",
                "AzureTenant",
                "AzureEnvironment",
                "InitiateOAuth",
                "OAuthClientId",
                "OAuthExpiresIn",
                "OAuthTokenTimestamp",
                "OAuthGrantType",
                "OAuthSettingsLocation",
                "CallbackURL",
                "UserId",
                "Scope",
                "OAuthJWTCertType",
                "OAuthJWTCertSubject",
                "KerberosKDC",
                "KerberosRealm",
                "KerberosSPN",
                "KerberosKeytabFile",
                "KerberosServiceRealm",
                "KerberosServiceKDC",
                "KerberosTicketCache",
                "SSLServerCert",
                "ProxyServer",
                "ProxyPort",
                "ProxyAuthScheme",
                "ProxyExceptions",
                "BodyType",
                "ImpersonationType",
                "ImpersonationUser",
                "IncludeContent",
                "PageSize",
                "UserDefinedViews")) {
            OPTIONS.put(same, camelCase(same));
        }
        OPTIONS.put("ProxyAutoDetect", "useProxySettings");
        OPTIONS.put("DefaultUser", "userId");
        OPTIONS.put("MaxRows", "limit");
        OPTIONS.put("Timeout", "responseTimeout");
        OPTIONS.put("PoolMaxSize", "maxConnections");
        OPTIONS.put("DisableServerSideFiltering", "serverSideFilter");
        for (String secret : List.of(
                "User",
                "Password",
                "OAuthClientSecret",
                "OAuthAccessToken",
                "OAuthRefreshToken",
                "OAuthVerifier",
                "OAuthJWTCert",
                "OAuthJWTCertPassword",
                "ProxyUser",
                "ProxyPassword")) {
            REFUSED.put(secret, "it is secret and would not be masked here: use the option " + camelCase(secret));
        }
        String cache = "there is no cache: every query asks the server";
        for (String name : List.of(
                "AutoCache", "CacheConnection", "CacheDriver", "CacheLocation", "CacheMetadata", "CacheTolerance")) {
            REFUSED.put(name, cache);
        }
        REFUSED.put("Offline", cache);
        String logging = "logging is set up where the application logs: the category is org.camelexchange";
        for (String name : List.of("Logfile", "Verbosity", "LogModules", "MaxLogFileSize", "MaxLogFileCount")) {
            REFUSED.put(name, logging);
        }
        String firewall = "an HTTP proxy is set by proxyServer; SOCKS by the JVM's own settings with useProxySettings";
        for (String name :
                List.of("FirewallType", "FirewallServer", "FirewallPort", "FirewallUser", "FirewallPassword")) {
            REFUSED.put(name, firewall);
        }
        String pool = "endpoints with equal settings share one connection, whose size is maxConnections";
        for (String name : List.of(
                "UseConnectionPooling", "PoolIdleTimeout", "PoolMinSize", "PoolWaitTime", "ConnectionLifeTime")) {
            REFUSED.put(name, pool);
        }
        String catalog = "all tables and views are always there";
        for (String name : List.of("BrowsableSchemas", "Tables", "Views", "Location", "PseudoColumns")) {
            REFUSED.put(name, catalog);
        }
        REFUSED.put("ConnectOnOpen", "a connection logs in with its first request; a health check can ask earlier");
        REFUSED.put("Readonly", "give the login no right to write");
        REFUSED.put("CustomHeaders", "a header could undo what keeps the login safe");
        REFUSED.put("DirectoryRetrievalDepth", "a folder is found by its path, at any depth");
        REFUSED.put("AlwaysRequestTableDependencies", "the key of a row's folder is a column like any other");
        REFUSED.put("GroupId", "there are no groups yet");
        REFUSED.put("DefaultGroups", "there are no groups yet");
        REFUSED.put("BatchSize", "a batch is cut to what the server takes");
        REFUSED.put("ProxySSLType", "the way through the proxy follows from the scheme of the server's URL");
        REFUSED.put("RTK", "there is no licence key");
        REFUSED.put("Other", "there are no hidden options");
        REFUSED.put("Office365Environment", "use azureEnvironment, or server for Graph's base URL");
        REFUSED.put("KerberosUser", "use the option user");
        REFUSED.put("OAuthJWTIssuer", "the issuer of a client's assertion is always the client id");
        REFUSED.put("OAuthJWTSubject", "the subject of a client's assertion is always the client id");
    }

    private AdvancedProperties() {}

    /** The options that properties stand for. */
    static Collection<String> options() {
        return OPTIONS.values();
    }

    /**
     * Puts the option in the place of each advanced property.
     *
     * @throws InvalidSettingException when one is unknown, has no counterpart, or is given twice
     */
    static void translate(Map<String, Object> parameters) {
        List<String> names = new ArrayList<>(parameters.keySet());
        for (String name : names) {
            if (name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
                String option = option(name.substring(PREFIX.length()));
                if (parameters.containsKey(option)) {
                    throw new InvalidSettingException(
                            Failure.of("Option", name).withCure("Leave one of the two out"),
                            "the option " + option + " is set too",
                            null);
                }
                Object value = parameters.remove(name);
                parameters.put(
                        option,
                        VALUES.getOrDefault(option, UnaryOperator.identity()).apply(value));
            }
        }
    }

    private static Object not(Object value) {
        return switch (value.toString().toLowerCase(Locale.ROOT)) {
            case "true" -> "false";
            case "false" -> "true";
            default -> value;
        };
    }

    private static String option(String property) {
        String option = OPTIONS.get(property);
        if (option != null) {
            return option;
        }
        String reason = REFUSED.get(property);
        if (reason != null) {
            throw new InvalidSettingException(
                    Failure.of("Option", PREFIX + property).withCure("Leave it out"), reason, null);
        }
        throw new InvalidSettingException(
                Failure.of("Option", PREFIX + property).withCure(Names.didYouMean(property, OPTIONS.keySet())),
                "there is no such property",
                null);
    }

    /** {@code OAuthClientId} is {@code oauthClientId} here, {@code KerberosKDC} is {@code kerberosKdc}. */
    private static String camelCase(String property) {
        if (property.equals("InitiateOAuth")) {
            return "initiateOAuth";
        }
        String words = property.replace("OAuthJWT", "OauthJwt")
                .replace("OAuth", "Oauth")
                .replace("CallbackURL", "CallbackUrl")
                .replace("KDC", "Kdc")
                .replace("SPN", "Spn")
                .replace("SSL", "Ssl");
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
