package org.camelexchange.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.camelexchange.error.InvalidSettingException;

/**
 * What it takes to reach and log in to an Exchange: the connection half of the options. Plain data; equal settings share one
 * connection. {@link #toString} masks every secret.
 */
@UriParams
@Configurer(generateConfigurer = true, extended = true)
public class ConnectionSettings implements Cloneable {
    private static final String MASK = "xxxxxx";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration RESPONSE_TIMEOUT = Duration.ofMinutes(2);

    @UriParam(
            label = "common",
            defaultValue = "MSGraph",
            description = "The protocol: EWS (on premises) or MSGraph (Microsoft 365).")
    private Schema schema = Schema.MSGraph;

    @UriParam(
            label = "common",
            defaultValue = "Exchange_Online",
            description = "The Exchange that answers; decides which EWS features are used.")
    private Platform platform = Platform.Exchange_Online;

    @UriParam(
            label = "common",
            description =
                    "Host or URL of the server. On EWS a host stands for https://HOST/EWS/Exchange.asmx. Has a default for"
                            + " Microsoft 365.")
    private String server;

    @UriParam(label = "security", description = "How to log in. On MSGraph: OAuth or AzureServicePrincipal.")
    private AuthScheme authScheme;

    @UriParam(label = "security", description = "The user's login name (user@domain or DOMAIN\\user).", secret = true)
    private String user;

    @UriParam(label = "security", description = "The user's password.", secret = true)
    private String password;

    @UriParam(label = "security", description = "The Microsoft Entra tenant: its id or domain.")
    private String azureTenant;

    @UriParam(label = "security", defaultValue = "GLOBAL", description = "The Microsoft cloud.")
    private AzureEnvironment azureEnvironment = AzureEnvironment.GLOBAL;

    @UriParam(
            label = "security,advanced",
            description = "Base URL of the login service, without the tenant. Default: that of azureEnvironment.")
    private String azureAuthority;

    @UriParam(label = "security", description = "The application (client) id.")
    private String oauthClientId;

    @UriParam(label = "security", description = "The application's secret.", secret = true)
    private String oauthClientSecret;

    @UriParam(
            label = "security",
            description = "An access token that is used as it is until it expires.",
            secret = true)
    private String oauthAccessToken;

    @UriParam(
            label = "security,advanced",
            description = "The permissions to ask for, blank between. Default: the service's own .default scope.")
    private String scope;

    @UriParam(
            label = "common",
            description = "The mailbox an application works on (id or address). Needed with AzureServicePrincipal.")
    private String userId;

    @UriParam(
            label = "advanced",
            defaultValue = "30s",
            javaType = "java.time.Duration",
            description = "How long to wait for a connection.")
    private Duration connectTimeout = CONNECT_TIMEOUT;

    @UriParam(
            label = "advanced",
            defaultValue = "2m",
            javaType = "java.time.Duration",
            description = "How long to wait for the server's next byte.")
    private Duration responseTimeout = RESPONSE_TIMEOUT;

    @UriParam(label = "advanced", defaultValue = "16", description = "The most HTTP connections open at a time.")
    private int maxConnections = 16;

    @UriParam(
            label = "security",
            description = "A server certificate to trust beside the JVM's: PEM text or the path of a PEM file.")
    @Metadata(supportFileReference = true)
    private String sslServerCert;

    /**
     * Checks the settings together.
     *
     * @throws org.camelexchange.error.InvalidSettingException naming option, value and allowed values
     */
    public void validate() {
        SettingsRules.check(this);
    }

    /** URL of the service: the EWS end point, or Graph's base URL with its version and without a slash at the end. */
    public URI serviceUrl() {
        if (schema == Schema.MSGraph) {
            return blank(server) ? URI.create(azureEnvironment.graph() + "/v1.0") : ServiceUrls.url("server", server);
        }
        if (blank(server)) {
            if (platform != Platform.Exchange_Online) {
                throw InvalidSettingException.missing("server", "platform " + platform + " has no default server");
            }
            return ServiceUrls.url("server", "https://" + azureEnvironment.ewsHost() + "/EWS/Exchange.asmx");
        }
        return ServiceUrls.url(
                "server", server.contains("://") ? server : "https://" + server.trim() + "/EWS/Exchange.asmx");
    }

    /** Base URL of the login service, without the tenant. */
    public URI authorityUrl() {
        return blank(azureAuthority) ? azureEnvironment.authority() : ServiceUrls.url("azureAuthority", azureAuthority);
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }

    private List<Object> identity() {
        return Arrays.asList(
                schema,
                platform,
                server,
                authScheme,
                user,
                password,
                azureTenant,
                azureEnvironment,
                azureAuthority,
                oauthClientId,
                oauthClientSecret,
                oauthAccessToken,
                scope,
                userId,
                connectTimeout,
                responseTimeout,
                maxConnections,
                sslServerCert);
    }

    /** The connection half alone: what connections are shared by. */
    public ConnectionSettings connectionSettings() {
        ConnectionSettings only = new ConnectionSettings();
        only.copyConnection(this);
        return only;
    }

    /** Takes over every connection setting of another one. */
    public void copyConnection(ConnectionSettings from) {
        schema = from.schema;
        platform = from.platform;
        server = from.server;
        authScheme = from.authScheme;
        user = from.user;
        password = from.password;
        azureTenant = from.azureTenant;
        azureEnvironment = from.azureEnvironment;
        azureAuthority = from.azureAuthority;
        oauthClientId = from.oauthClientId;
        oauthClientSecret = from.oauthClientSecret;
        oauthAccessToken = from.oauthAccessToken;
        scope = from.scope;
        userId = from.userId;
        connectTimeout = from.connectTimeout;
        responseTimeout = from.responseTimeout;
        maxConnections = from.maxConnections;
        sslServerCert = from.sslServerCert;
    }

    /** True when the connection half is the same; what a subclass adds does not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectionSettings that
                && getClass() == that.getClass()
                && identity().equals(that.identity());
    }

    @Override
    public int hashCode() {
        return Objects.hash(identity());
    }

    @Override
    public String toString() {
        return "schema=" + schema + ", platform=" + platform + ", server="
                + (server == null ? null : ServiceUrls.withoutLogin(server))
                + ", authScheme=" + authScheme + ", user=" + masked(user) + ", password=" + masked(password)
                + ", azureTenant=" + azureTenant + ", azureEnvironment=" + azureEnvironment + ", oauthClientId="
                + oauthClientId + ", oauthClientSecret=" + masked(oauthClientSecret) + ", oauthAccessToken="
                + masked(oauthAccessToken) + ", scope=" + scope + ", userId=" + userId;
    }

    private static String masked(String secret) {
        return secret == null ? null : MASK;
    }

    @Override
    public ConnectionSettings clone() {
        try {
            return (ConnectionSettings) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    public Schema getSchema() {
        return schema;
    }

    public void setSchema(Schema schema) {
        this.schema = schema;
    }

    public Platform getPlatform() {
        return platform;
    }

    public void setPlatform(Platform platform) {
        this.platform = platform;
    }

    public String getServer() {
        return server;
    }

    public void setServer(String server) {
        this.server = server;
    }

    public AuthScheme getAuthScheme() {
        return authScheme;
    }

    public void setAuthScheme(AuthScheme authScheme) {
        this.authScheme = authScheme;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAzureTenant() {
        return azureTenant;
    }

    public void setAzureTenant(String azureTenant) {
        this.azureTenant = azureTenant;
    }

    public AzureEnvironment getAzureEnvironment() {
        return azureEnvironment;
    }

    public void setAzureEnvironment(AzureEnvironment azureEnvironment) {
        this.azureEnvironment = azureEnvironment;
    }

    public String getAzureAuthority() {
        return azureAuthority;
    }

    public void setAzureAuthority(String azureAuthority) {
        this.azureAuthority = azureAuthority;
    }

    public String getOauthClientId() {
        return oauthClientId;
    }

    public void setOauthClientId(String oauthClientId) {
        this.oauthClientId = oauthClientId;
    }

    public String getOauthClientSecret() {
        return oauthClientSecret;
    }

    public void setOauthClientSecret(String oauthClientSecret) {
        this.oauthClientSecret = oauthClientSecret;
    }

    public String getOauthAccessToken() {
        return oauthAccessToken;
    }

    public void setOauthAccessToken(String oauthAccessToken) {
        this.oauthAccessToken = oauthAccessToken;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public String getUserId() {
        return userId;
    }

    public void setUserId(String userId) {
        this.userId = userId;
    }

    public Duration getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public Duration getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(Duration responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public int getMaxConnections() {
        return maxConnections;
    }

    public void setMaxConnections(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    public String getSslServerCert() {
        return sslServerCert;
    }

    public void setSslServerCert(String sslServerCert) {
        this.sslServerCert = sslServerCert;
    }
}
