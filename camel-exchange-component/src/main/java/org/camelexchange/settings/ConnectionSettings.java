package org.camelexchange.settings;

import java.net.URI;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.camelexchange.error.InvalidSettingException;

/**
 * What it takes to reach and log in to an Exchange: the connection half of the options. Plain data; equal settings share one
 * connection. {@link #toString} masks every secret.
 */
@UriParams
@Configurer(generateConfigurer = true, extended = true)
public class ConnectionSettings extends NetworkSettings implements Cloneable {
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

    @UriParam(
            label = "security",
            description = "How to log in. On MSGraph: OAuth, AzureAD, AzureServicePrincipal or AzureMSI.")
    private AuthScheme authScheme;

    @UriParam(
            label = "security",
            description = "The user's login name: an address, DOMAIN\\user, or a Kerberos principal.",
            secret = true)
    private String user;

    @UriParam(label = "security", description = "The user's password.", secret = true)
    private String password;

    @UriParam(
            label = "common",
            defaultValue = "PrincipalName",
            description = "What impersonationUser is: only with EWS.")
    private ImpersonationType impersonationType = ImpersonationType.PrincipalName;

    @UriParam(
            label = "common",
            description =
                    "The user whose mailbox an account with the right ApplicationImpersonation works on: only with"
                            + " EWS.")
    private String impersonationUser;

    @UriParam(
            label = "common",
            description =
                    "A JSON file of named queries that are used as tables: a path, or classpath: and a resource. Read when the"
                            + " connection is opened.")
    private String userDefinedViews;

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
            return blank(server)
                    ? URI.create(getAzureEnvironment().graph() + "/v1.0")
                    : ServiceUrls.url("server", server);
        }
        if (blank(server)) {
            if (platform != Platform.Exchange_Online) {
                throw InvalidSettingException.missing("server", "platform " + platform + " has no default server");
            }
            return ServiceUrls.url("server", "https://" + getAzureEnvironment().ewsHost() + "/EWS/Exchange.asmx");
        }
        return ServiceUrls.url(
                "server", server.contains("://") ? server : "https://" + server.trim() + "/EWS/Exchange.asmx");
    }

    /** Base URL of the login service, without the tenant. */
    public URI authorityUrl() {
        return blank(getAzureAuthority())
                ? getAzureEnvironment().authority()
                : ServiceUrls.url("azureAuthority", getAzureAuthority());
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }

    @Override
    public InitiateOAuth initiateOAuth() {
        if (getInitiateOAuth() != null) {
            return getInitiateOAuth();
        }
        return authScheme == AuthScheme.AzureAD ? InitiateOAuth.GETANDREFRESH : InitiateOAuth.OFF;
    }

    /** The connection half alone: what connections are shared by. */
    public ConnectionSettings connectionSettings() {
        ConnectionSettings only = new ConnectionSettings();
        only.copyConnection(this);
        return only;
    }

    /** Takes over every connection setting of another one. */
    public void copyConnection(ConnectionSettings from) {
        SettingsFields.copy(from, this);
    }

    /** True when the connection half is the same; what a subclass adds does not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectionSettings that
                && getClass() == that.getClass()
                && SettingsFields.values(this).equals(SettingsFields.values(that));
    }

    @Override
    public int hashCode() {
        return SettingsFields.values(this).hashCode();
    }

    @Override
    public String toString() {
        return SettingsFields.print(this);
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

    public ImpersonationType getImpersonationType() {
        return impersonationType;
    }

    public void setImpersonationType(ImpersonationType impersonationType) {
        this.impersonationType = impersonationType;
    }

    public String getImpersonationUser() {
        return impersonationUser;
    }

    public void setImpersonationUser(String impersonationUser) {
        this.impersonationUser = impersonationUser;
    }

    public String getUserDefinedViews() {
        return userDefinedViews;
    }

    public void setUserDefinedViews(String userDefinedViews) {
        this.userDefinedViews = userDefinedViews;
    }
}
