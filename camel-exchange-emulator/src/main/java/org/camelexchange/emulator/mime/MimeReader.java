package org.camelexchange.emulator.mime;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Prop;
import org.camelexchange.emulator.store.Props;

/**
 * Reads a mail into an item. No mail is too broken: what cannot be read is left out of the properties, and the bytes
 * themselves are kept in the item as they are.
 */
public final class MimeReader {
    private static final Session LENIENT = Session.getInstance(lenient());

    private MimeReader() {}

    /** A mail with its bytes; neither read nor received nor draft is said of it, as the bytes do not tell. */
    public static Item read(byte[] mime, Instant now) {
        return read(mime, now, 0);
    }

    static Item read(byte[] mime, Instant now, int depth) {
        Item empty = Item.of(ItemKind.MESSAGE).withMime(mime);
        MimeMessage message;
        try {
            message = new MimeMessage(LENIENT, new ByteArrayInputStream(mime));
        } catch (MessagingException | RuntimeException hopeless) {
            return empty;
        }
        MimeParts parts = new MimeParts(depth, now);
        parts.read(message);
        Item item = flags(identifiers(addresses(empty, message), message), message);
        return item.with(Props.HEADERS, headers(message))
                .with(Props.BODY, parts.body())
                .withAttachments(parts.attachments());
    }

    private static Properties lenient() {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.address.strict", "false");
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }

    private static Item addresses(Item item, MimeMessage message) {
        List<Address> from = all(message, "From");
        List<Address> sender = all(message, "Sender");
        Address first = from.isEmpty() ? null : from.get(0);
        return item.with(Props.FROM, first)
                .with(Props.SENDER, sender.isEmpty() ? first : sender.get(0))
                .with(Props.TO, orNull(all(message, "To")))
                .with(Props.CC, orNull(all(message, "Cc")))
                .with(Props.BCC, orNull(all(message, "Bcc")))
                .with(Props.REPLY_TO, orNull(all(message, "Reply-To")));
    }

    private static Item identifiers(Item item, MimeMessage message) {
        Item read = item.with(Props.SUBJECT, text(message, "Subject")).with(Props.SENT, sent(message));
        read = set(read, Props.MESSAGE_ID, text(message, "Message-ID"));
        read = set(read, Props.IN_REPLY_TO, text(message, "In-Reply-To"));
        read = set(read, Props.REFERENCES, text(message, "References"));
        read = set(read, Props.CONVERSATION_TOPIC, text(message, "Thread-Topic"));
        return read.with(Props.CONVERSATION_INDEX, index(text(message, "Thread-Index")));
    }

    private static Item flags(Item item, MimeMessage message) {
        String keywords = text(message, "Keywords");
        Item read = item.with(Props.IMPORTANCE, importance(message)).with(Props.SENSITIVITY, sensitivity(message));
        if (keywords != null && !keywords.isBlank()) {
            read = read.with(
                    Props.CATEGORIES,
                    Arrays.stream(keywords.split(","))
                            .map(String::strip)
                            .filter(word -> !word.isEmpty())
                            .toList());
        }
        if (text(message, "Disposition-Notification-To") != null) {
            read = read.with(Props.READ_RECEIPT, true);
        }
        return text(message, "Return-Receipt-To") == null ? read : read.with(Props.DELIVERY_RECEIPT, true);
    }

    private static String importance(MimeMessage message) {
        String importance = text(message, "Importance");
        String priority = text(message, "X-Priority");
        String said = (importance == null ? priority == null ? "" : priority : importance).toLowerCase(Locale.ROOT);
        if (said.startsWith("high") || said.startsWith("1") || said.startsWith("2")) {
            return "High";
        }
        return said.startsWith("low") || said.startsWith("4") || said.startsWith("5") ? "Low" : "Normal";
    }

    private static String sensitivity(MimeMessage message) {
        String said = text(message, "Sensitivity");
        return switch (said == null ? "" : said.toLowerCase(Locale.ROOT)) {
            case "personal" -> "Personal";
            case "private" -> "Private";
            case "company-confidential", "confidential" -> "Confidential";
            default -> "Normal";
        };
    }

    private static Instant sent(MimeMessage message) {
        try {
            Date date = message.getSentDate();
            return date == null ? null : date.toInstant();
        } catch (MessagingException | RuntimeException broken) {
            return null;
        }
    }

    private static byte[] index(String header) {
        if (header == null || header.isEmpty()) {
            return null;
        }
        try {
            return Base64.getMimeDecoder().decode(header);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private static List<org.camelexchange.emulator.store.Header> headers(MimeMessage message) {
        List<org.camelexchange.emulator.store.Header> headers = new ArrayList<>();
        try {
            for (Header header : Collections.list(message.getAllHeaders())) {
                headers.add(new org.camelexchange.emulator.store.Header(
                        header.getName(), MimeText.header(header.getValue())));
            }
        } catch (MessagingException | RuntimeException broken) {
            return List.copyOf(headers);
        }
        return List.copyOf(headers);
    }

    private static List<Address> all(MimeMessage message, String header) {
        List<Address> all = new ArrayList<>();
        for (String value : values(message, header)) {
            all.addAll(MimeAddresses.read(value));
        }
        return List.copyOf(all);
    }

    private static String text(MimeMessage message, String header) {
        String[] values = values(message, header);
        return values.length == 0 ? null : MimeText.header(values[0]);
    }

    private static String[] values(MimeMessage message, String header) {
        try {
            String[] values = message.getHeader(header);
            return values == null ? new String[0] : values;
        } catch (MessagingException broken) {
            return new String[0];
        }
    }

    private static Item set(Item item, Prop<String> prop, String value) {
        return value == null || value.isEmpty() ? item : item.with(prop, value);
    }

    private static <T> List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
