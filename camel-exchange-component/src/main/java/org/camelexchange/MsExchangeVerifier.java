package org.camelexchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.component.extension.verifier.DefaultComponentVerifierExtension;
import org.apache.camel.component.extension.verifier.ResultBuilder;
import org.apache.camel.component.extension.verifier.ResultErrorBuilder;
import org.apache.camel.support.PropertyBindingSupport;
import org.camelexchange.backend.Backend;
import org.camelexchange.connection.BackendOpener;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.Step;
import org.camelexchange.settings.ConnectionSettings;

/**
 * The test of a connection for tools: PARAMETERS checks the settings together, CONNECTIVITY logs in and reads one thing. An
 * error has the step that failed as its detail {@code step} and says the cure; no secret is in it.
 */
final class MsExchangeVerifier extends DefaultComponentVerifierExtension {
    private final Supplier<BackendOpener> backends;

    MsExchangeVerifier(Supplier<BackendOpener> backends) {
        super(MsExchangeComponent.SCHEME);
        this.backends = backends;
    }

    @Override
    protected Result verifyParameters(Map<String, Object> parameters) {
        ResultBuilder result = ResultBuilder.withStatusAndScope(Result.Status.OK, Scope.PARAMETERS);
        try {
            settings(parameters).validate();
        } catch (MsExchangeException e) {
            result.error(error(e));
        }
        return result.build();
    }

    @Override
    protected Result verifyConnectivity(Map<String, Object> parameters) {
        ResultBuilder result = ResultBuilder.withStatusAndScope(Result.Status.OK, Scope.CONNECTIVITY);
        try {
            ConnectionSettings settings = settings(parameters);
            settings.validate();
            try (Backend backend = backends.get().open(settings)) {
                backend.test();
            }
        } catch (MsExchangeException e) {
            result.error(error(e));
        }
        return result.build();
    }

    /** The connection settings among the parameters; what belongs to an activity is left out. */
    private ConnectionSettings settings(Map<String, Object> parameters) {
        Map<String, Object> given = new LinkedHashMap<>(parameters);
        AdvancedProperties.translate(given);
        ConnectionSettings settings = new ConnectionSettings();
        PropertyBindingSupport.build()
                .withCamelContext(getCamelContext())
                .withTarget(settings)
                .withProperties(given)
                .withRemoveParameters(true)
                .withIgnoreCase(true)
                .bind();
        return settings;
    }

    private static VerificationError error(MsExchangeException e) {
        return ResultErrorBuilder.withCodeAndDescription(code(e.step()), e.getMessage())
                .detail("step", e.step().name())
                .build();
    }

    private static VerificationError.Code code(Step step) {
        return switch (step) {
            case SETTINGS -> VerificationError.StandardCode.ILLEGAL_PARAMETER_VALUE;
            case TOKEN, LOGIN, PERMISSION -> VerificationError.StandardCode.AUTHENTICATION;
            default -> VerificationError.StandardCode.GENERIC;
        };
    }
}
