package org.camelexchange.emulator.store.mapi;

import static org.camelexchange.emulator.store.ExtendedPropId.COMMON;
import static org.camelexchange.emulator.store.ExtendedPropId.numbered;
import static org.camelexchange.emulator.store.ExtendedPropId.tagged;
import static org.camelexchange.emulator.store.mapi.Line.derived;
import static org.camelexchange.emulator.store.mapi.Line.part;
import static org.camelexchange.emulator.store.mapi.Line.stored;
import static org.camelexchange.emulator.store.mapi.Line.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camelexchange.emulator.store.Derived;
import org.camelexchange.emulator.store.Header;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;

/** What every item and what mails have; the ids are those of [MS-OXPROPS]. */
final class ItemLines {
    // PidTagMessageFlags ([MS-OXCMSG] 2.2.1.6)
    private static final int READ = 0x1;
    private static final int UNMODIFIED = 0x2;
    private static final int UNSENT = 0x8;
    private static final int HAS_ATTACH = 0x10;
    private static final int FROM_ME = 0x20;
    private static final int ASSOCIATED = 0x40;
    private static final int RESEND = 0x80;

    /** PidTagAccess ([MS-OXCPRPT] 2.2.1.1): the owner may modify, read and delete. */
    private static final int ACCESS = 0x1 | 0x2 | 0x4;

    static final List<Line> ALL = List.of(
            derived(tagged(0x001A, "String"), (box, item) -> item.itemClass())
                    .setBy((item, value) -> item.with(Props.ITEM_CLASS, (String) value)),
            words(tagged(0x0017, "Integer"), Props.IMPORTANCE, "Normal", Map.of(0, "Low", 1, "Normal", 2, "High"))
                    .ofMime(),
            words(
                    tagged(0x0036, "Integer"),
                    Props.SENSITIVITY,
                    "Normal",
                    Map.of(0, "Normal", 1, "Personal", 2, "Private", 3, "Confidential")),
            stored(tagged(0x0037, "String"), Props.SUBJECT).ofMime(),
            stored(tagged(0x0070, "String"), Props.CONVERSATION_TOPIC),
            stored(tagged(0x0071, "Binary"), Props.CONVERSATION_INDEX),
            derived(tagged(0x007D, "String"), (box, item) -> headers(item)),
            derived(tagged(0x0E07, "Integer"), (box, item) -> flags(item)).setBy(ItemLines::withFlags),
            derived(tagged(0x0E08, "Integer"), (box, item) -> item.size()),
            derived(tagged(0x0E08, "Long"), (box, item) -> (long) item.size()),
            derived(tagged(0x0FF4, "Integer"), (box, item) -> ACCESS),
            derived(tagged(0x0E02, "String"), (box, item) -> Derived.displayBcc(item)),
            derived(tagged(0x0E03, "String"), (box, item) -> Derived.displayCc(item)),
            derived(tagged(0x0E04, "String"), (box, item) -> Derived.displayTo(item)),
            derived(tagged(0x0E1B, "Boolean"), (box, item) -> item.hasAttachments()),
            stored(tagged(0x1035, "String"), Props.MESSAGE_ID).ofMime(),
            stored(tagged(0x1039, "String"), Props.REFERENCES).ofMime(),
            stored(tagged(0x1042, "String"), Props.IN_REPLY_TO).ofMime(),
            words(
                    tagged(0x1090, "Integer"),
                    Props.FLAG_STATUS,
                    null,
                    Map.of(0, "notFlagged", 1, "complete", 2, "flagged")),
            derived(tagged(0x3007, "SystemTime"), (box, item) -> item.created()),
            derived(tagged(0x3008, "SystemTime"), (box, item) -> item.modified()),
            derived(tagged(0x3FFA, "String"), ItemLines::lastModifier),
            stored(tagged(0x0E06, "SystemTime"), Props.RECEIVED),
            stored(tagged(0x0039, "SystemTime"), Props.SENT),
            stored(tagged(0x0023, "Boolean"), Props.DELIVERY_RECEIPT, false),
            stored(tagged(0x0029, "Boolean"), Props.READ_RECEIPT, false),
            // Both say the same and are set together ([MS-OXOFLAG] 2.2.1.5).
            responseRequested(0x0C17),
            responseRequested(0x0063),
            part(0x0C1A, Props.SENDER, ItemLines::nobody, Line.Part.NAME),
            part(0x0C1F, Props.SENDER, ItemLines::nobody, Line.Part.ADDRESS),
            part(0x0C1E, Props.SENDER, ItemLines::nobody, Line.Part.TYPE),
            part(0x0042, Props.FROM, ItemLines::nobody, Line.Part.NAME),
            part(0x0065, Props.FROM, ItemLines::nobody, Line.Part.ADDRESS),
            part(0x0064, Props.FROM, ItemLines::nobody, Line.Part.TYPE),
            part(0x0040, Props.RECEIVED_BY, Derived::receiver, Line.Part.NAME),
            part(0x0076, Props.RECEIVED_BY, Derived::receiver, Line.Part.ADDRESS),
            part(0x0075, Props.RECEIVED_BY, Derived::receiver, Line.Part.TYPE),
            part(0x0044, Props.RECEIVED_REPRESENTING, Derived::receiver, Line.Part.NAME),
            part(0x0078, Props.RECEIVED_REPRESENTING, Derived::receiver, Line.Part.ADDRESS),
            part(0x0077, Props.RECEIVED_REPRESENTING, Derived::receiver, Line.Part.TYPE),
            stored(numbered(COMMON, 0x8501, "Integer"), Props.REMINDER_MINUTES, 0),
            derived(
                            numbered(COMMON, 0x8502, "SystemTime"),
                            (box, item) -> item.get(Props.REMINDER_DUE_BY, item.get(Props.START)))
                    .setBy((item, value) -> item.with(Props.REMINDER_DUE_BY, (java.time.Instant) value)),
            stored(numbered(COMMON, 0x8503, "Boolean"), Props.REMINDER_SET, false),
            stored(numbered(COMMON, 0x8534, "String"), Props.MILEAGE),
            stored(numbered(COMMON, 0x8535, "String"), Props.BILLING),
            stored(numbered(COMMON, 0x8539, "StringArray"), Props.COMPANIES),
            stored(numbered(COMMON, 0x853A, "StringArray"), Props.CONTACT_NAMES));

    private ItemLines() {}

    private static Line responseRequested(int tag) {
        return derived(tagged(tag, "Boolean"), (box, item) -> Derived.responseRequested(item))
                .setBy((item, value) -> item.with(Props.RESPONSE_REQUESTED, (Boolean) value));
    }

    private static org.camelexchange.emulator.store.Address nobody(Mailbox box, Item item) {
        return null;
    }

    private static String lastModifier(Mailbox box, Item item) {
        return box == null ? null : box.displayName();
    }

    private static int flags(Item item) {
        return (item.is(Props.READ) ? READ : 0)
                | (Derived.unmodified(item) ? UNMODIFIED : 0)
                | (item.is(Props.DRAFT) ? UNSENT : 0)
                | (item.hasAttachments() ? HAS_ATTACH : 0)
                | (item.is(Props.FROM_ME) ? FROM_ME : 0)
                | (item.is(Props.ASSOCIATED) ? ASSOCIATED : 0)
                | (item.is(Props.RESEND) ? RESEND : 0);
    }

    /** Who writes mail into a mailbox says with these that it is none of the owner's drafts. */
    private static Item withFlags(Item item, Object value) {
        int flags = value == null ? 0 : (Integer) value;
        return item.with(Props.READ, (flags & READ) != 0)
                .with(Props.DRAFT, (flags & UNSENT) != 0)
                .with(Props.FROM_ME, (flags & FROM_ME) != 0 ? Boolean.TRUE : null)
                .with(Props.RESEND, (flags & RESEND) != 0 ? Boolean.TRUE : null);
    }

    private static String headers(Item item) {
        List<Header> headers = item.get(Props.HEADERS);
        return headers == null
                ? null
                : headers.stream()
                        .map(h -> h.name() + ": " + h.value() + "\r\n")
                        .collect(Collectors.joining());
    }
}
