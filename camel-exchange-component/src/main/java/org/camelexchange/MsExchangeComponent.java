package org.camelexchange;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.TypeConversionException;
import org.apache.camel.spi.EndpointUriFactory;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.camelexchange.activity.Action;
import org.camelexchange.connection.BackendOpener;
import org.camelexchange.connection.Connection;
import org.camelexchange.connection.Connections;
import org.camelexchange.connection.SchemaBackends;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.table.Names;

/**
 * The component behind {@code exchange:}. Endpoints with equal connection settings share one connection. Faults in a URI are
 * found when its endpoint is made, and name the option, its value and the allowed values.
 */
@Component("exchange")
public class MsExchangeComponent extends HealthCheckComponent implements SSLContextParametersAware {
    static final String SCHEME = "exchange";

    @Metadata(description = "Options that every endpoint starts from.")
    private MsExchangeConfiguration configuration = new MsExchangeConfiguration();

    @Metadata(label = "security", description = "Whether to use the TLS settings of the Camel context.")
    private boolean useGlobalSslContextParameters;

    private BackendOpener backends = new SchemaBackends();
    private Connections connections = new Connections(backends);

    public MsExchangeComponent() {
        this(null);
    }

    public MsExchangeComponent(CamelContext context) {
        super(context);
        registerExtension(() -> new MsExchangeVerifier(() -> backends));
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        MsExchangeConfiguration own = configuration.copy();
        UriValues.decode(uri, parameters);
        AdvancedProperties.translate(parameters);
        int slash = remaining.indexOf('/');
        own.setAction(action(slash < 0 ? remaining : remaining.substring(0, slash)));
        String target = slash < 0 ? "" : remaining.substring(slash + 1);
        if (target.isBlank()) {
            throw InvalidSettingException.missing(
                    "target",
                    "write exchange:" + own.getAction() + "/TARGET with a table, view, folder path or procedure");
        }
        own.setTarget(UriValues.decodedPath(target));
        Object connection = parameters.getOrDefault("connection", own.getConnection());
        if (connection != null) {
            own.copyConnection(named(connection.toString()));
        }
        MsExchangeEndpoint endpoint = new MsExchangeEndpoint(uri, this, own);
        bind(endpoint, parameters);
        useSslContextParameters(own);
        own.validate();
        HeaderOptions.of(own, getCamelContext());
        return endpoint;
    }

    private void useSslContextParameters(MsExchangeConfiguration own) {
        if (own.getSslContextParameters() == null && own.getSslServerCert() == null) {
            own.setSslContextParameters(retrieveGlobalSslContextParameters());
        }
        if (own.getSslContextParameters() != null
                && own.getSslContextParameters().getCamelContext() == null) {
            own.getSslContextParameters().setCamelContext(getCamelContext());
        }
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    /** True: Camel's own decoding would take the start of LIKE '%2026%' for an encoded blank. */
    @Override
    public boolean useRawUri() {
        return true;
    }

    private static Action action(String name) {
        return Arrays.stream(Action.values())
                .filter(action -> action.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> InvalidSettingException.notOneOf("action", name, List.of(Action.values())));
    }

    private ConnectionSettings named(String reference) {
        String name = reference.startsWith("#") ? reference.substring(1) : reference;
        if (name.isBlank() || name.indexOf('/') >= 0 || name.indexOf(':') >= 0) {
            throw InvalidSettingException.of(
                    "connection", reference, "a name has neither / nor : and is not empty", "Give the name of a bean");
        }
        ConnectionSettings found = getCamelContext().getRegistry().lookupByNameAndType(name, ConnectionSettings.class);
        if (found == null) {
            Collection<String> known = getCamelContext()
                    .getRegistry()
                    .findByTypeWithName(ConnectionSettings.class)
                    .keySet();
            throw InvalidSettingException.of(
                    "connection",
                    reference,
                    "there is no bean of that name and the type " + ConnectionSettings.class.getName(),
                    Names.didYouMean(name, known));
        }
        return found;
    }

    private void bind(MsExchangeEndpoint endpoint, Map<String, Object> parameters) throws Exception {
        EndpointUriFactory factory =
                getCamelContext().getCamelContextExtension().getEndpointUriFactory(SCHEME);
        for (String name : parameters.keySet()) {
            if (factory != null && !factory.propertyNames().contains(name) && !name.startsWith("scheduler.")) {
                throw new InvalidSettingException(
                        Failure.of("Option", name).withCure(Names.didYouMean(name, factory.propertyNames())),
                        "there is no such option",
                        null);
            }
        }
        try {
            setProperties(endpoint, parameters);
        } catch (PropertyBindingException e) {
            throw clearer(e, factory);
        }
    }

    // Camel says which class does not fit; a user needs to know which values would.
    private static RuntimeException clearer(PropertyBindingException e, EndpointUriFactory factory) {
        if (factory != null && factory.secretPropertyNames().contains(e.getPropertyName())) {
            return e;
        }
        Throwable last = e;
        for (Throwable at = e; at != null; at = at.getCause()) {
            last = at;
            if (at instanceof TypeConversionException conversion) {
                return unfit(e, conversion.getToType());
            }
        }
        boolean bool = String.valueOf(last.getMessage()).contains("true or false");
        return bool
                ? unfit(e, Boolean.class)
                : InvalidSettingException.of(
                        e.getPropertyName(), e.getValue(), last.getMessage(), "Give a value that fits");
    }

    private static InvalidSettingException unfit(PropertyBindingException e, Class<?> type) {
        if (type.isEnum()) {
            return InvalidSettingException.notOneOf(
                    e.getPropertyName(), e.getValue(), List.of(type.getEnumConstants()));
        }
        if (type == boolean.class || type == Boolean.class) {
            return InvalidSettingException.notOneOf(e.getPropertyName(), e.getValue(), List.of(true, false));
        }
        return InvalidSettingException.of(
                e.getPropertyName(),
                e.getValue(),
                "it is no " + type.getSimpleName(),
                "Give a value of type " + type.getSimpleName());
    }

    Connection connect(ConnectionSettings settings) {
        return connections.open(settings);
    }

    @Override
    protected void doShutdown() throws Exception {
        connections.closeAll();
        super.doShutdown();
    }

    public MsExchangeConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(MsExchangeConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Puts another way of opening back ends in place, before any endpoint is made: for tests and back ends of one's own. */
    public void useBackends(BackendOpener opener) {
        backends = opener;
        connections = new Connections(opener);
    }
}
