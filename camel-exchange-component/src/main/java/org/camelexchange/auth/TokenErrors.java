package org.camelexchange.auth;

import com.microsoft.aad.msal4j.MsalClientException;
import com.microsoft.aad.msal4j.MsalServiceException;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camelexchange.error.Failure;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.Step;
import org.camelexchange.error.UnreachableException;
import org.camelexchange.http.NetworkFailures;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;

/**
 * Says what a refusal of the login service means. The AADSTS codes are Microsoft Entra's, and stable.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Error codes</a>
 */
final class TokenErrors {
    private static final Pattern CODE = Pattern.compile("AADSTS(\\d+)");
    private static final Pattern TRACE = Pattern.compile("\\s*Trace ID:.*", Pattern.DOTALL);

    private static final String SIGN_IN =
            "Sign in again: set a new oauthRefreshToken or oauthVerifier, or initiateOAuth=GETANDREFRESH with callbackUrl";
    private static final String SECOND_FACTOR =
            "The account has to prove more than its password: use authScheme=AzureAD or oauthGrantType=CODE instead of"
                    + " PASSWORD, and sign in again";

    private static final Map<String, String> CURES = Map.ofEntries(
            Map.entry("7000215", "Check oauthClientSecret: give the secret's value, not its id"),
            Map.entry(
                    "7000222",
                    "The secret has expired: make a new one in the app registration and set oauthClientSecret"),
            Map.entry(
                    "7000218",
                    "The application is a confidential one: set oauthClientSecret or oauthJwtCert, or allow public client"
                            + " flows in its registration"),
            Map.entry("700016", "Check oauthClientId and azureTenant: the application is not in that tenant"),
            Map.entry(
                    "700027",
                    "Upload the certificate of oauthJwtCert to the app registration, and check that it has not ended"),
            Map.entry("700025", "The application is a public one: leave oauthClientSecret and oauthJwtCert out"),
            Map.entry("700024", "Set this machine's clock: the assertion signed with oauthJwtCert has ended already"),
            Map.entry("90002", "Check azureTenant: there is no such tenant"),
            Map.entry("900023", "Check azureTenant: there is no such tenant"),
            Map.entry("90072", "Check azureTenant: the account belongs to another tenant"),
            Map.entry("50034", "Check user and azureTenant: there is no such account in that tenant"),
            Map.entry("50126", "Check user and password"),
            Map.entry("50053", "The account is locked after too many wrong passwords: wait, then check password"),
            Map.entry("50055", "The password has expired: change it, then set password"),
            Map.entry("50057", "The account is disabled: ask its administrator"),
            Map.entry("50074", SECOND_FACTOR),
            Map.entry("50076", SECOND_FACTOR),
            Map.entry("50079", SECOND_FACTOR),
            Map.entry("50158", SECOND_FACTOR),
            Map.entry("50173", "The password was changed or the sign-ins were revoked. " + SIGN_IN),
            Map.entry("700082", "The refresh token was not used for too long. " + SIGN_IN),
            Map.entry("700084", "The refresh token of a single page application lives a day. " + SIGN_IN),
            Map.entry("70000", "The refresh token or code is not good. " + SIGN_IN),
            Map.entry("70008", "The refresh token or code has expired. " + SIGN_IN),
            Map.entry("700003", "The device was deleted from the tenant. " + SIGN_IN),
            Map.entry("54005", "The code was used before: fetch a new one and set oauthVerifier"),
            Map.entry(
                    "9002313",
                    "The code or refresh token is damaged: set oauthVerifier or oauthRefreshToken as it was given"),
            Map.entry("500112", "Check callbackUrl: the code was fetched with another one"),
            Map.entry("50011", "Add callbackUrl to the redirect URIs of the app registration"),
            Map.entry("70016", "Sign in with the code while it is good"),
            Map.entry("70020", "The code of the sign-in has ended: sign in sooner after the next one is logged"),
            Map.entry("70011", "Check scope: an application needs one that ends in /.default"),
            Map.entry("1002012", "Check scope: an application needs one that ends in /.default"),
            Map.entry("500011", "Check scope and azureEnvironment: the tenant does not know that service"),
            Map.entry("7000229", "Let an administrator add the application to the tenant, see GetAdminConsentURL"),
            Map.entry("65001", "Let an administrator consent to the application's permissions, see GetAdminConsentURL"),
            Map.entry("65004", "The person did not consent: sign in again and accept, or ask an administrator"),
            Map.entry("53000", "A conditional access policy asks for a managed device: ask the tenant's administrator"),
            Map.entry("53003", "A conditional access policy blocks the sign-in: ask the tenant's administrator"),
            Map.entry(
                    "530003", "A conditional access policy asks for a managed device: ask the tenant's administrator"));

    /** OAuth's own codes (RFC 6749, 5.2; RFC 8628, 3.5), for where there is no AADSTS code. */
    private static final Map<String, String> CURES_OF_OAUTH = Map.of(
            "invalid_grant", "The refresh token, code or password is not good. " + SIGN_IN,
            "invalid_client", "Check oauthClientId, and oauthClientSecret or oauthJwtCert",
            "unauthorized_client", "Allow this way to sign in at the app registration",
            "invalid_scope", "Check scope",
            "access_denied", "The person, or a policy, refused: sign in again and accept",
            "expired_token", "The code of the sign-in has ended: sign in sooner after the next one is logged",
            "code_expired", "The code of the sign-in has ended: sign in sooner after the next one is logged",
            "consent_required",
                    "Let an administrator consent to the application's permissions, see GetAdminConsentURL");

    private TokenErrors() {}

    static Failure failure(ConnectionSettings settings) {
        String client = settings.getOauthClientId();
        return Failure.of("login", settings.getAuthScheme() + (client == null ? "" : " " + client));
    }

    static MsExchangeException translate(Throwable error, ConnectionSettings settings) {
        if (error instanceof MsExchangeException known) {
            return known;
        }
        if (error instanceof MsalServiceException refused) {
            String message = refused.getMessage() == null ? "" : refused.getMessage();
            int status = refused.statusCode() == null ? 0 : refused.statusCode();
            boolean later = status == 429 || status >= 500;
            return new LoginException(
                    Step.TOKEN,
                    failure(settings)
                            .withServerCode(code(message, refused.errorCode()))
                            .withRequestId(refused.correlationId())
                            .withRetryable(later)
                            .withCure(later ? "Try again later" : cure(message, refused.errorCode(), settings)),
                    "the login service refused" + (status == 0 ? "" : " with HTTP " + status) + ": "
                            + shortened(message),
                    error);
        }
        Throwable io = error instanceof MsalClientException && error.getCause() != null ? error.getCause() : error;
        if (io instanceof IOException network) {
            return settings.getAuthScheme() == AuthScheme.AzureMSI
                    ? new UnreachableException(
                            failure(settings)
                                    .withRetryable(true)
                                    .withCure("Check that this runs on an Azure resource with a managed identity;"
                                            + " elsewhere use authScheme=AzureServicePrincipal"),
                            "the service for managed identities cannot be reached: " + io,
                            error)
                    : NetworkFailures.judge(
                                    network,
                                    failure(settings),
                                    settings.authorityUrl().toString(),
                                    "azureAuthority")
                            .error();
        }
        return new LoginException(
                Step.TOKEN,
                failure(settings).withCure(cure("", null, settings)),
                "no token could be had: " + shortened(String.valueOf(error.getMessage())),
                error);
    }

    /** What came back with the browser instead of a code. */
    static LoginException refused(String error, ConnectionSettings settings) {
        String oauth = error.split(":", 2)[0];
        return new LoginException(
                Step.TOKEN,
                failure(settings).withServerCode(code(error, oauth)).withCure(cure(error, oauth, settings)),
                "the sign-in failed: " + error,
                null);
    }

    private static String code(String message, String otherwise) {
        Matcher code = CODE.matcher(message);
        return code.find() ? code.group() : otherwise;
    }

    private static String cure(String message, String oauth, ConnectionSettings settings) {
        Matcher code = CODE.matcher(message);
        String known = code.find() ? CURES.get(code.group(1)) : null;
        if (known != null) {
            return known;
        }
        if (settings.getAuthScheme() == AuthScheme.AzureMSI) {
            return "Check that this runs on an Azure resource with a managed identity, and that oauthClientId is one of its"
                    + " identities or left out";
        }
        return CURES_OF_OAUTH.getOrDefault(
                String.valueOf(oauth), "Check azureTenant, oauthClientId, and what the application proves itself with");
    }

    /** The first line of a server's text, and not too much of it. */
    static String shortened(String text) {
        String line = TRACE.matcher(text.lines().findFirst().orElse("")).replaceFirst("");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
