package org.camelexchange;

import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.SynchronizationAdapter;
import org.camelexchange.activity.Action;
import org.camelexchange.activity.Activity;
import org.camelexchange.activity.Options;
import org.camelexchange.activity.Outcome;
import org.camelexchange.activity.Request;
import org.camelexchange.activity.RowIterator;
import org.camelexchange.backend.RowResult;
import org.camelexchange.connection.Connection;
import org.camelexchange.connection.ConnectionHealthCheck;

/**
 * Runs the endpoint's activity for a message. When rows of a batch fail and Camel redelivers the message, only the failed ones
 * are tried again.
 */
public class MsExchangeProducer extends DefaultProducer {
    private final MsExchangeConfiguration configuration;
    private final Activity activity;
    private final String earlierProperty;
    private volatile Connection connection;
    private HealthCheck health;

    public MsExchangeProducer(MsExchangeEndpoint endpoint) {
        super(endpoint);
        this.configuration = endpoint.getConfiguration();
        this.activity = Activity.of(configuration.getAction());
        // Of this producer alone: another step of the route has its own rows.
        this.earlierProperty = "CamelMsExchangeEarlier." + System.identityHashCode(this);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        MsExchangeEndpoint endpoint = (MsExchangeEndpoint) getEndpoint();
        Connection opened = endpoint.connect();
        try {
            activity.check(opened.backend(), HeaderOptions.of(configuration, endpoint.getCamelContext()));
        } catch (RuntimeException e) {
            // A producer that did not start is not stopped either.
            opened.close();
            throw e;
        }
        connection = opened;
        if (((MsExchangeComponent) endpoint.getComponent()).isHealthCheckProducerEnabled()) {
            String name = configuration.getConnection();
            health =
                    new ConnectionHealthCheck(endpoint + (name == null ? "" : "?connection=" + name), opened.backend());
            healthChecks().ifPresent(checks -> checks.addHealthCheck(health));
        }
    }

    @Override
    protected void doStop() throws Exception {
        if (health != null) {
            healthChecks().ifPresent(checks -> checks.removeHealthCheck(health));
            health = null;
        }
        Connection held = connection;
        connection = null;
        if (held != null) {
            held.close();
        }
        super.doStop();
    }

    private Optional<WritableHealthCheckRepository> healthChecks() {
        return Optional.ofNullable(HealthCheckHelper.getHealthCheckRepository(
                getEndpoint().getCamelContext(), "producers", WritableHealthCheckRepository.class));
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Options options = HeaderOptions.of(configuration, exchange);
        Message message = exchange.getMessage();
        if (configuration.getAction() != Action.query) {
            keepBody(message);
        }
        Request request = new Request(
                connection.backend(),
                options,
                message.getBody(),
                message::getHeader,
                exchange.getContext(),
                earlier(exchange));
        Outcome outcome = activity.run(request);
        if (outcome.results() != null) {
            message.setHeader(MsExchangeHeaders.ROW_RESULTS, outcome.results());
        } else {
            message.removeHeader(MsExchangeHeaders.ROW_RESULTS);
        }
        if (outcome.rowCount() != null) {
            message.setHeader(MsExchangeHeaders.ROW_COUNT, outcome.rowCount());
        } else {
            message.removeHeader(MsExchangeHeaders.ROW_COUNT);
        }
        if (outcome.error() != null) {
            // The body stays as it was, for a redelivery or an error handler.
            exchange.setProperty(earlierProperty, outcome.results());
            throw outcome.error();
        }
        if (outcome.moreRows()) {
            message.setHeader(MsExchangeHeaders.MORE_ROWS, true);
        } else {
            message.removeHeader(MsExchangeHeaders.MORE_ROWS);
        }
        if (outcome.body() instanceof RowIterator rows) {
            closeWhenDone(exchange, rows);
        }
        message.setBody(outcome.body());
    }

    // What can be read once would be empty for a redelivery, which then would have nothing to do.
    private static void keepBody(Message message) throws Exception {
        Object body = message.getBody();
        if (body instanceof Iterator<?> iterator) {
            List<Object> all = new ArrayList<>();
            iterator.forEachRemaining(all::add);
            message.setBody(all);
        } else if (body instanceof InputStream && !(body instanceof StreamCache)) {
            message.setBody(message.getMandatoryBody(byte[].class));
        } else if (body instanceof Reader) {
            message.setBody(message.getMandatoryBody(String.class));
        }
    }

    @SuppressWarnings("unchecked")
    private List<RowResult> earlier(Exchange exchange) {
        List<RowResult> earlier = (List<RowResult>) exchange.removeProperty(earlierProperty);
        boolean redelivered = Boolean.TRUE.equals(exchange.getMessage().getHeader(Exchange.REDELIVERED, Boolean.class));
        return earlier != null && redelivered ? earlier : List.of();
    }

    private static void closeWhenDone(Exchange exchange, RowIterator rows) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                rows.close();
            }
        });
    }
}
