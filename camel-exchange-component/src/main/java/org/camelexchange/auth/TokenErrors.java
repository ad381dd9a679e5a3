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
import org.camelexchange.http.NetworkFailures;
import org.camelexchange.settings.ConnectionSettings;

/** Says what a refusal of the token endpoint means. The AADSTS codes are Microsoft Entra's, and stable. */
final class TokenErrors {
    private static final Pattern CODE = Pattern.compile("AADSTS(\\d+)");

    private static final Map<String, String> CURES = Map.of(
            "7000215", "Check oauthClientSecret: give the secret's value, not its id",
            "7000222", "The secret has expired: make a new one in the app registration and set oauthClientSecret",
            "700016", "Check oauthClientId and azureTenant: the application is not in that tenant",
            "90002", "Check azureTenant: there is no such tenant",
            "70011", "Check scope: an application needs one that ends in /.default",
            "65001", "Let an administrator consent to the application's permissions",
            "53003", "A conditional access policy blocks the application: ask its administrator");

    private TokenErrors() {}

    static Failure failure(ConnectionSettings settings) {
        return Failure.of("login", settings.getAuthScheme() + " " + settings.getOauthClientId());
    }

    static MsExchangeException translate(Throwable error, ConnectionSettings settings) {
        if (error instanceof MsalServiceException refused) {
            String message = refused.getMessage() == null ? "" : refused.getMessage();
            Matcher code = CODE.matcher(message);
            String number = code.find() ? code.group(1) : null;
            return new LoginException(
                    Step.TOKEN,
                    failure(settings)
                            .withServerCode(number == null ? refused.errorCode() : "AADSTS" + number)
                            .withRequestId(refused.correlationId())
                            .withCure(CURES.getOrDefault(
                                    String.valueOf(number), "Check azureTenant, oauthClientId and oauthClientSecret")),
                    "the token endpoint refused: " + firstLine(message),
                    error);
        }
        Throwable io = error instanceof MsalClientException && error.getCause() != null ? error.getCause() : error;
        if (io instanceof IOException network) {
            return NetworkFailures.judge(
                            network, failure(settings), settings.authorityUrl().toString(), "azureAuthority")
                    .error();
        }
        return new LoginException(
                Step.TOKEN,
                failure(settings).withCure("Check azureTenant, oauthClientId and oauthClientSecret"),
                "no token could be had: " + firstLine(String.valueOf(error.getMessage())),
                error);
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
