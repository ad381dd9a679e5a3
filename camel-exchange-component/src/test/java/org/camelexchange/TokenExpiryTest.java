package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.camelexchange.emulator.login.Application;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.InitiateOAuth;
import org.camelexchange.settings.OAuthGrantType;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A token ends between two pages of a query: no row is lost, none comes twice, and one request gets the next token. */
@Timeout(60)
class TokenExpiryTest {
    private static final int MAILS = 9;
    private static final int PAGE = 2;

    private final TurnedClock clock = new TurnedClock();
    private final AtomicInteger refused = new AtomicInteger();

    /** How a token ends while the client takes it for good. */
    enum End {
        REVOKED {
            @Override
            void of(TokenDesk desk, TurnedClock clock) {
                desk.emulator().revokeTokens();
            }
        },
        LIFETIME {
            @Override
            void of(TokenDesk desk, TurnedClock clock) {
                clock.now = clock.now.plus(Duration.ofHours(2));
            }
        };

        abstract void of(TokenDesk desk, TurnedClock clock);
    }

    static Stream<Arguments> cases() {
        return Stream.of(Schema.values()).flatMap(schema -> Stream.of(OAuthGrantType.CLIENT, OAuthGrantType.PASSWORD)
                .flatMap(grant -> Stream.of(End.values()).map(end -> Arguments.of(schema, grant, end))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aTokenThatEndsBetweenTwoPagesCostsNoRowAndNoDuplicate(Schema schema, OAuthGrantType grant, End end)
            throws Exception {
        Application application = Application.registered(TokenDesk.TENANT, TokenDesk.CLIENT);
        try (TokenDesk desk = TokenDesk.of(ExchangeEmulator.builder()
                .observe(SchemaCheck.strict())
                .clock(clock)
                .application(application.secret(TokenDesk.SECRET))
                .observe((door, request, answer) -> {
                    if (answer.status() == 401) {
                        refused.incrementAndGet();
                    }
                }))) {
            List<String> subjects = fill(desk);
            List<String> read = new ArrayList<>();
            List<Long> asked = new ArrayList<>();
            query(settings(desk, schema, grant), row -> {
                read.add(row.text("Subject"));
                asked.add(desk.emulator().tokenRequests());
                if (read.size() == PAGE + 1) {
                    assertThat(refused).hasValue(0);
                    end.of(desk, clock);
                }
            });
            assertThat(read).containsExactlyElementsOf(subjects);
            assertThat(refused).hasValue(1);
            assertThat(asked).startsWith(1L, 1L, 1L).endsWith(2L);
            assertThat(desk.emulator().tokenRequests()).isEqualTo(2);
        }
    }

    /** Nine mails, each a minute younger than the one before. */
    private List<String> fill(TokenDesk desk) {
        String inbox = desk.mailbox().folder(WellKnown.INBOX).id();
        List<String> subjects =
                IntStream.range(0, MAILS).mapToObj(i -> "mail " + i).toList();
        Instant first = clock.instant().minus(Duration.ofDays(1));
        for (String subject : subjects) {
            desk.mailbox()
                    .create(
                            inbox,
                            Item.of(ItemKind.MESSAGE)
                                    .with(Props.SUBJECT, subject)
                                    .with(Props.RECEIVED, first.plus(Duration.ofMinutes(subjects.indexOf(subject)))));
        }
        return subjects;
    }

    private static ConnectionSettings settings(TokenDesk desk, Schema schema, OAuthGrantType grant) {
        ConnectionSettings settings = desk.settings(schema, AuthScheme.OAuth);
        settings.setInitiateOAuth(InitiateOAuth.GETANDREFRESH);
        settings.setOauthGrantType(grant);
        settings.setOauthClientSecret(TokenDesk.SECRET);
        if (grant == OAuthGrantType.PASSWORD) {
            settings.setUser(TokenDesk.ANNA);
            settings.setPassword(TokenDesk.PASSWORD);
        } else {
            settings.setUserId(TokenDesk.ANNA);
        }
        return settings;
    }

    private interface EachRow {
        void take(Row row);
    }

    private static void query(ConnectionSettings settings, EachRow each) throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("desk", settings);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:all")
                            .to("exchange:query/EWS.Inbox?connection=desk&streaming=true&pageSize=" + PAGE
                                    + "&select=Subject,DateTimeReceived&orderBy=DateTimeReceived")
                            .split(body())
                            .streaming()
                            .stopOnException()
                            .process(exchange -> each.take(exchange.getMessage().getBody(Row.class)));
                }
            });
            camel.start();
            camel.createProducerTemplate().sendBody("direct:all", null);
        }
    }

    private static final class TurnedClock extends Clock {
        private volatile Instant now = Instant.now();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
