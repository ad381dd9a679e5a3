package org.camelexchange.emulator.mime;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camelexchange.emulator.store.Attachment;
import org.camelexchange.emulator.store.Body;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;

/** Walks the parts of one mail and sorts them into its body and its attachments. */
final class MimeParts {
    /** Real mails nest three or four deep; deeper ones are made to hurt and stay files. */
    private static final int MOST_DEPTH = 20;

    private static final int MOST_MESSAGES_DEEP = 8;
    private static final int MOST_PARTS = 1000;

    private final List<Attachment> attachments = new ArrayList<>();
    private final int messageDepth;
    private final Instant now;
    private String plain;
    private String html;
    private int parts;

    MimeParts(int messageDepth, Instant now) {
        this.messageDepth = messageDepth;
        this.now = now;
    }

    void read(MimeMessage message) {
        walk(message, 0);
    }

    /** HTML goes before text, as the last of the alternatives is the best one. */
    Body body() {
        if (html != null) {
            return Body.html(html);
        }
        return Body.text(plain == null ? "" : plain);
    }

    List<Attachment> attachments() {
        return attachments;
    }

    private void walk(Part part, int depth) {
        if (++parts > MOST_PARTS) {
            return;
        }
        String type = type(part);
        if (type.startsWith("multipart/") && depth < MOST_DEPTH && children(part, depth)) {
            return;
        }
        String disposition = disposition(part);
        String name = name(part);
        if (type.equals("message/rfc822") && messageDepth < MOST_MESSAGES_DEEP) {
            Item item = MimeReader.read(bytes(part), now, messageDepth + 1);
            attachments.add(Attachment.item(name == null ? item.get(Props.SUBJECT, "") : name, item, now));
        } else if (!isText(type, depth) || disposition.equals("attachment") || name != null || !takeText(part, type)) {
            attach(part, type, disposition, name);
        }
    }

    /** False if the multipart has no parts that can be told apart: then it is a text or a file like any other. */
    private boolean children(Part part, int depth) {
        try {
            if (!(part.getContent() instanceof Multipart multipart) || multipart.getCount() == 0) {
                return false;
            }
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                walk(child, depth + 1);
            }
            return true;
        } catch (MessagingException | IOException | RuntimeException broken) {
            return false;
        }
    }

    /** The body of a mail whose multipart cannot be parsed is shown as text, as Outlook does. */
    private static boolean isText(String type, int depth) {
        return type.equals("text/plain") || type.equals("text/html") || (depth == 0 && type.startsWith("multipart/"));
    }

    private boolean takeText(Part part, String type) {
        String text = MimeText.decode(
                bytes(part),
                MimeText.parameter(header(part, "Content-Type"), "charset").orElse(null));
        if (type.equals("text/html")) {
            if (html != null) {
                return false;
            }
            html = text;
        } else {
            // Mailing lists add their footer as a text of its own.
            plain = plain == null ? text : plain + "\r\n" + text;
        }
        return true;
    }

    private void attach(Part part, String type, String disposition, String name) {
        byte[] content = bytes(part);
        String given = name == null ? defaultName(type) : name;
        Attachment file = Attachment.file(given, type, content, now);
        String contentId = stripped(header(part, "Content-ID"));
        String location = stripped(header(part, "Content-Location"));
        boolean inline = contentId != null && !disposition.equals("attachment");
        attachments.add(
                inline
                        ? file.inline(contentId, location)
                        : new Attachment(null, given, type, contentId, location, false, now, content, null));
    }

    private String defaultName(String type) {
        String number = String.format(Locale.ROOT, "ATT%05d", attachments.size() + 1);
        return switch (type) {
            case "text/plain" -> number + ".txt";
            case "text/html" -> number + ".htm";
            default -> number + ".dat";
        };
    }

    private static String type(Part part) {
        String header = header(part, "Content-Type");
        if (header == null) {
            return "text/plain";
        }
        String type = header.split("[;\\s]", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.matches("[^/]+/[^/]+") ? type : "text/plain";
    }

    private static String disposition(Part part) {
        String header = header(part, "Content-Disposition");
        return header == null ? "" : header.split("[;\\s]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String name(Part part) {
        String name = null;
        try {
            name = part.getFileName();
        } catch (MessagingException | RuntimeException broken) {
            // The headers are against the grammar; the looser search below may still find the name.
        }
        if (name == null || name.isBlank()) {
            name = MimeText.parameter(header(part, "Content-Disposition"), "filename")
                    .or(() -> MimeText.parameter(header(part, "Content-Type"), "name"))
                    .orElse(null);
        }
        String decoded = MimeText.header(name);
        return decoded == null || decoded.isBlank() ? null : decoded;
    }

    private static String stripped(String header) {
        if (header == null) {
            return null;
        }
        String value = header.strip().replaceAll("^<|>$", "");
        return value.isEmpty() ? null : value;
    }

    private static String header(Part part, String name) {
        try {
            String[] values = part.getHeader(name);
            return values == null || values.length == 0 ? null : values[0].strip();
        } catch (MessagingException broken) {
            return null;
        }
    }

    /** The decoded content; up to where the encoding breaks; undecoded if the encoding is unknown. */
    private static byte[] bytes(Part part) {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        } catch (MessagingException | IOException | RuntimeException broken) {
            byte[] readable = readable(part);
            return readable.length > 0 ? readable : raw(part);
        }
    }

    private static byte[] readable(Part part) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (InputStream in = part.getInputStream()) {
            // Byte by byte, as a decoder that fails within a block keeps the good beginning of the block to itself.
            for (int b = in.read(); b >= 0; b = in.read()) {
                kept.write(b);
            }
        } catch (MessagingException | IOException | RuntimeException end) {
            return kept.toByteArray();
        }
        return kept.toByteArray();
    }

    private static byte[] raw(Part part) {
        try (InputStream in = part instanceof MimeMessage message
                ? message.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream()) {
            return in.readAllBytes();
        } catch (MessagingException | IOException | RuntimeException none) {
            return new byte[0];
        }
    }
}
