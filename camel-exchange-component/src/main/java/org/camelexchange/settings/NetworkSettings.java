package org.camelexchange.settings;

import java.time.Duration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;

/** The way to the server: TLS, proxy and limits. */
@UriParams
public abstract class NetworkSettings extends KerberosSettings {
    @UriParam(
            label = "security",
            description = "The one server certificate to accept, instead of those the JVM trusts: PEM text, the "
                    + "path of a certificate file, a public key, a thumbprint (MD5, SHA-1, SHA-256), or an asterisk "
                    + "for any.")
    @Metadata(supportFileReference = true)
    private String sslServerCert;

    @UriParam(label = "security", description = "Key and trust stores and protocols, as in other Camel components.")
    private SSLContextParameters sslContextParameters;

    @UriParam(label = "proxy", description = "Whether to use the proxy settings of the JVM.")
    private boolean useProxySettings;

    @UriParam(label = "proxy", description = "Host of an HTTP proxy.")
    private String proxyServer;

    @UriParam(label = "proxy", defaultValue = "80", description = "Port of the HTTP proxy.")
    private int proxyPort = 80;

    @UriParam(
            label = "proxy",
            defaultValue = "BASIC",
            description = "How to log in to the proxy, when there is a proxyUser.")
    private ProxyAuthScheme proxyAuthScheme = ProxyAuthScheme.BASIC;

    @UriParam(label = "proxy", description = "User at the proxy; DOMAIN\\user with NTLM.", secret = true)
    private String proxyUser;

    @UriParam(label = "proxy", description = "Password of the user at the proxy.", secret = true)
    private String proxyPassword;

    @UriParam(
            label = "proxy",
            description = "Hosts to reach without the proxy, ; between; an asterisk stands for any part.")
    private String proxyExceptions;

    @UriParam(
            label = "advanced",
            defaultValue = "30s",
            javaType = "java.time.Duration",
            description = "How long to wait for a connection.")
    private Duration connectTimeout = Duration.ofSeconds(30);

    @UriParam(
            label = "advanced",
            defaultValue = "2m",
            javaType = "java.time.Duration",
            description = "How long to wait for the server's next byte.")
    private Duration responseTimeout = Duration.ofMinutes(2);

    @UriParam(label = "advanced", defaultValue = "16", description = "The most HTTP connections open at a time.")
    private int maxConnections = 16;

    public String getSslServerCert() {
        return sslServerCert;
    }

    public void setSslServerCert(String sslServerCert) {
        this.sslServerCert = sslServerCert;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public boolean isUseProxySettings() {
        return useProxySettings;
    }

    public void setUseProxySettings(boolean useProxySettings) {
        this.useProxySettings = useProxySettings;
    }

    public String getProxyServer() {
        return proxyServer;
    }

    public void setProxyServer(String proxyServer) {
        this.proxyServer = proxyServer;
    }

    public int getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(int proxyPort) {
        this.proxyPort = proxyPort;
    }

    public ProxyAuthScheme getProxyAuthScheme() {
        return proxyAuthScheme;
    }

    public void setProxyAuthScheme(ProxyAuthScheme proxyAuthScheme) {
        this.proxyAuthScheme = proxyAuthScheme;
    }

    public String getProxyUser() {
        return proxyUser;
    }

    public void setProxyUser(String proxyUser) {
        this.proxyUser = proxyUser;
    }

    public String getProxyPassword() {
        return proxyPassword;
    }

    public void setProxyPassword(String proxyPassword) {
        this.proxyPassword = proxyPassword;
    }

    public String getProxyExceptions() {
        return proxyExceptions;
    }

    public void setProxyExceptions(String proxyExceptions) {
        this.proxyExceptions = proxyExceptions;
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
}
