package org.camelexchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.camelexchange.activity.Activity;
import org.camelexchange.activity.Options;
import org.camelexchange.activity.Queries;
import org.camelexchange.activity.RowForms;
import org.camelexchange.backend.Backend;
import org.camelexchange.backend.FollowUp;
import org.camelexchange.connection.Connection;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowStream;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.Row;

/**
 * Polls a query: one exchange a row, or one a poll. What follows a row (markRead, copyTo, moveTo, delete) is done after its route
 * succeeded; a row whose route failed stays where it was, unless moveFailedTo takes it away. Stops between rows.
 */
public class MsExchangeConsumer extends ScheduledBatchPollingConsumer {
    private static final int MOST = 1_000;

    private final MsExchangeConfiguration configuration;
    private volatile Connection connection;

    public MsExchangeConsumer(MsExchangeEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.configuration = endpoint.getConfiguration();
    }

    /** What a row needs once its route is over. */
    private record Read(Backend backend, Query query, List<Row> rows) {}

    @Override
    protected void doStart() throws Exception {
        Connection opened = ((MsExchangeEndpoint) getEndpoint()).connect();
        try {
            Activity.of(configuration.getAction()).check(opened.backend(), options());
        } catch (RuntimeException e) {
            // A consumer that did not start is not stopped either.
            opened.close();
            throw e;
        }
        connection = opened;
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        Connection held = connection;
        connection = null;
        if (held != null) {
            held.close();
        }
    }

    private Options options() {
        return HeaderOptions.of(configuration, getEndpoint().getCamelContext());
    }

    @Override
    protected int poll() throws Exception {
        // Nobody else resets these between polls.
        shutdownRunningTask = null;
        pendingExchanges = 0;
        Options options = options();
        Read read = read(options);
        forceConsumerAsReady();
        if (read.rows().isEmpty()) {
            return 0;
        }
        Queue<Object> exchanges = new ArrayDeque<>();
        if (configuration.isOneExchangePerPoll()) {
            Exchange exchange = exchange(read, read.rows());
            exchange.getMessage().setBody(RowForms.of(read.rows(), options));
            exchanges.add(exchange);
        } else {
            for (Row row : read.rows()) {
                Exchange exchange = exchange(read, List.of(row));
                exchange.getMessage().setBody(RowForms.of(row, options));
                key(read.query(), row, exchange);
                exchanges.add(exchange);
            }
        }
        return processBatch(exchanges);
    }

    private Read read(Options options) {
        Backend backend = connection.backend();
        Query query = Queries.withKey(Queries.of(
                backend, options, name -> getEndpoint().getCamelContext().getGlobalOption(name)));
        int most = maxMessagesPerPoll > 0 ? maxMessagesPerPoll : MOST;
        Query limited = query.withLimit(query.limit() == null ? most : Math.min(most, query.limit()));
        List<Row> rows = new ArrayList<>();
        try (RowStream stream = backend.query(limited)) {
            stream.forEachRemaining(rows::add);
        }
        return new Read(backend, limited, rows);
    }

    private Exchange exchange(Read read, List<Row> rows) {
        Exchange exchange = createExchange(false);
        exchange.getMessage()
                .setHeader(MsExchangeHeaders.TABLE, read.query().table().fullName());
        exchange.getMessage().setHeader(MsExchangeHeaders.ROW_COUNT, rows.size());
        exchange.getExchangeExtension().addOnCompletion(new AfterRoute(read, rows));
        return exchange;
    }

    private static void key(Query query, Row row, Exchange exchange) {
        keyName(query).ifPresent(name -> exchange.getMessage().setHeader(MsExchangeHeaders.ROW_KEY, row.value(name)));
    }

    private static UnaryOperator<Row> keyOf(Query query) {
        return row -> keyName(query).map(name -> Row.of(name, row.value(name))).orElseGet(() -> new Row(row));
    }

    private static Optional<String> keyName(Query query) {
        return query.table().columns().stream()
                .filter(column -> column.access() == Access.KEY)
                .map(Column::name)
                .findFirst();
    }

    @Override
    public int processBatch(Queue<Object> exchanges) throws Exception {
        int total = exchanges.size();
        int index = 0;
        while (index < total && isBatchAllowed()) {
            Exchange exchange = (Exchange) exchanges.poll();
            exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
            exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, total);
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == total - 1);
            pendingExchanges = total - index - 1;
            index++;
            process(exchange);
        }
        // Stopped between rows: what was not routed is read again after the next start.
        for (Object left : exchanges) {
            releaseExchange((Exchange) left, false);
        }
        return index;
    }

    private void process(Exchange exchange) {
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        if (exchange.getException() != null) {
            getExceptionHandler()
                    .handleException("Error processing a row of " + getEndpoint(), exchange, exchange.getException());
        }
        releaseExchange(exchange, false);
    }

    private void follow(Read read, List<Row> rows, List<FollowUp> followUps) {
        for (Row row : rows) {
            try {
                for (FollowUp followUp : followUps) {
                    read.backend()
                            .follow(
                                    read.query().table(),
                                    row,
                                    followUp,
                                    read.query().scope());
                }
            } catch (MsExchangeException e) {
                getExceptionHandler()
                        .handleException("The row's route is over, but what follows it failed in " + getEndpoint(), e);
            }
        }
    }

    private List<FollowUp> afterSuccess() {
        List<FollowUp> all = new ArrayList<>();
        if (configuration.isMarkRead()) {
            all.add(new FollowUp.MarkRead());
        }
        if (configuration.getCopyTo() != null) {
            all.add(new FollowUp.CopyTo(configuration.getCopyTo()));
        }
        // Last, for they take the row away.
        if (configuration.isDelete()) {
            all.add(new FollowUp.Delete());
        } else if (configuration.getMoveTo() != null) {
            all.add(new FollowUp.MoveTo(configuration.getMoveTo()));
        }
        return all;
    }

    private List<FollowUp> afterFailure() {
        return configuration.getMoveFailedTo() == null
                ? List.of()
                : List.of(new FollowUp.MoveTo(configuration.getMoveFailedTo()));
    }

    private final class AfterRoute implements Synchronization {
        private final Read read;
        private final List<Row> rows;

        AfterRoute(Read read, List<Row> rows) {
            this.read = read;
            // Copies: the route may change or empty what it was given.
            this.rows =
                    rows.stream().map(MsExchangeConsumer.keyOf(read.query())).toList();
        }

        @Override
        public void onComplete(Exchange exchange) {
            follow(read, rows, afterSuccess());
        }

        @Override
        public void onFailure(Exchange exchange) {
            follow(read, rows, afterFailure());
        }
    }
}
