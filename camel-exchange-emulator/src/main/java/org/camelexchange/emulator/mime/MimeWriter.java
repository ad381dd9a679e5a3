package org.camelexchange.emulator.mime;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.camelexchange.emulator.store.Attachment;
import org.camelexchange.emulator.store.Body;
import org.camelexchange.emulator.store.Header;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Prop;
import org.camelexchange.emulator.store.Props;

/** Writes an item as a mail: the bytes it came as, or MIME made from its properties. */
public final class MimeWriter {
    private static final Session SESSION = Session.getInstance(new Properties());

    private MimeWriter() {}

    public static byte[] write(Item item) {
        if (item.mime() != null) {
            return item.mime();
        }
        try {
            MimeMessage message = new Written(item);
            headers(item, message);
            content(item, message);
            message.saveChanges();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The item cannot be written as MIME: " + item, e);
        }
    }

    /** Keeps the item's own message id, where the library would make a new one at each writing. */
    private static final class Written extends MimeMessage {
        private final String messageId;

        Written(Item item) {
            super(SESSION);
            this.messageId = item.get(Props.MESSAGE_ID);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            if (messageId != null) {
                setHeader("Message-ID", messageId);
            }
        }
    }

    /** A part whose bytes are sent as they are. */
    private static final class Verbatim extends MimeBodyPart {
        Verbatim(InternetHeaders headers, byte[] content) throws MessagingException {
            super(headers, content);
        }

        @Override
        protected void updateHeaders() {
            // They are complete; the library would parse the content to make its own.
        }
    }

    private static void headers(Item item, MimeMessage message) throws MessagingException {
        message.setSubject(item.get(Props.SUBJECT, ""), StandardCharsets.UTF_8.name());
        if (item.get(Props.FROM) != null) {
            message.setFrom(MimeAddresses.write(item.get(Props.FROM)));
        }
        if (item.get(Props.SENDER) != null && !item.get(Props.SENDER).equals(item.get(Props.FROM))) {
            message.setSender(MimeAddresses.write(item.get(Props.SENDER)));
        }
        message.setRecipients(Message.RecipientType.TO, MimeAddresses.write(item.get(Props.TO, List.of())));
        message.setRecipients(Message.RecipientType.CC, MimeAddresses.write(item.get(Props.CC, List.of())));
        message.setRecipients(Message.RecipientType.BCC, MimeAddresses.write(item.get(Props.BCC, List.of())));
        if (item.get(Props.REPLY_TO) != null) {
            message.setReplyTo(MimeAddresses.write(item.get(Props.REPLY_TO)));
        }
        Instant sent = item.get(Props.SENT, item.created());
        if (sent != null) {
            message.setSentDate(Date.from(sent));
        }
        text(item, Props.IN_REPLY_TO, message, "In-Reply-To");
        text(item, Props.REFERENCES, message, "References");
        text(item, Props.CONVERSATION_TOPIC, message, "Thread-Topic");
        if (item.get(Props.CONVERSATION_INDEX) != null) {
            message.setHeader("Thread-Index", Base64.getEncoder().encodeToString(item.get(Props.CONVERSATION_INDEX)));
        }
        if (!item.get(Props.IMPORTANCE, "Normal").equals("Normal")) {
            message.setHeader("Importance", item.get(Props.IMPORTANCE));
        }
        switch (item.get(Props.SENSITIVITY, "Normal")) {
            case "Normal" -> {}
            case "Confidential" -> message.setHeader("Sensitivity", "Company-Confidential");
            default -> message.setHeader("Sensitivity", item.get(Props.SENSITIVITY));
        }
        for (Header header : item.get(Props.HEADERS, List.of())) {
            if (message.getHeader(header.name()) == null && !isOfBody(header.name())) {
                message.setHeader(header.name(), encoded(header.value()));
            }
        }
    }

    private static boolean isOfBody(String header) {
        return header.regionMatches(true, 0, "Content-", 0, 8)
                || header.equalsIgnoreCase("MIME-Version")
                || header.equalsIgnoreCase("Message-ID");
    }

    private static void text(Item item, Prop<String> prop, MimeMessage message, String header)
            throws MessagingException {
        if (item.get(prop) != null) {
            message.setHeader(header, encoded(item.get(prop)));
        }
    }

    private static String encoded(String value) {
        try {
            return MimeUtility.encodeText(value.replaceAll("[\\r\\n]+", " "), StandardCharsets.UTF_8.name(), null);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every JDK has UTF-8", e);
        }
    }

    private static void content(Item item, MimeMessage message) throws MessagingException {
        Body body = item.get(Props.BODY, Body.text(""));
        List<Attachment> inline =
                item.attachments().stream().filter(Attachment::inline).toList();
        List<Attachment> others =
                item.attachments().stream().filter(one -> !one.inline()).toList();
        if (inline.isEmpty() && others.isEmpty()) {
            text(message, body);
            return;
        }
        BodyPart text = new MimeBodyPart();
        text(text, body);
        if (others.isEmpty()) {
            message.setContent(multipart("related", text, inline));
            return;
        }
        BodyPart first = text;
        if (!inline.isEmpty()) {
            first = new MimeBodyPart();
            first.setContent(multipart("related", text, inline));
        }
        message.setContent(multipart("mixed", first, others));
    }

    private static MimeMultipart multipart(String subtype, BodyPart first, List<Attachment> rest)
            throws MessagingException {
        MimeMultipart multipart = new MimeMultipart(subtype);
        multipart.addBodyPart(first);
        for (Attachment attachment : rest) {
            multipart.addBodyPart(attachment.isFile() ? file(attachment) : message(attachment));
        }
        return multipart;
    }

    private static void text(Part part, Body body) throws MessagingException {
        String type = body.html() ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        byte[] bytes = body.content() == null ? new byte[0] : body.content().getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
    }

    private static MimeBodyPart file(Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), type(attachment))));
        part.setDisposition(attachment.inline() ? Part.INLINE : Part.ATTACHMENT);
        if (attachment.name() != null) {
            part.setFileName(attachment.name());
        }
        if (attachment.contentId() != null) {
            part.setContentID("<" + attachment.contentId() + ">");
        }
        if (attachment.contentLocation() != null) {
            part.setHeader("Content-Location", attachment.contentLocation());
        }
        // The content is anybody's; only base64 brings every byte through.
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart message(Attachment attachment) throws MessagingException {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", "message/rfc822");
        headers.setHeader("Content-Disposition", Part.ATTACHMENT);
        headers.setHeader("Content-Transfer-Encoding", "8bit");
        return new Verbatim(headers, write(attachment.item()));
    }

    /** Types of multiparts and messages have a structure of their own, which a file need not have. */
    private static String type(Attachment attachment) {
        String type = attachment.contentType();
        boolean simple = type != null && type.matches("(?!multipart/|message/)[\\w.+-]+/[\\w.+-]+(;.*)?");
        return simple ? type : "application/octet-stream";
    }
}
