package org.camelexchange.emulator.ews;

import static org.camelexchange.emulator.ews.Property.Flag.APPEND;
import static org.camelexchange.emulator.ews.Property.Flag.CREATE_ONLY;
import static org.camelexchange.emulator.ews.Property.Flag.DEFAULT;
import static org.camelexchange.emulator.ews.Property.Flag.DRAFT_ONLY;
import static org.camelexchange.emulator.ews.Property.Flag.GET_ONLY;
import static org.camelexchange.emulator.ews.Property.Flag.IN_MIME;
import static org.camelexchange.emulator.ews.Property.Flag.NO_DELETE;
import static org.camelexchange.emulator.ews.Property.Flag.NO_QUERY;
import static org.camelexchange.emulator.ews.Property.derived;
import static org.camelexchange.emulator.ews.Property.empty;
import static org.camelexchange.emulator.ews.Property.stored;

import java.util.List;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Derived;
import org.camelexchange.emulator.store.Prop;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.ReminderMessage;

/** The properties of mails, in the order of MessageType ([MS-OXWSMSG] 2.2.4.1). */
final class MessageProperties {

    private static final Codec<Reminder> REMINDER = Codecs.of(
            (out, reminder) -> {
                ReminderMessage message = reminder.message();
                out.t("ReminderText", message.text());
                out.t("Location", message.location());
                out.t("StartTime", message.start() == null ? null : Codecs.dateTime(message.start()));
                out.t("EndTime", message.end() == null ? null : Codecs.dateTime(message.end()));
                if (reminder.appointment() != null) {
                    Codecs.ID.write(out, "AssociatedCalendarItemId", reminder.appointment());
                }
            },
            e -> null,
            r -> null);

    static final List<Property<?>> ALL = List.of(
            stored("message:Sender", People.ONE, Props.SENDER).flags(IN_MIME),
            recipients("message:ToRecipients", Props.TO).flags(DEFAULT),
            recipients("message:CcRecipients", Props.CC).flags(DEFAULT),
            stored("message:BccRecipients", People.LIST, Props.BCC).flags(GET_ONLY, DRAFT_ONLY, DEFAULT, APPEND),
            stored("message:IsReadReceiptRequested", Codecs.BOOLEAN, Props.READ_RECEIPT)
                    .otherwise(false)
                    .flags(DEFAULT),
            stored("message:IsDeliveryReceiptRequested", Codecs.BOOLEAN, Props.DELIVERY_RECEIPT)
                    .otherwise(false)
                    .flags(DEFAULT),
            derived("message:ConversationIndex", Codecs.BINARY, s -> s.item().get(Props.CONVERSATION_INDEX))
                    .set((item, index) -> item.with(Props.CONVERSATION_INDEX, index))
                    .flags(CREATE_ONLY),
            stored("message:ConversationTopic", Codecs.STRING, Props.CONVERSATION_TOPIC)
                    .readOnly(),
            stored("message:From", People.ONE, Props.FROM).flags(DEFAULT, IN_MIME),
            stored("message:InternetMessageId", Codecs.STRING, Props.MESSAGE_ID).flags(DEFAULT, CREATE_ONLY, IN_MIME),
            stored("message:IsRead", Codecs.BOOLEAN, Props.READ)
                    .otherwise(false)
                    .flags(DEFAULT, NO_DELETE),
            stored("message:IsResponseRequested", Codecs.BOOLEAN, Props.RESPONSE_REQUESTED)
                    .otherwise(false),
            stored("message:References", Codecs.STRING, Props.REFERENCES).flags(IN_MIME),
            stored("message:ReplyTo", People.LIST, Props.REPLY_TO).flags(GET_ONLY, IN_MIME, APPEND),
            stored("message:ReceivedBy", People.ONE, Props.RECEIVED_BY)
                    .got(s -> s.item().get(Props.RECEIVED_BY, Derived.receiver(s.mailbox(), s.item())))
                    .since(Version.EXCHANGE2007_SP1),
            stored("message:ReceivedRepresenting", People.ONE, Props.RECEIVED_REPRESENTING)
                    .got(s -> s.item().get(Props.RECEIVED_REPRESENTING, Derived.receiver(s.mailbox(), s.item())))
                    .since(Version.EXCHANGE2007_SP1),
            empty("message:ApprovalRequestData").since(Version.EXCHANGE2013),
            empty("message:VotingInformation").since(Version.EXCHANGE2013),
            derived("message:ReminderMessageData", REMINDER, MessageProperties::reminder)
                    .flags(GET_ONLY, NO_QUERY)
                    .since(Version.EXCHANGE2013));

    private MessageProperties() {}

    /** What a reminder is about, with the item whose mailbox its appointment is in. */
    private record Reminder(ReminderMessage message, Codecs.Id appointment) {}

    private static Reminder reminder(Seen seen) {
        ReminderMessage message = seen.item().get(Props.REMINDER_MESSAGE);
        if (message == null) {
            return null;
        }
        Codecs.Id appointment = message.appointment() == null || seen.mailbox() == null
                ? null
                : seen.mailbox()
                        .findItem(message.appointment())
                        .map(a -> new Codecs.Id(a.entryId(), a.changeKey()))
                        .orElse(null);
        return new Reminder(message, appointment);
    }

    private static Property<List<Address>> recipients(String uri, Prop<List<Address>> prop) {
        return stored(uri, People.LIST, prop).flags(GET_ONLY, DRAFT_ONLY, IN_MIME, APPEND);
    }
}
