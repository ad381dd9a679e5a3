package org.camelexchange.connection;

import java.util.Map;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.camelexchange.backend.Backend;
import org.camelexchange.error.MsExchangeException;

/** Camel's readiness check of a connection: logs in and reads one thing. Down names the failing step and the cure. */
public final class ConnectionHealthCheck implements HealthCheck {
    private final String id;
    private final Backend backend;
    private volatile boolean enabled = true;

    /** @param name of the endpoint, without a secret */
    public ConnectionHealthCheck(String name, Backend backend) {
        this.id = "producer:" + name;
        this.backend = backend;
    }

    @Override
    public Result call(Map<String, Object> options) {
        HealthCheckResultBuilder result = HealthCheckResultBuilder.on(this);
        try {
            backend.test();
            return result.up().build();
        } catch (RuntimeException e) {
            if (e instanceof MsExchangeException known) {
                result.detail("step", known.step());
            }
            return result.down().message(e.getMessage()).error(e).build();
        }
    }

    // A server that is away is no reason to restart this process.
    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public String getGroup() {
        return "camel";
    }

    @Override
    public String getId() {
        return id;
    }
}
