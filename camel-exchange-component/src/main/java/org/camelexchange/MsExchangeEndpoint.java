package org.camelexchange;

import java.util.Locale;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.camelexchange.activity.Action;
import org.camelexchange.connection.Connection;
import org.camelexchange.error.InvalidSettingException;

/**
 * Query, create, update and delete rows of Microsoft Exchange (mail, calendar, contacts, tasks) and execute procedures, over EWS
 * or Microsoft Graph.
 */
@UriEndpoint(
        firstVersion = "1.0.0",
        scheme = MsExchangeComponent.SCHEME,
        title = "Microsoft Exchange",
        syntax = "exchange:action/target",
        category = {Category.MAIL, Category.CLOUD},
        headersClass = MsExchangeHeaders.class)
public class MsExchangeEndpoint extends ScheduledPollEndpoint implements EndpointServiceLocation {
    static final long DEFAULT_DELAY = 60_000;

    @UriParam
    private MsExchangeConfiguration configuration;

    @UriParam(
            label = "consumer",
            defaultValue = "100",
            description = "The most rows to read in a poll. 0 stands for 1000.")
    private int maxMessagesPerPoll = 100;

    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_DELAY,
            javaType = "java.time.Duration",
            description = "Time before the next poll.")
    private long delay = DEFAULT_DELAY;

    public MsExchangeEndpoint(String uri, MsExchangeComponent component, MsExchangeConfiguration configuration) {
        super(uri, component);
        this.configuration = configuration;
        setDelay(DEFAULT_DELAY);
    }

    @Override
    public Producer createProducer() {
        return new MsExchangeProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (configuration.getAction() != Action.query) {
            throw InvalidSettingException.of(
                    "action",
                    configuration.getAction(),
                    "it needs a message and cannot stand after from",
                    "Allowed values in from: query. Use to(\"exchange:" + configuration.getAction() + "/…\")");
        }
        if (configuration.isExplain()) {
            throw InvalidSettingException.of("explain", true, "a plan is no row to consume", "Use it in to(…)");
        }
        MsExchangeConsumer consumer = new MsExchangeConsumer(this, processor);
        consumer.setMaxMessagesPerPoll(maxMessagesPerPoll);
        configureConsumer(consumer);
        return consumer;
    }

    /** Opens, or takes a share in, the connection of this endpoint's settings. The caller closes it. */
    Connection connect() {
        return ((MsExchangeComponent) getComponent()).connect(configuration);
    }

    @Override
    public String getServiceUrl() {
        return configuration.serviceUrl().toString();
    }

    @Override
    public String getServiceProtocol() {
        return configuration.getSchema().name().toLowerCase(Locale.ROOT);
    }

    /** The scheme, action and target alone: an endpoint is never printed with its options, some of which are secret. */
    @Override
    public String toString() {
        return MsExchangeComponent.SCHEME + ":" + configuration.getAction() + "/" + configuration.getTarget();
    }

    public MsExchangeConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(MsExchangeConfiguration configuration) {
        this.configuration = configuration;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    @Override
    public long getDelay() {
        return delay;
    }

    @Override
    public void setDelay(long delay) {
        super.setDelay(delay);
        this.delay = delay;
    }
}
