package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.DefaultScheduledPollConsumerScheduler;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Polls are run by hand: no test waits for a timer. */
class MsExchangeConsumerTest extends FaceTestSupport {
    private MsExchangeConsumer consumer(String options, Processor processor) throws Exception {
        routes(builder -> builder.from("exchange:query/Inbox?startScheduler=false&" + LOGIN + options)
                .routeId("poll")
                .process(processor)
                .to("mock:out"));
        return (MsExchangeConsumer) context.getRoute("poll").getConsumer();
    }

    private static final Processor NOTHING = exchange -> {};

    private static Processor failOn(String id) {
        return exchange -> {
            if (id.equals(exchange.getMessage().getHeader(MsExchangeHeaders.ROW_KEY))) {
                throw new IllegalStateException("the route failed");
            }
        };
    }

    private void put(int count) {
        for (int i = 1; i <= count; i++) {
            backend.put("id" + i, "s" + i);
        }
    }

    @Test
    void eachRowIsAnExchangeWithItsPlaceInTheBatch() throws Exception {
        put(3);
        consumer("", NOTHING).poll();
        MockEndpoint out = getMockEndpoint("mock:out");
        assertThat(out.getExchanges()).hasSize(3);
        Exchange last = out.getExchanges().get(2);
        assertThat(last.getMessage().getBody(Row.class)).containsEntry("ItemId", "id3");
        assertThat(last.getProperty(Exchange.BATCH_INDEX)).isEqualTo(2);
        assertThat(last.getProperty(Exchange.BATCH_SIZE)).isEqualTo(3);
        assertThat(last.getProperty(Exchange.BATCH_COMPLETE)).isEqualTo(true);
        assertThat(last.getMessage().getHeader(MsExchangeHeaders.TABLE)).isEqualTo("EWS.Inbox");
        assertThat(last.getMessage().getHeader(MsExchangeHeaders.ROW_KEY)).isEqualTo("id3");
    }

    @Test
    void aPollTakesNoMoreThanMaxMessagesPerPoll() throws Exception {
        put(5);
        assertThat(consumer("&maxMessagesPerPoll=2&delete=true", NOTHING).poll())
                .isEqualTo(2);
        assertThat(backend.rows).hasSize(3);
    }

    @Test
    void whatFollowsARowIsDoneAfterItsRouteInThisOrder() throws Exception {
        put(1);
        consumer("&markRead=true&copyTo=Archive&moveTo=Inbox/Done", exchange -> assertThat(backend.followed)
                        .isEmpty())
                .poll();
        // A copy that fails leaves the mail unread, so that a condition on IsRead finds it again.
        assertThat(backend.followed)
                .containsExactly(
                        "id1 CopyTo[folderPath=Archive]", "id1 MarkRead[]", "id1 MoveTo[folderPath=Inbox/Done]");
    }

    @Test
    void aRowWhoseRouteFailedStaysWhereItWas() throws Exception {
        put(3);
        consumer("&delete=true", failOn("id2")).poll();
        assertThat(backend.rows).extracting(row -> row.get("ItemId")).containsExactly("id2");
    }

    @Test
    void aRowWhoseRouteFailedIsMovedAwayWhenAskedTo() throws Exception {
        put(2);
        consumer("&markRead=true&moveFailedTo=Inbox/Failed", failOn("id1")).poll();
        assertThat(backend.followed).containsExactly("id1 MoveTo[folderPath=Inbox/Failed]", "id2 MarkRead[]");
    }

    @Test
    void theKeyIsReadForWhatFollowsEvenIfItIsNotSelected() throws Exception {
        put(1);
        consumer("&select=Subject&delete=true", exchange -> exchange.getMessage()
                        .setBody("changed"))
                .poll();
        assertThat(backend.rows).isEmpty();
    }

    @Test
    void onePollCanBeOneExchange() throws Exception {
        put(3);
        consumer("&oneExchangePerPoll=true&markRead=true", NOTHING).poll();
        Exchange only = getMockEndpoint("mock:out").getExchanges().get(0);
        assertThat(only.getMessage().getBody(List.class)).hasSize(3);
        assertThat(only.getMessage().getHeader(MsExchangeHeaders.ROW_COUNT)).isEqualTo(3);
        assertThat(backend.followed).hasSize(3);
    }

    @Test
    void aRouteStoppedBetweenRowsLeavesTheRestUntouched() throws Exception {
        put(4);
        MsExchangeConsumer[] self = new MsExchangeConsumer[1];
        self[0] = consumer("&delete=true", exchange -> {
            if (exchange.getProperty(Exchange.BATCH_INDEX, Integer.class) == 1) {
                self[0].deferShutdown(org.apache.camel.ShutdownRunningTask.CompleteCurrentTaskOnly);
            }
        });
        assertThat(self[0].poll()).isEqualTo(2);
        assertThat(backend.rows).extracting(row -> row.get("ItemId")).containsExactly("id3", "id4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"copyTo", "moveTo", "moveFailedTo"})
    void aFolderThatIsNotThereIsFoundBeforeAnyRowIsRouted(String option) throws Exception {
        put(1);
        backend.missing = "Inbox/Dnoe";
        MsExchangeConsumer consumer = consumer("&" + option + "=Inbox/Dnoe", NOTHING);
        assertThatThrownBy(consumer::poll).isInstanceOf(NotFoundException.class).hasMessageContaining("Inbox/Dnoe");
        assertThat(getMockEndpoint("mock:out").getExchanges()).isEmpty();
        backend.missing = null;
        assertThat(consumer.poll()).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void aRouteThatIsStoppedFinishesItsRowAndWhatFollowsItAndLeavesTheRest() throws Exception {
        put(3);
        ExecutorService other = Executors.newSingleThreadExecutor();
        CompletableFuture<Future<?>> stopped = new CompletableFuture<>();
        routes(builder -> builder.from("exchange:query/Inbox?initialDelay=0&delete=true&" + LOGIN)
                .routeId("poll")
                .process(exchange -> {
                    stopped.complete(other.submit(() -> {
                        context.getRouteController().stopRoute("poll");
                        return null;
                    }));
                    while (!((MsExchangeConsumer) context.getRoute("poll").getConsumer()).isSuspended()) {
                        Thread.onSpinWait();
                    }
                }));
        stopped.get().get();
        other.shutdown();
        assertThat(backend.followed).containsExactly("id1 Delete[]");
        assertThat(backend.rows).extracting(row -> row.get("ItemId")).containsExactly("id2", "id3");
        assertThat(backend.closed).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&oneExchangePerPoll=true"})
    void aFailedFollowUpIsReportedAndTheOtherRowsGoOn(String option) throws Exception {
        put(2);
        MsExchangeConsumer consumer = consumer("&delete=true" + option, NOTHING);
        List<Throwable> reported = new ArrayList<>();
        consumer.setExceptionHandler(new Collecting(reported));
        for (RuntimeException fault : List.of(MemoryBackend.fault("busy"), new IllegalStateException("closed"))) {
            reported.clear();
            backend.followFails = fault;
            consumer.poll();
            assertThat(reported).containsExactly(fault, fault);
            assertThat(backend.rows).hasSize(2);
        }
        backend.followFails = null;
        consumer.poll();
        assertThat(backend.rows).isEmpty();
    }

    private record Collecting(List<Throwable> reported) implements org.apache.camel.spi.ExceptionHandler {
        @Override
        public void handleException(Throwable exception) {
            reported.add(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            reported.add(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            reported.add(exception);
        }
    }

    @Test
    void bridgeErrorHandlerGivesAFailedPollToTheRoute() throws Exception {
        routes(builder -> {
            builder.onException(Exception.class).handled(true).to("mock:error");
            builder.from("exchange:query/Inbox?startScheduler=false&bridgeErrorHandler=true&" + LOGIN)
                    .routeId("poll")
                    .to("mock:out");
        });
        backend.queryFails = MemoryBackend.fault("down");
        ((MsExchangeConsumer) context.getRoute("poll").getConsumer()).run();
        Exchange failed = getMockEndpoint("mock:error").getExchanges().get(0);
        assertThat(failed.getProperty(Exchange.EXCEPTION_CAUGHT)).isSameAs(backend.queryFails);
    }

    @Test
    void withBridgeErrorHandlerARowsFailureIsHandledOnce() throws Exception {
        put(1);
        List<Object> handled = new ArrayList<>();
        routes(builder -> {
            builder.onException(Exception.class)
                    .process(exchange -> handled.add(exchange.getMessage().getHeader(MsExchangeHeaders.ROW_KEY)));
            builder.from("exchange:query/Inbox?startScheduler=false&bridgeErrorHandler=true&" + LOGIN)
                    .routeId("poll")
                    .process(failOn("id1"));
        });
        ((MsExchangeConsumer) context.getRoute("poll").getConsumer()).poll();
        assertThat(handled).containsExactly("id1");
    }

    /** A bean no row with a subject fits into. */
    public static final class Numbered {
        public int subject;
    }

    @Test
    void aRowThatDoesNotFitIntoTheBeanFailsAloneInItsRoute() throws Exception {
        put(1);
        backend.put("id2", "22");
        List<Object> failed = new ArrayList<>();
        routes(builder -> {
            builder.onException(InvalidInputException.class)
                    .maximumRedeliveries(1)
                    .redeliveryDelay(0)
                    .process(exchange -> failed.add(exchange.getMessage().getHeader(MsExchangeHeaders.ROW_KEY)));
            builder.from("exchange:query/Inbox?startScheduler=false&markRead=true&moveFailedTo=Inbox/Failed&" + LOGIN
                            + "&outputType=Pojo&outputClass=" + Numbered.class.getName())
                    .routeId("poll")
                    .to("mock:out");
        });
        ((MsExchangeConsumer) context.getRoute("poll").getConsumer()).poll();
        assertThat(failed).containsExactly("id1");
        assertThat(backend.followed).containsExactly("id1 MoveTo[folderPath=Inbox/Failed]", "id2 MarkRead[]");
        assertThat(getMockEndpoint("mock:out").getExchanges())
                .singleElement()
                .matches(row -> row.getMessage().getBody(Numbered.class).subject == 22);
    }

    @Test
    void aRowThatAnotherRouteStillWorksOnIsNotReadAgain() throws Exception {
        put(2);
        routes(builder -> {
            builder.from("exchange:query/Inbox?startScheduler=false&delete=true&" + LOGIN)
                    .routeId("poll")
                    .to("seda:later");
            builder.from("seda:later").routeId("later").autoStartup(false).to("mock:out");
        });
        MsExchangeConsumer consumer =
                (MsExchangeConsumer) context.getRoute("poll").getConsumer();
        assertThat(consumer.poll()).isEqualTo(2);
        backend.put("id3", "s3");
        assertThat(consumer.poll()).isEqualTo(1);
        assertThat(backend.rows).hasSize(3);

        MockEndpoint out = getMockEndpoint("mock:out");
        out.expectedMessageCount(3);
        NotifyBuilder done =
                new NotifyBuilder(context).fromRoute("later").whenDone(3).create();
        context.getRouteController().startRoute("later");
        out.assertIsSatisfied();
        assertThat(done.matchesWaitTime()).isTrue();
        assertThat(backend.rows).isEmpty();
    }

    @Test
    void aRouteThatDoesNotStartHoldsNoConnection() throws Exception {
        context.getRegistry().bind("broken", new DefaultScheduledPollConsumerScheduler() {
            @Override
            protected void doStart() {
                throw new IllegalStateException("no scheduler");
            }
        });
        assertThatThrownBy(() -> routes(builder -> builder.from("exchange:query/Inbox?scheduler=#broken&" + LOGIN)
                        .to("mock:out")))
                .hasStackTraceContaining("no scheduler");
        assertThat(backend.closed).isTrue();
    }

    @Test
    void aStoppedRouteGivesItsConnectionBackAndAStartedOneReadsAgain() throws Exception {
        put(1);
        MsExchangeConsumer consumer = consumer("", NOTHING);
        context.getRouteController().stopRoute("poll");
        assertThat(backend.closed).isTrue();
        context.getRouteController().startRoute("poll");
        assertThat(((MsExchangeConsumer) context.getRoute("poll").getConsumer()).poll())
                .isEqualTo(1);
        context.getRouteController().suspendRoute("poll");
        context.getRouteController().resumeRoute("poll");
        assertThat(((MsExchangeConsumer) context.getRoute("poll").getConsumer()).poll())
                .isEqualTo(1);
    }

    @Test
    void aParameterOfAConsumersConditionIsAGlobalOption() throws Exception {
        put(2);
        MsExchangeConsumer consumer = consumer("&where=Subject = :wanted", NOTHING);
        assertThatThrownBy(consumer::poll)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(":wanted")
                .hasMessageContaining("global option wanted");
        context.getGlobalOptions().put("wanted", "s2");
        assertThat(consumer.poll()).isEqualTo(1);
    }

    @Test
    void rowsLeaveAsJsonWhenAskedTo() throws Exception {
        put(1);
        consumer("&outputType=Json&select=ItemId", NOTHING).poll();
        assertThat(getMockEndpoint("mock:out")
                        .getExchanges()
                        .get(0)
                        .getMessage()
                        .getBody())
                .isEqualTo("{\"ItemId\":\"id1\"}");
    }

    @Test
    void nothingToReadIsNoExchange() throws Exception {
        assertThat(consumer("", NOTHING).poll()).isZero();
        assertThat(getMockEndpoint("mock:out").getExchanges()).isEmpty();
    }

    @Test
    void theDefaultDelayIsAMinute() throws Exception {
        assertThat(consumer("", NOTHING).getDelay()).isEqualTo(60_000);
    }
}
