package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.mock.MockEndpoint;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.Test;

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
        assertThat(backend.followed)
                .containsExactly(
                        "id1 MarkRead[]", "id1 CopyTo[folderPath=Archive]", "id1 MoveTo[folderPath=Inbox/Done]");
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

    @Test
    void aFailedFollowUpIsReportedAndTheOtherRowsGoOn() throws Exception {
        put(2);
        MsExchangeConsumer consumer = consumer("&delete=true", NOTHING);
        List<Throwable> reported = new java.util.ArrayList<>();
        consumer.setExceptionHandler(new Collecting(reported));
        backend.followFails = MemoryBackend.fault("busy");
        consumer.poll();
        assertThat(reported).hasSize(2).allMatch(error -> error == backend.followFails);
        assertThat(getMockEndpoint("mock:out").getExchanges()).hasSize(2);
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
