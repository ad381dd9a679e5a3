package org.camelexchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowStream;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Column;
import org.camelexchange.table.Row;

/**
 * Polls a query: one exchange a row, or one a poll. What follows a row (copyTo, markRead, moveTo, delete) is done after its route
 * succeeded; a row whose route failed stays where it was, unless moveFailedTo takes it away. A row whose route is not over is not
 * read again. Stops between rows.
 */
public class MsExchangeConsumer extends ScheduledBatchPollingConsumer {
    private static final int MOST = 1_000;

    private final MsExchangeConfiguration configuration;
    /** Keys of rows whose route is not over: it may have handed them to another one, as seda does. */
    private final Set<Row> underway = ConcurrentHashMap.newKeySet();

    private volatile Connection connection;
    private volatile boolean foldersThere;

    public MsExchangeConsumer(MsExchangeEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.configuration = endpoint.getConfiguration();
    }

    /** What a row needs once its route is over. */
    private record Read(Backend backend, Query query, List<Row> rows) {}

    @Override
    protected void doStart() throws Exception {
        underway.clear();
        foldersThere = false;
        connection = ((MsExchangeEndpoint) getEndpoint()).connect();
        try {
            Activity.of(configuration.getAction()).check(connection.backend(), options());
            super.doStart();
        } catch (Exception e) {
            // A consumer that did not start is not stopped either.
            release();
            throw e;
        }
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        release();
    }

    private void release() {
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
        checkFolders(options.scope());
        Read read = read(options);
        forceConsumerAsReady();
        if (read.rows().isEmpty()) {
            return 0;
        }
        Queue<Object> all = new ArrayDeque<>();
        if (configuration.isOneExchangePerPoll()) {
            all.add(work(read, read.rows(), () -> RowForms.of(read.rows(), options)));
        } else {
            for (Row row : read.rows()) {
                Work work = work(read, List.of(row), () -> RowForms.of(row, options));
                keyName(read.query())
                        .ifPresent(name ->
                                work.exchange.getMessage().setHeader(MsExchangeHeaders.ROW_KEY, row.value(name)));
                all.add(work);
            }
        }
        return processBatch(all);
    }

    // Found missing only after a route, a folder would make every mail go through the route again and again.
    private void checkFolders(Scope scope) {
        if (!foldersThere) {
            Stream.of(configuration.getCopyTo(), configuration.getMoveTo(), configuration.getMoveFailedTo())
                    .filter(Objects::nonNull)
                    .forEach(path -> connection.backend().folderId(path, scope));
            foldersThere = true;
        }
    }

    private Read read(Options options) {
        Backend backend = connection.backend();
        Query query = Queries.withKey(Queries.of(backend, options, this::parameter));
        int most = maxMessagesPerPoll > 0 ? maxMessagesPerPoll : MOST;
        Query limited = query.withLimit(query.limit() == null ? most : Math.min(most, query.limit()));
        List<Row> rows = new ArrayList<>();
        try (RowStream stream = backend.query(limited)) {
            stream.forEachRemaining(rows::add);
        }
        rows.removeIf(row -> underway.contains(key(limited, row)));
        return new Read(backend, limited, rows);
    }

    private Object parameter(String name) {
        String value = getEndpoint().getCamelContext().getGlobalOption(name);
        if (value == null) {
            throw new InvalidInputException(
                    Failure.of("where", configuration.getWhere())
                            .withCure("Set the Camel context's global option " + name + ", for a poll has no headers"),
                    "there is no value for the parameter :" + name,
                    null);
        }
        return value;
    }

    private Work work(Read read, List<Row> rows, Supplier<Object> body) {
        Exchange exchange = createExchange(false);
        exchange.getMessage()
                .setHeader(MsExchangeHeaders.TABLE, read.query().table().fullName());
        exchange.getMessage().setHeader(MsExchangeHeaders.ROW_COUNT, rows.size());
        try {
            exchange.getMessage().setBody(body.get());
        } catch (MsExchangeException e) {
            // A row that does not fit into outputClass must not keep the others back: its route fails, and is not
            // tried again, which would not help.
            exchange.getMessage().setBody(rows);
            exchange.setException(e);
            exchange.getExchangeExtension().setRedeliveryExhausted(true);
        }
        Work work = new Work(exchange, read, rows);
        exchange.getExchangeExtension().addOnCompletion(work);
        return work;
    }

    /** The row's key alone; a copy of all where the table has no key. */
    private static Row key(Query query, Row row) {
        List<Column> keys = query.table().keys();
        Row key = new Row();
        keys.forEach(column -> key.put(column.name(), row.value(column.name())));
        return keys.isEmpty() ? new Row(row) : key;
    }

    private static Optional<String> keyName(Query query) {
        return query.table().columns().stream()
                .filter(Column::isKey)
                .map(Column::name)
                .findFirst();
    }

    @Override
    public int processBatch(Queue<Object> all) throws Exception {
        int total = all.size();
        int index = 0;
        while (index < total && isBatchAllowed()) {
            Work work = (Work) all.poll();
            Exchange exchange = work.exchange;
            exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
            exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, total);
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == total - 1);
            pendingExchanges = total - index - 1;
            index++;
            underway.addAll(work.keys);
            process(exchange);
        }
        // Stopped between rows: what was not routed is read again after the next start.
        for (Object left : all) {
            releaseExchange(((Work) left).exchange, false);
        }
        return index;
    }

    private void process(Exchange exchange) {
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        // The bridge would give it to the route's error handler, which had it already.
        if (exchange.getException() != null && !((MsExchangeEndpoint) getEndpoint()).isBridgeErrorHandler()) {
            getExceptionHandler()
                    .handleException("Error processing a row of " + getEndpoint(), exchange, exchange.getException());
        }
        releaseExchange(exchange, false);
    }

    private List<FollowUp> afterSuccess() {
        List<FollowUp> all = new ArrayList<>();
        // First, for a mail that could not be copied shall not look read.
        if (configuration.getCopyTo() != null) {
            all.add(new FollowUp.CopyTo(configuration.getCopyTo()));
        }
        if (configuration.isMarkRead()) {
            all.add(new FollowUp.MarkRead());
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

    /** The rows of one exchange, until their route is over. */
    private final class Work implements Synchronization {
        private final Exchange exchange;
        private final Read read;
        // Copies: the route may change or empty what it was given.
        private final List<Row> keys;

        Work(Exchange exchange, Read read, List<Row> rows) {
            this.exchange = exchange;
            this.read = read;
            this.keys = rows.stream().map(row -> key(read.query(), row)).toList();
        }

        @Override
        public void onComplete(Exchange done) {
            follow(afterSuccess());
        }

        @Override
        public void onFailure(Exchange done) {
            follow(afterFailure());
        }

        private void follow(List<FollowUp> followUps) {
            for (Row key : keys) {
                try {
                    for (FollowUp followUp : followUps) {
                        read.backend()
                                .follow(
                                        read.query().table(),
                                        key,
                                        followUp,
                                        read.query().scope());
                    }
                } catch (RuntimeException e) {
                    getExceptionHandler()
                            .handleException(
                                    "The row's route is over, but what follows it failed in " + getEndpoint(), e);
                } finally {
                    underway.remove(key);
                }
            }
        }
    }
}
