package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import microsoft.exchange.webservices.data.core.enumeration.misc.error.ServiceError;
import microsoft.exchange.webservices.data.core.enumeration.notification.EventType;
import microsoft.exchange.webservices.data.core.enumeration.property.WellKnownFolderName;
import microsoft.exchange.webservices.data.core.exception.service.remote.ServiceResponseException;
import microsoft.exchange.webservices.data.notification.ItemEvent;
import microsoft.exchange.webservices.data.notification.PullSubscription;
import microsoft.exchange.webservices.data.property.complex.FolderId;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;

class StockNotificationTest extends StockClient {
    private static final String END = "</s:Envelope>";

    private PullSubscription subscribe() throws Exception {
        return anna.subscribeToPullNotifications(
                List.of(new FolderId(WellKnownFolderName.Inbox)),
                5,
                null,
                EventType.NewMail,
                EventType.Created,
                EventType.Modified,
                EventType.Moved,
                EventType.Deleted);
    }

    private static List<ItemEvent> events(PullSubscription subscription) throws Exception {
        return StreamSupport.stream(subscription.getEvents().getItemEvents().spliterator(), false)
                .toList();
    }

    private Item mail() {
        return annas().create(annas().folder(WellKnown.INBOX).id(), Item.of(ItemKind.MESSAGE));
    }

    @Test
    void whatHappensInAFolderIsToldOnceAndInOrder() throws Exception {
        mail();
        PullSubscription subscription = subscribe();
        assertThat(events(subscription)).isEmpty();
        Item mail = mail();
        annas().update(mail.entryId(), null, item -> item.with(Props.SUBJECT, "Other"));
        Item moved = annas().move(
                        mail.entryId(), annas().folder(WellKnown.JUNK_EMAIL).id());
        Item gone = mail();
        annas().delete(gone.entryId());
        annas().create(annas().folder(WellKnown.DRAFTS).id(), Item.of(ItemKind.MESSAGE));
        List<ItemEvent> events = events(subscription);
        assertThat(events.stream().map(ItemEvent::getEventType))
                .containsExactly(
                        EventType.Created,
                        EventType.NewMail,
                        EventType.Modified,
                        EventType.Moved,
                        EventType.Created,
                        EventType.NewMail,
                        EventType.Deleted);
        assertThat(events.get(3).getItemId().getUniqueId()).isEqualTo(moved.entryId());
        assertThat(events.get(3).getOldItemId().getUniqueId()).isEqualTo(mail.entryId());
        assertThat(events(subscription)).isEmpty();
    }

    @Test
    void aSubscriptionThatEndedIsNotFound() throws Exception {
        PullSubscription subscription = subscribe();
        subscription.unsubscribe();
        assertThatThrownBy(subscription::getEvents)
                .isInstanceOfSatisfying(ServiceResponseException.class, e -> assertThat(e.getErrorCode())
                        .isEqualTo(ServiceError.ErrorSubscriptionNotFound));
    }

    @Test
    void anotherPersonsSubscriptionIsRefused() throws Exception {
        PullSubscription subscription = subscribe();
        Soap soap = Soap.basic(exchange.ewsUrl(), BERT, "secret-b");
        Soap.Answer answer = soap.call("<m:GetEvents><m:SubscriptionId>" + subscription.getId()
                + "</m:SubscriptionId><m:Watermark>" + subscription.getWaterMark() + "</m:Watermark></m:GetEvents>");
        assertThat(answer.code()).isEqualTo("ErrorSubscriptionAccessDenied");
    }

    /** Reads the next whole envelope of an answer that goes on; null at its end. */
    private static String envelope(InputStream in) throws Exception {
        StringBuilder text = new StringBuilder();
        for (int read = in.read(); read >= 0; read = in.read()) {
            text.append((char) read);
            if (text.length() >= END.length() && text.indexOf(END, text.length() - END.length()) >= 0) {
                return text.toString();
            }
        }
        return null;
    }

    @Test
    void aStreamTellsWhatHappensShowsThatItIsThereAndCloses() throws Exception {
        try (ExchangeEmulator quick = ExchangeEmulator.builder()
                .mailbox(ANNA, "secret-a")
                .streamingMinute(Duration.ofSeconds(4))
                .start()) {
            Soap soap = Soap.basic(quick.ewsUrl(), ANNA, "secret-a").version("Exchange2010_SP2");
            String id = soap.call("<m:Subscribe><m:StreamingSubscriptionRequest SubscribeToAllFolders=\"true\">"
                            + "<t:EventTypes><t:EventType>NewMailEvent</t:EventType></t:EventTypes>"
                            + "</m:StreamingSubscriptionRequest></m:Subscribe>")
                    .first("SubscriptionId");
            String request = "<s:Envelope xmlns:s=\"" + Names.SOAP + "\" xmlns:m=\"" + Names.MESSAGES + "\" xmlns:t=\""
                    + Names.TYPES + "\"><s:Header><t:RequestServerVersion Version=\"Exchange2010_SP2\"/></s:Header>"
                    + "<s:Body><m:GetStreamingEvents><m:SubscriptionIds><t:SubscriptionId>" + id
                    + "</t:SubscriptionId></m:SubscriptionIds><m:ConnectionTimeout>1</m:ConnectionTimeout>"
                    + "</m:GetStreamingEvents></s:Body></s:Envelope>";
            String login = Base64.getEncoder().encodeToString((ANNA + ":secret-a").getBytes(StandardCharsets.UTF_8));
            HttpResponse<InputStream> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(quick.ewsUrl()))
                                    .header("Authorization", "Basic " + login)
                                    .header("Content-Type", "text/xml; charset=utf-8")
                                    .POST(HttpRequest.BodyPublishers.ofString(request))
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                check(envelope(in), "<m:ConnectionStatus>OK<");
                Item mail = quick.mailbox(ANNA)
                        .create(quick.mailbox(ANNA).folder(WellKnown.INBOX).id(), Item.of(ItemKind.MESSAGE));
                check(envelope(in), "<t:NewMailEvent><t:TimeStamp>", mail.entryId());
                String last = null;
                int beats = 0;
                for (String next = envelope(in); next != null; next = envelope(in)) {
                    last = next;
                    beats += next.contains("<m:ConnectionStatus>OK<") ? 1 : 0;
                }
                check(last, "<m:ConnectionStatus>Closed<");
                assertThat(beats).isPositive();
            }
        }
    }

    private static void check(String envelope, String... parts) {
        assertThat(envelope).contains(parts);
        SchemaCheck.find().ifPresent(schema -> {
            schema.check("stream", envelope.getBytes(StandardCharsets.UTF_8));
            assertThat(schema.violations()).isEmpty();
        });
    }
}
