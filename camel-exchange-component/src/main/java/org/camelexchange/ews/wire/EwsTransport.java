package org.camelexchange.ews.wire;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.camelexchange.auth.CredentialProvider;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.http.Origin;
import org.camelexchange.http.PooledClient;
import org.camelexchange.http.Retries;
import org.camelexchange.http.Verdict;
import org.camelexchange.settings.ConnectionSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the calls of one connection over one pool. Safe for many threads. Each call is tried again when that is of
 * use and does no harm; every error comes out as one of our own.
 */
public final class EwsTransport implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(EwsTransport.class);

    private final CloseableHttpClient client;
    private final EwsService service;
    private final CredentialProvider credentials;
    private final Retries retries;
    private final String server;

    public EwsTransport(ConnectionSettings settings, CredentialProvider credentials, Retries retries) {
        this.credentials = credentials;
        this.retries = retries;
        HttpClientBuilder pool = PooledClient.builder(settings);
        credentials
                .ofConnection()
                .ifPresent(login -> ConnectionLogin.install(pool, Origin.of(settings.serviceUrl()), login));
        this.client = pool.build();
        this.server = settings.serviceUrl().toString();
        this.service = new EwsService(
                settings.serviceUrl(),
                client,
                credentials,
                settings.getPlatform().wireVersion());
    }

    /**
     * Makes a call.
     *
     * @throws MsExchangeException saying what failed, why, and what to do about it
     */
    public <T> T call(EwsCall<T> call, CallContext context) {
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            GenericRequest<T> request = null;
            try {
                request = new GenericRequest<>(service, call, context);
                return request.send();
            } catch (Exception e) {
                Throwable cause = EwsErrors.cause(e);
                if (!renewed && cause instanceof Refusal refusal && refusal.status() == 401) {
                    renewed = true;
                    if (credentials.renew(request.authorizationSent(), refusal.challenges())) {
                        continue;
                    }
                }
                Verdict verdict = EwsErrors.verdict(cause, context, server);
                retries.waitOrThrow(attempt, call.repeatable(), verdict, call.operation());
            }
        }
    }

    /**
     * Makes a call whose answer has one response message and returns what it holds.
     *
     * @throws MsExchangeException when the message is an error
     */
    public <T> T callForOne(EwsCall<List<ResponseMessage<T>>> call, CallContext context) {
        List<ResponseMessage<T>> all = callForEach(call, context);
        if (all.isEmpty()) {
            throw missing(context);
        }
        ResponseMessage<T> message = all.get(0);
        if (message.isError()) {
            throw error(message, context);
        }
        return message.content();
    }

    /**
     * Makes a call and returns its response messages. A server that is busy may say so in its messages instead of for the
     * whole request. The call is tried again when it did nothing at all, or when doing it twice changes nothing.
     */
    public <T> List<ResponseMessage<T>> callForEach(EwsCall<List<ResponseMessage<T>>> call, CallContext context) {
        for (int attempt = 1; ; attempt++) {
            List<ResponseMessage<T>> all = call(call, context);
            List<ResponseMessage<T>> busy = all.stream()
                    .filter(message -> message.isError() && EwsErrors.isBusy(message.code()))
                    .toList();
            if (busy.isEmpty() || !call.repeatable() && busy.size() < all.size()) {
                return all;
            }
            Verdict verdict = EwsErrors.verdict(busy.get(0), context);
            retries.waitOrThrow(attempt, call.repeatable(), verdict, call.operation());
        }
    }

    /** The error of a response message that is one. */
    public MsExchangeException error(ResponseMessage<?> message, CallContext context) {
        return EwsErrors.verdict(message, context).error();
    }

    /** The error of an answer that has no response message for something it was asked for. */
    public MsExchangeException missing(CallContext context) {
        return EwsErrors.empty(context.operation(), context);
    }

    @Override
    public void close() {
        service.close();
        try {
            client.close();
        } catch (IOException e) {
            LOG.debug("The connection pool did not close cleanly", e);
        }
        credentials.close();
    }
}
