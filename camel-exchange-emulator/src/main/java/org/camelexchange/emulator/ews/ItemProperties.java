package org.camelexchange.emulator.ews;

import static org.camelexchange.emulator.ews.Property.Flag.APPEND;
import static org.camelexchange.emulator.ews.Property.Flag.CREATE_ONLY;
import static org.camelexchange.emulator.ews.Property.Flag.DEFAULT;
import static org.camelexchange.emulator.ews.Property.Flag.GET_ONLY;
import static org.camelexchange.emulator.ews.Property.Flag.IN_MIME;
import static org.camelexchange.emulator.ews.Property.Flag.NO_DELETE;
import static org.camelexchange.emulator.ews.Property.Flag.NO_QUERY;
import static org.camelexchange.emulator.ews.Property.Flag.ON_DEMAND;
import static org.camelexchange.emulator.ews.Property.derived;
import static org.camelexchange.emulator.ews.Property.empty;
import static org.camelexchange.emulator.ews.Property.stored;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.camelexchange.emulator.mime.MimeReader;
import org.camelexchange.emulator.mime.MimeWriter;
import org.camelexchange.emulator.store.Body;
import org.camelexchange.emulator.store.Derived;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;

/** The properties every item has, in the order of ItemType ([MS-OXWSCORE] 2.2.4.24). */
final class ItemProperties {
    private static final int PREVIEW = 255;

    static final Property<byte[]> MIME_CONTENT = derived("item:MimeContent", mimeCodec(), ItemProperties::mime)
            .set(ItemProperties::withMime)
            .flags(GET_ONLY, ON_DEMAND, NO_QUERY, NO_DELETE);
    static final Property<Body> BODY = stored("item:Body", Codecs.BODY, Props.BODY)
            .got(s -> s.item().get(Props.BODY, Body.text("")))
            .flags(DEFAULT, GET_ONLY, APPEND, IN_MIME);
    static final Property<Body> UNIQUE_BODY = body("item:UniqueBody").since(Version.EXCHANGE2010);
    static final Property<Body> NORMALIZED_BODY = body("item:NormalizedBody").since(Version.EXCHANGE2013);
    static final Property<Body> TEXT_BODY = derived(
                    "item:TextBody", Codecs.BODY, s -> Bodies.as(s.item().get(Props.BODY, Body.text("")), "Text"))
            .flags(GET_ONLY, ON_DEMAND)
            .since(Version.EXCHANGE2013);
    /** Stands where the ExtendedProperty elements are; has no field URI. */
    static final Property<String> EXTENDED = empty("ExtendedProperty");

    static final List<Property<?>> ALL = List.of(
            MIME_CONTENT,
            derived("item:ItemId", Codecs.ID, ItemProperties::id).flags(DEFAULT),
            derived("item:ParentFolderId", Codecs.ID, ItemProperties::parent),
            stored("item:ItemClass", Codecs.STRING, Props.ITEM_CLASS)
                    .got(s -> s.item().itemClass())
                    .flags(NO_DELETE),
            stored("item:Subject", Codecs.STRING, Props.SUBJECT).flags(DEFAULT, IN_MIME),
            stored("item:Sensitivity", Codecs.oneOf("Normal", "Personal", "Private", "Confidential"), Props.SENSITIVITY)
                    .otherwise("Normal")
                    .flags(DEFAULT),
            BODY,
            derived("item:Attachments", AttachmentCodec.LIST, s -> s.item().attachments())
                    .set((item, list) -> item.withAttachments(list))
                    .flags(DEFAULT, GET_ONLY, NO_QUERY, CREATE_ONLY, IN_MIME),
            stored("item:DateTimeReceived", Codecs.DATE_TIME, Props.RECEIVED)
                    .got(s -> s.item().get(Props.RECEIVED, s.item().created()))
                    .readOnly(),
            derived("item:Size", Codecs.INTEGER, s -> s.item().size()).flags(DEFAULT),
            stored("item:Categories", Codecs.STRINGS, Props.CATEGORIES),
            stored("item:Importance", Codecs.oneOf("Low", "Normal", "High"), Props.IMPORTANCE)
                    .otherwise("Normal")
                    .flags(IN_MIME),
            stored("item:InReplyTo", Codecs.STRING, Props.IN_REPLY_TO).flags(IN_MIME),
            derived("item:IsSubmitted", Codecs.BOOLEAN, s -> false),
            derived("item:IsDraft", Codecs.BOOLEAN, s -> s.item().is(Props.DRAFT)),
            derived("item:IsFromMe", Codecs.BOOLEAN, s -> s.item().is(Props.FROM_ME)),
            derived("item:IsResend", Codecs.BOOLEAN, s -> s.item().is(Props.RESEND)),
            derived("item:IsUnmodified", Codecs.BOOLEAN, s -> Derived.unmodified(s.item())),
            stored("item:InternetMessageHeaders", Headers.CODEC, Props.HEADERS)
                    .readOnly()
                    .flags(GET_ONLY),
            stored("item:DateTimeSent", Codecs.DATE_TIME, Props.SENT)
                    .got(s -> s.item().get(Props.SENT, s.item().created()))
                    .readOnly()
                    .flags(DEFAULT),
            derived("item:DateTimeCreated", Codecs.DATE_TIME, s -> s.item().created())
                    .flags(DEFAULT),
            derived("item:ResponseObjects", ResponseObjects.CODEC, ResponseObjects::of)
                    .flags(DEFAULT, GET_ONLY, NO_QUERY),
            stored("item:ReminderDueBy", Codecs.DATE_TIME, Props.REMINDER_DUE_BY)
                    .got(s -> s.item().get(Props.REMINDER_DUE_BY, s.item().get(Props.START))),
            stored("item:ReminderIsSet", Codecs.BOOLEAN, Props.REMINDER_SET).otherwise(false),
            derived("item:ReminderNextTime", Codecs.DATE_TIME, ItemProperties::reminder)
                    .since(Version.EXCHANGE2010_SP2),
            stored("item:ReminderMinutesBeforeStart", Codecs.INTEGER, Props.REMINDER_MINUTES)
                    .otherwise(0),
            derived("item:DisplayCc", Codecs.STRING, s -> Derived.displayCc(s.item())),
            derived("item:DisplayTo", Codecs.STRING, s -> Derived.displayTo(s.item())),
            derived("item:HasAttachments", Codecs.BOOLEAN, s -> s.item().hasAttachments())
                    .flags(DEFAULT),
            EXTENDED,
            stored("item:Culture", Codecs.STRING, Props.CULTURE).otherwise("en-US"),
            derived("item:EffectiveRights", Codecs.RIGHTS, s -> false).flags(NO_QUERY),
            derived("item:LastModifiedName", Codecs.STRING, s -> s.mailbox().displayName())
                    .since(Version.EXCHANGE2007_SP1),
            derived("item:LastModifiedTime", Codecs.DATE_TIME, s -> s.item().modified())
                    .since(Version.EXCHANGE2007_SP1),
            stored("item:IsAssociated", Codecs.BOOLEAN, Props.ASSOCIATED)
                    .otherwise(false)
                    .flags(CREATE_ONLY)
                    .since(Version.EXCHANGE2010),
            derived("item:WebClientReadFormQueryString", Codecs.STRING, s -> form(s, "Open"))
                    .flags(NO_QUERY)
                    .since(Version.EXCHANGE2010),
            derived("item:WebClientEditFormQueryString", Codecs.STRING, s -> form(s, "Edit"))
                    .flags(NO_QUERY)
                    .since(Version.EXCHANGE2010),
            derived("item:ConversationId", Codecs.ID, ItemProperties::conversation)
                    .since(Version.EXCHANGE2010),
            UNIQUE_BODY,
            stored("item:Flag", FlagCodec.CODEC, Props.FLAG_STATUS)
                    .otherwise("notFlagged")
                    .since(Version.EXCHANGE2013),
            derived("item:StoreEntryId", Codecs.BINARY, s -> bytes(s.item().entryId()))
                    .flags(ON_DEMAND, NO_QUERY)
                    .since(Version.EXCHANGE2010_SP2),
            derived("item:InstanceKey", Codecs.BINARY, s -> bytes(s.item().immutableId()))
                    .flags(NO_QUERY)
                    .since(Version.EXCHANGE2013),
            NORMALIZED_BODY,
            empty("item:EntityExtractionResult").since(Version.EXCHANGE2013),
            empty("item:PolicyTag").since(Version.EXCHANGE2013),
            empty("item:ArchiveTag").since(Version.EXCHANGE2013),
            empty("item:RetentionDate").since(Version.EXCHANGE2013),
            derived("item:Preview", Codecs.STRING, ItemProperties::preview)
                    .flags(NO_QUERY)
                    .since(Version.EXCHANGE2013),
            empty("item:NextPredictedAction").since(Version.EXCHANGE2013),
            empty("item:GroupingAction").since(Version.EXCHANGE2013),
            empty("item:BlockStatus").since(Version.EXCHANGE2013),
            TEXT_BODY,
            empty("item:IconIndex").since(Version.EXCHANGE2013));

    private ItemProperties() {}

    private static Codec<byte[]> mimeCodec() {
        return Codecs.of(
                (out, bytes) -> {
                    out.attribute("CharacterSet", "UTF-8");
                    out.base64(bytes);
                },
                ItemProperties::mimeBytes,
                b -> null);
    }

    private static byte[] mimeBytes(Element element) {
        byte[] bytes;
        try {
            bytes = Codecs.base64(element.text());
        } catch (EwsFault e) {
            throw new EwsException(EwsError.MIME_BASE64);
        }
        if (bytes.length == 0) {
            throw new EwsException(EwsError.MIME_INVALID);
        }
        return bytes;
    }

    private static byte[] mime(Seen seen) {
        byte[] own = seen.item().mime();
        return own != null ? own : MimeWriter.write(seen.item());
    }

    /** A mail made anew from bytes; what a mail's bytes do not tell stays. */
    private static Item withMime(Item item, byte[] bytes) {
        if (!item.kind().isMail()) {
            throw new EwsException(EwsError.INVALID_PROPERTY_SET);
        }
        Item made = MimeReader.read(bytes, Instant.now());
        for (var prop : List.of(Props.READ, Props.DRAFT, Props.FROM_ME)) {
            made = made.with(prop, item.get(prop));
        }
        return made.with(Props.RECEIVED, item.get(Props.RECEIVED))
                .with(Props.CATEGORIES, item.get(Props.CATEGORIES))
                .with(Props.EXTENDED, item.get(Props.EXTENDED));
    }

    private static Property<Body> body(String uri) {
        return derived(uri, Codecs.BODY, s -> s.item().get(Props.BODY, Body.text("")))
                .flags(GET_ONLY, ON_DEMAND, NO_QUERY);
    }

    private static Codecs.Id id(Seen seen) {
        return seen.item().entryId() == null
                ? null
                : new Codecs.Id(seen.id(), seen.item().changeKey());
    }

    private static Codecs.Id parent(Seen seen) {
        String folder = seen.item().folderId();
        return folder == null
                ? null
                : new Codecs.Id(folder, seen.mailbox().folder(folder).changeKey());
    }

    private static Codecs.Id conversation(Seen seen) {
        String id = seen.item().get(Props.CONVERSATION_ID);
        return id == null ? null : new Codecs.Id(id, null);
    }

    private static Instant reminder(Seen seen) {
        Instant due = seen.item().get(Props.REMINDER_DUE_BY, seen.item().get(Props.START));
        return !seen.item().is(Props.REMINDER_SET) || due == null
                ? null
                : due.minusSeconds(60L * seen.item().get(Props.REMINDER_MINUTES, 0));
    }

    private static String form(Seen seen, String action) {
        if (seen.item().entryId() == null) {
            return null;
        }
        return "?ae=Item&a=" + action + "&t=" + seen.item().itemClass() + "&id="
                + URLEncoder.encode(seen.id(), StandardCharsets.UTF_8) + "&exvsurl=1";
    }

    private static String preview(Seen seen) {
        Body body = seen.item().get(Props.BODY);
        if (body == null) {
            return null;
        }
        String text = Bodies.as(body, "Text").content();
        return text.length() > PREVIEW ? text.substring(0, PREVIEW) : text;
    }

    private static byte[] bytes(String id) {
        return id == null ? null : id.getBytes(StandardCharsets.US_ASCII);
    }
}
