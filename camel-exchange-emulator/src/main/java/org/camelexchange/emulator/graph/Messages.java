package org.camelexchange.emulator.graph;

import static org.camelexchange.emulator.graph.Values.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camelexchange.emulator.graph.Type.Many;
import org.camelexchange.emulator.graph.Type.Primitive;
import org.camelexchange.emulator.store.Header;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Props;

/** The resource message, and its derived types for meetings. */
final class Messages {
    /** A change of these leaves the MIME the mail came as true. */
    private static final Set<String> BESIDE_THE_MIME =
            Set.of("isRead", "categories", "flag", "inferenceClassification", "importance");

    /** What only a draft can be given. */
    private static final Set<String> OF_DRAFTS =
            Set.of("from", "sender", "toRecipients", "ccRecipients", "bccRecipients", "replyTo");

    static final Resource<Item> RESOURCE =
            new Resource<>("message", Item::changeKey, (item, view) -> derived(item), properties());

    private Messages() {}

    private static List<Property<Item>> properties() {
        List<Property<Item>> all = new ArrayList<>(Items.common());
        all.add(Values.plain("receivedDateTime", Primitive.DATE_TIME_OFFSET, Props.RECEIVED));
        all.add(Values.plain("sentDateTime", Primitive.DATE_TIME_OFFSET, Props.SENT));
        all.add(Items.HAS_ATTACHMENTS);
        all.add(Values.text("internetMessageId", Props.MESSAGE_ID));
        all.add(Values.text("subject", Props.SUBJECT));
        all.add(Items.PREVIEW);
        all.add(Values.words("importance", Types.IMPORTANCE, Props.IMPORTANCE, "Normal"));
        all.add(Items.PARENT);
        all.add(Property.readOnly("conversationId", Primitive.STRING, (i, v) -> i.get(Props.CONVERSATION_ID)));
        all.add(Property.readOnly("conversationIndex", Primitive.BINARY, (i, v) -> i.get(Props.CONVERSATION_INDEX)));
        all.add(Values.plain("isDeliveryReceiptRequested", Primitive.BOOLEAN, Props.DELIVERY_RECEIPT));
        all.add(Values.flag("isReadReceiptRequested", Props.READ_RECEIPT, false));
        all.add(Values.flag("isRead", Props.READ, false));
        all.add(Property.readOnly("isDraft", Primitive.BOOLEAN, (i, v) -> i.is(Props.DRAFT)));
        all.add(Property.readOnly(
                "webLink",
                Primitive.STRING,
                (i, v) -> "https://outlook.office365.com/owa/?ItemID=" + i.entryId()
                        + "&exvsurl=1&viewmodel=ReadMessageItem"));
        all.add(Values.plain("inferenceClassification", Types.INFERENCE, GraphProps.INFERENCE, "focused"));
        all.add(Items.BODY);
        all.add(Property.readOnly("uniqueBody", Types.BODY, (Item i, View v) -> Values.body(i.get(Props.BODY), v))
                .whenSelected());
        all.add(Values.recipient("sender", Props.SENDER));
        all.add(Values.recipient("from", Props.FROM));
        all.add(Values.recipients("toRecipients", Props.TO));
        all.add(Values.recipients("ccRecipients", Props.CC));
        all.add(Values.recipients("bccRecipients", Props.BCC));
        all.add(Values.recipients("replyTo", Props.REPLY_TO));
        all.add(Property.of("flag", Types.FLAG, Messages::flag, Messages::setFlag));
        all.add(Property.of("internetMessageHeaders", new Many(Types.HEADER), Messages::headers, Messages::setHeaders)
                .whenSelected());
        all.add(Property.readOnly("meetingMessageType", Types.MEETING_MESSAGE, (Item i, View v) -> meeting(i))
                .in("eventMessage"));
        all.add(Property.readOnly("startDateTime", Types.TIME, (Item i, View v) -> Values.time(i.get(Props.START), v))
                .in("eventMessage"));
        all.add(Property.readOnly("endDateTime", Types.TIME, (Item i, View v) -> Values.time(i.get(Props.END), v))
                .in("eventMessage"));
        all.add(Property.readOnly("isAllDay", Primitive.BOOLEAN, (Item i, View v) -> i.is(Props.ALL_DAY))
                .in("eventMessage"));
        all.add(Property.readOnly("isOutOfDate", Primitive.BOOLEAN, (Item i, View v) -> false)
                .in("eventMessage"));
        all.add(Attachments.of());
        all.addAll(Extended.ofItems());
        all.add(Extensions.property());
        return all;
    }

    /** What a change of these properties makes of a mail that came as MIME. */
    static Item apply(Item item, Map<String, Object> values) {
        Item changed = RESOURCE.apply(item, values);
        return BESIDE_THE_MIME.containsAll(values.keySet()) ? changed : changed.withMime(null);
    }

    /** A change of a message that is there; who sent it to whom is settled once it is sent. */
    static Item change(Item item, Map<String, Object> values) {
        if (!item.is(Props.DRAFT) && values.keySet().stream().anyMatch(OF_DRAFTS::contains)) {
            throw GraphError.INVALID_PROPERTY_SET.because("Message is not draft.");
        }
        return apply(item, values);
    }

    private static String derived(Item item) {
        return switch (item.kind()) {
            case MEETING_REQUEST -> "eventMessageRequest";
            case MEETING_RESPONSE -> "eventMessageResponse";
            case MEETING_CANCELLATION -> "eventMessage";
            default -> null;
        };
    }

    private static String meeting(Item item) {
        if (item.kind() == ItemKind.MEETING_REQUEST) {
            return "meetingRequest";
        }
        if (item.kind() == ItemKind.MEETING_CANCELLATION) {
            return "meetingCancelled";
        }
        return switch (item.get(Props.MY_RESPONSE, "")) {
            case "Accept" -> "meetingAccepted";
            case "Decline" -> "meetingDeclined";
            // Graph's own spelling.
            case "Tentative" -> "meetingTenativelyAccepted";
            default -> "none";
        };
    }

    private static Object flag(Item item, View view) {
        Map<String, Object> flag = new LinkedHashMap<>(item.get(GraphProps.FLAG_TIMES, Map.of()));
        flag.put("flagStatus", item.get(Props.FLAG_STATUS, "notFlagged"));
        return flag;
    }

    private static Item setFlag(Item item, Object value) {
        Map<String, Object> times = new LinkedHashMap<>(Values.fields(value));
        String status = Values.text(times.remove("flagStatus"));
        times.values().removeIf(time -> time == null);
        if (times.containsKey("dueDateTime") && !times.containsKey("startDateTime")) {
            throw GraphError.INVALID_REQUEST.because("A flag with a due date must have a start date.");
        }
        return item.with(Props.FLAG_STATUS, status).with(GraphProps.FLAG_TIMES, times.isEmpty() ? null : times);
    }

    private static Object headers(Item item, View view) {
        List<Object> all = new ArrayList<>();
        item.get(Props.HEADERS, List.of()).forEach(h -> all.add(map("name", h.name(), "value", h.value())));
        return all;
    }

    private static Item setHeaders(Item item, Object value) {
        List<Header> all = new ArrayList<>();
        for (Object one : Values.list(value)) {
            Map<String, Object> header = Values.fields(one);
            String name = Values.text(header.get("name"));
            if (name == null || !name.toLowerCase(java.util.Locale.ROOT).startsWith("x-")) {
                throw GraphError.INVALID_REQUEST.because(
                        "The internet message header name '" + name + "' should start with 'x-' or 'X-'.");
            }
            all.add(new Header(name, Values.text(header.get("value"))));
        }
        return item.with(Props.HEADERS, all.isEmpty() ? null : List.copyOf(all));
    }
}
