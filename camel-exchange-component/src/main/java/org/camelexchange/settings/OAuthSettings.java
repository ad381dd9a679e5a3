package org.camelexchange.settings;

import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * The Azure and OAuth part of a connection: how tokens are had. An ancestor of {@link ConnectionSettings} and not a part
 * of it, because Camel generates nothing for options that are nested deeper.
 */
@UriParams
public abstract class OAuthSettings {
    @UriParam(label = "security", description = "The Microsoft Entra tenant: its id or domain.")
    private String azureTenant;

    @UriParam(label = "security", defaultValue = "GLOBAL", description = "The Microsoft cloud.")
    private AzureEnvironment azureEnvironment = AzureEnvironment.GLOBAL;

    @UriParam(
            label = "security,advanced",
            description = "Base URL of the login service, without the tenant. Default: that of azureEnvironment.")
    private String azureAuthority;

    @UriParam(
            label = "security",
            description = "Who gets the token: OFF takes oauthAccessToken until it expires, REFRESH renews it, "
                    + "GETANDREFRESH gets the first one too. Default: OFF with authScheme=OAuth, "
                    + "GETANDREFRESH with AzureAD.")
    private InitiateOAuth initiateOAuth;

    @UriParam(label = "security", defaultValue = "CODE", description = "How authScheme=OAuth gets its first token.")
    private OAuthGrantType oauthGrantType = OAuthGrantType.CODE;

    @UriParam(
            label = "security",
            description = "The application (client) id. With AzureMSI: that of a user-assigned identity.")
    private String oauthClientId;

    @UriParam(label = "security", description = "The application's secret.", secret = true)
    private String oauthClientSecret;

    @UriParam(label = "security", description = "An access token that somebody else got.", secret = true)
    private String oauthAccessToken;

    @UriParam(label = "security", description = "A refresh token to get access tokens with.", secret = true)
    private String oauthRefreshToken;

    @UriParam(
            label = "security",
            description = "The authorization code, where the browser is on another machine. It is good for one "
                    + "use and a few minutes.",
            secret = true)
    private String oauthVerifier;

    @UriParam(
            label = "security",
            description = "Redirect URL of the application, such as http://localhost:33333. It is listened on "
                    + "until the browser comes back with the code.")
    private String callbackUrl;

    @UriParam(label = "security", description = "Life of oauthAccessToken in seconds, from oauthTokenTimestamp on.")
    private Long oauthExpiresIn;

    @UriParam(label = "security", description = "When oauthAccessToken was issued, in milliseconds since 1970 (UTC).")
    private Long oauthTokenTimestamp;

    @UriParam(
            label = "security",
            description = "The file that keeps the tokens of a person, or memory:// and a name. Default: a file "
                    + "for each connection in the user's home.")
    private String oauthSettingsLocation;

    @UriParam(
            label = "security,advanced",
            description = "The permissions to ask for, blank between. Default: the service's own.")
    private String scope;

    @UriParam(
            label = "security",
            description = "A certificate with its private key, in place of oauthClientSecret: path or content, "
                    + "see oauthJwtCertType.",
            secret = true)
    @Metadata(supportFileReference = true)
    private String oauthJwtCert;

    @UriParam(
            label = "security",
            defaultValue = "PEMKEY_FILE",
            description = "What oauthJwtCert is; the content of a PFX or JKS is in Base64.")
    private JwtCertType oauthJwtCertType = JwtCertType.PEMKEY_FILE;

    @UriParam(label = "security", description = "The password of oauthJwtCert.", secret = true)
    private String oauthJwtCertPassword;

    @UriParam(
            label = "security",
            defaultValue = "*",
            description = "Picks one of several certificates: its subject, or a part of it.")
    private String oauthJwtCertSubject = "*";

    @UriParam(
            label = "security,advanced",
            description = "Tells the person where to sign in, with a browser or a device code. Default: the log, as a "
                    + "warning.")
    private SignInPrompt signInPrompt;

    @UriParam(
            label = "common",
            description = "The mailbox an application works on (id or address). Needed with "
                    + "AzureServicePrincipal and AzureMSI.")
    private String userId;

    /** Who gets the token, with the default that fits the scheme. */
    public abstract InitiateOAuth initiateOAuth();

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

    public InitiateOAuth getInitiateOAuth() {
        return initiateOAuth;
    }

    public void setInitiateOAuth(InitiateOAuth initiateOAuth) {
        this.initiateOAuth = initiateOAuth;
    }

    public OAuthGrantType getOauthGrantType() {
        return oauthGrantType;
    }

    public void setOauthGrantType(OAuthGrantType oauthGrantType) {
        this.oauthGrantType = oauthGrantType;
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

    public String getOauthRefreshToken() {
        return oauthRefreshToken;
    }

    public void setOauthRefreshToken(String oauthRefreshToken) {
        this.oauthRefreshToken = oauthRefreshToken;
    }

    public String getOauthVerifier() {
        return oauthVerifier;
    }

    public void setOauthVerifier(String oauthVerifier) {
        this.oauthVerifier = oauthVerifier;
    }

    public String getCallbackUrl() {
        return callbackUrl;
    }

    public void setCallbackUrl(String callbackUrl) {
        this.callbackUrl = callbackUrl;
    }

    public Long getOauthExpiresIn() {
        return oauthExpiresIn;
    }

    public void setOauthExpiresIn(Long oauthExpiresIn) {
        this.oauthExpiresIn = oauthExpiresIn;
    }

    public Long getOauthTokenTimestamp() {
        return oauthTokenTimestamp;
    }

    public void setOauthTokenTimestamp(Long oauthTokenTimestamp) {
        this.oauthTokenTimestamp = oauthTokenTimestamp;
    }

    public String getOauthSettingsLocation() {
        return oauthSettingsLocation;
    }

    public void setOauthSettingsLocation(String oauthSettingsLocation) {
        this.oauthSettingsLocation = oauthSettingsLocation;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public String getOauthJwtCert() {
        return oauthJwtCert;
    }

    public void setOauthJwtCert(String oauthJwtCert) {
        this.oauthJwtCert = oauthJwtCert;
    }

    public JwtCertType getOauthJwtCertType() {
        return oauthJwtCertType;
    }

    public void setOauthJwtCertType(JwtCertType oauthJwtCertType) {
        this.oauthJwtCertType = oauthJwtCertType;
    }

    public String getOauthJwtCertPassword() {
        return oauthJwtCertPassword;
    }

    public void setOauthJwtCertPassword(String oauthJwtCertPassword) {
        this.oauthJwtCertPassword = oauthJwtCertPassword;
    }

    public String getOauthJwtCertSubject() {
        return oauthJwtCertSubject;
    }

    public void setOauthJwtCertSubject(String oauthJwtCertSubject) {
        this.oauthJwtCertSubject = oauthJwtCertSubject;
    }

    public SignInPrompt getSignInPrompt() {
        return signInPrompt;
    }

    public void setSignInPrompt(SignInPrompt signInPrompt) {
        this.signInPrompt = signInPrompt;
    }

    public String getUserId() {
        return userId;
    }

    public void setUserId(String userId) {
        this.userId = userId;
    }
}
