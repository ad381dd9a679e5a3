package org.camelexchange.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import com.microsoft.aad.msal4j.AuthorizationRequestUrlParameters;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.InteractiveRequestParameters;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;
import com.microsoft.aad.msal4j.SystemBrowserOptions;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camelexchange.emulator.login.Application;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Microsoft's own library: codes by way of a browser, and certificates. */
class MsalCodeTest {
    private static final String TENANT = "11111111-2222-3333-4444-555555555555";
    private static final Set<String> GRAPH = Set.of("https://graph.microsoft.com/Mail.ReadWrite");
    private static final String BACK = "https://web.example.org/back";
    // The example of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern INPUT = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");

    @TempDir
    static Path folder;

    private static TestKeys keys;
    private static TestKeys otherKeys;
    private static ExchangeEmulator emulator;

    @BeforeAll
    static void start() throws Exception {
        keys = TestKeys.make(folder, "registered");
        otherKeys = TestKeys.make(folder, "other");
        emulator = ExchangeEmulator.builder()
                .mailbox("anna@example.org", "secret")
                .signedIn("anna@example.org")
                .application(Application.registered(TENANT, "desk")
                        .redirectUri("http://localhost")
                        .publicClient())
                .application(
                        Application.registered(TENANT, "web").redirectUri(BACK).secret("secret"))
                .application(Application.registered(TENANT, "service").certificate(keys.certificate()))
                .start();
    }

    @AfterAll
    static void stop() {
        emulator.close();
    }

    @Test
    void aPersonSignsInWithTheBrowserAndMsalListens() throws Exception {
        PublicClientApplication app = MsalApps.open(emulator, "organizations", "desk");
        IAuthenticationResult result = app.acquireToken(
                        InteractiveRequestParameters.builder(URI.create("http://localhost"))
                                .scopes(GRAPH)
                                .systemBrowserOptions(SystemBrowserOptions.builder()
                                        .openBrowserAction(url -> browse(url.toString()))
                                        .build())
                                .build())
                .get();

        assertThat(result.account().username()).isEqualTo("anna@example.org");
        long before = emulator.tokenRequests();
        assertThat(app.acquireTokenSilently(SilentParameters.builder(GRAPH, result.account())
                                .build())
                        .get()
                        .accessToken())
                .isEqualTo(result.accessToken());
        assertThat(emulator.tokenRequests()).isEqualTo(before);
    }

    @Test
    void aWebApplicationRedeemsItsCodeWithPkce() throws Exception {
        ConfidentialClientApplication app =
                MsalApps.confidential(emulator, TENANT, "web", ClientCredentialFactory.createFromSecret("secret"));
        IAuthenticationResult result = redeem(app, code(app), VERIFIER);
        assertThat(result.account().username()).isEqualTo("anna@example.org");

        String code = code(app);
        assertThatThrownBy(() -> redeem(app, code, VERIFIER.replace('d', 'e')))
                .rootCause()
                .isInstanceOf(MsalServiceException.class)
                .hasMessageContaining("AADSTS501481");
        redeem(app, code, VERIFIER);
        assertThatThrownBy(() -> redeem(app, code, VERIFIER))
                .rootCause()
                .isInstanceOf(MsalServiceException.class)
                .hasMessageContaining("AADSTS54005");
    }

    @Test
    void aCertificateSignsAnApplicationIn() throws Exception {
        long before = emulator.tokenRequests();
        ConfidentialClientApplication app = service(keys);
        assertThat(application(app).accessToken()).isNotBlank();
        assertThat(application(app).accessToken()).isNotBlank();
        assertThat(emulator.tokenRequests())
                .as("the second is from MSAL's cache")
                .isEqualTo(before + 1);

        assertThatThrownBy(() -> application(service(otherKeys)))
                .rootCause()
                .isInstanceOfSatisfying(MsalServiceException.class, e -> {
                    assertThat(e.errorCode()).isEqualTo("invalid_client");
                    assertThat(e.getMessage()).contains("AADSTS700027");
                });
    }

    private static ConfidentialClientApplication service(TestKeys keys) throws Exception {
        return MsalApps.confidential(
                emulator,
                TENANT,
                "service",
                ClientCredentialFactory.createFromCertificate(keys.key(), keys.certificate()));
    }

    private static IAuthenticationResult application(ConfidentialClientApplication app) throws Exception {
        return app.acquireToken(ClientCredentialParameters.builder(Set.of("https://outlook.office365.com/.default"))
                        .build())
                .get();
    }

    private static IAuthenticationResult redeem(ConfidentialClientApplication app, String code, String verifier)
            throws Exception {
        return app.acquireToken(AuthorizationCodeParameters.builder(code, URI.create(BACK))
                        .scopes(GRAPH)
                        .codeVerifier(verifier)
                        .build())
                .get();
    }

    private static String code(ConfidentialClientApplication app) {
        String url = app.getAuthorizationRequestUrl(AuthorizationRequestUrlParameters.builder(BACK, GRAPH)
                        .codeChallenge(CHALLENGE)
                        .codeChallengeMethod("S256")
                        .build())
                .toString();
        Back back = follow(url);
        assertThat(back.uri()).isEqualTo(BACK);
        return back.values().get("code");
    }

    /** What a browser does, for MSAL that listens. */
    private static void browse(String url) {
        Back back = follow(url);
        String form = back.values().entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create(back.uri()))
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }

    /** The form that the authorize endpoint has the browser post to the application, as MSAL asks for. */
    private record Back(String uri, Map<String, String> values) {}

    private static Back follow(String url) {
        assertThat(url).startsWith(MsalApps.LOGIN).contains("response_mode=form_post");
        String real = emulator.loginUrlTls() + url.substring(MsalApps.LOGIN.length());
        try {
            String page = TrustedClient.trusting(emulator.certificate())
                    .send(HttpRequest.newBuilder(URI.create(real)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher action = ACTION.matcher(page);
            assertThat(action.find()).as(page).isTrue();
            return new Back(
                    action.group(1),
                    INPUT.matcher(page)
                            .results()
                            .collect(Collectors.toMap(input -> input.group(1), input -> input.group(2))));
        } catch (Exception e) {
            throw new IllegalStateException("The authorize endpoint gives no answer", e);
        }
    }
}
