package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.component.extension.ComponentVerifierExtension;
import org.apache.camel.component.extension.ComponentVerifierExtension.Result;
import org.apache.camel.component.extension.ComponentVerifierExtension.Scope;
import org.apache.camel.component.extension.ComponentVerifierExtension.VerificationError;
import org.apache.camel.health.HealthCheck;
import org.camelexchange.backend.Backend;
import org.camelexchange.connection.ConnectionHealthCheck;
import org.camelexchange.connection.SchemaBackends;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.error.Step;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The test of a connection names the step that fails and the cure, and no secret. */
class VerifierTest {
    private static Office office;

    @BeforeAll
    static void start() throws Exception {
        office = Office.over(Schema.EWS);
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    private static Map<String, Object> basic() {
        return new HashMap<>(Map.of(
                "schema",
                "EWS",
                "platform",
                "Exchange2016",
                "server",
                office.emulator().ewsUrl(),
                "authScheme",
                "Basic",
                "user",
                Office.ANNA,
                "password",
                Office.PASSWORD));
    }

    private static Map<String, Object> application() {
        return new HashMap<>(Map.of(
                "schema",
                "MSGraph",
                "server",
                office.emulator().graphUrl(),
                "authScheme",
                "AzureServicePrincipal",
                "azureTenant",
                "contoso",
                "azureAuthority",
                office.emulator().loginUrl(),
                "oauthClientId",
                "desk",
                "oauthClientSecret",
                Office.SECRET,
                "userId",
                Office.ANNA));
    }

    private static Result verify(Scope scope, Map<String, Object> parameters) {
        ComponentVerifierExtension verifier = office.camel()
                .getComponent("exchange")
                .getExtension(ComponentVerifierExtension.class)
                .orElseThrow();
        return verifier.verify(scope, parameters);
    }

    private static void fails(Scope scope, Map<String, Object> parameters, Step step, String cure) {
        Result result = verify(scope, parameters);
        assertThat(result.getStatus()).isEqualTo(Result.Status.ERROR);
        VerificationError error = result.getErrors().get(0);
        assertThat(error.getDetails().values()).contains(step.name());
        assertThat(error.getDescription())
                .contains(cure)
                .doesNotContain(Office.PASSWORD)
                .doesNotContain(Office.SECRET)
                .doesNotContain("wrong-secret");
    }

    private static Map<String, Object> with(Map<String, Object> parameters, String option, Object value) {
        parameters.put(option, value);
        return parameters;
    }

    @Test
    void goodConnectionsPass() {
        assertThat(verify(Scope.PARAMETERS, basic()).getErrors()).isEmpty();
        assertThat(verify(Scope.CONNECTIVITY, basic()).getErrors()).isEmpty();
        assertThat(verify(Scope.CONNECTIVITY, application()).getErrors()).isEmpty();
    }

    @Test
    void settingsAreCheckedWithoutTheServer() {
        Map<String, Object> incomplete = basic();
        incomplete.remove("password");
        fails(Scope.PARAMETERS, incomplete, Step.SETTINGS, "password");
        fails(Scope.CONNECTIVITY, with(basic(), "schema", "MSGraph"), Step.SETTINGS, "authScheme");
    }

    @Test
    void theNameLookup() {
        fails(
                Scope.CONNECTIVITY,
                with(basic(), "server", "http://mail.example.invalid/EWS/Exchange.asmx"),
                Step.NAME_LOOKUP,
                "name service");
    }

    @Test
    void theConnection() {
        fails(
                Scope.CONNECTIVITY,
                with(basic(), "server", "http://127.0.0.1:1/EWS/Exchange.asmx"),
                Step.CONNECT,
                "firewall");
    }

    @Test
    void tls() {
        fails(Scope.CONNECTIVITY, with(basic(), "server", office.emulator().ewsUrlTls()), Step.TLS, "sslServerCert");
    }

    @Test
    void theLogin() {
        fails(Scope.CONNECTIVITY, with(basic(), "password", "wrong-secret"), Step.LOGIN, "password");
    }

    @Test
    void theToken() {
        fails(
                Scope.CONNECTIVITY,
                with(application(), "oauthClientSecret", "wrong-secret"),
                Step.TOKEN,
                "oauthClientSecret");
    }

    @Test
    void theMailbox() {
        fails(Scope.CONNECTIVITY, with(application(), "userId", "nobody@example.org"), Step.MAILBOX, "userId");
    }

    @Test
    void ewsThatIsSwitchedOff() throws Exception {
        try (Script off = Script.of(HttpAnswer.empty(403))) {
            fails(
                    Scope.CONNECTIVITY,
                    with(basic(), "server", off.settings(Schema.EWS).getServer()),
                    Step.PERMISSION,
                    "EWSEnabled");
        }
    }

    @Test
    void theHealthCheckNamesTheStepToo() {
        ConnectionSettings settings = office.settings().connectionSettings();
        settings.setPassword("wrong-secret");
        try (Backend backend = new SchemaBackends().open(settings)) {
            HealthCheck.Result result = new ConnectionHealthCheck("office", backend).call();
            assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(result.getDetails()).containsEntry("step", Step.LOGIN);
            assertThat(result.getMessage().orElseThrow()).contains("password").doesNotContain("wrong-secret");
        }
    }
}
