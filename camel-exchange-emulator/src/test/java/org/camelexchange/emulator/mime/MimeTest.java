package org.camelexchange.emulator.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Attachment;
import org.camelexchange.emulator.store.Body;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Props;
import org.junit.jupiter.api.Test;

class MimeTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Address ANNA = new Address("Anna Ä", "anna@example.org");

    @Test
    void whatIsWrittenIsReadAgain() {
        Item inner = message("Innen").with(Props.BODY, Body.text("drinnen"));
        Item item = message("Grüße")
                .with(Props.BODY, Body.html("<p>ö <img src=\"cid:pic\"></p>"))
                .with(Props.MESSAGE_ID, "<1@example.org>")
                .with(Props.IMPORTANCE, "High")
                .withAttachments(List.of(
                        Attachment.file("pic.png", "image/png", new byte[] {1, -1, 0}, NOW)
                                .inline("pic", null),
                        Attachment.file("grün.txt", "text/plain", new byte[] {10, 13, 10}, NOW),
                        Attachment.item("Innen", inner, NOW)));

        Item read = MimeReader.read(MimeWriter.write(item), NOW);

        assertThat(read.get(Props.SUBJECT)).isEqualTo("Grüße");
        assertThat(read.get(Props.FROM)).isEqualTo(ANNA);
        assertThat(read.get(Props.TO)).containsExactly(ANNA);
        assertThat(read.get(Props.MESSAGE_ID)).isEqualTo("<1@example.org>");
        assertThat(read.get(Props.IMPORTANCE)).isEqualTo("High");
        assertThat(read.get(Props.SENT)).isEqualTo(NOW);
        assertThat(read.get(Props.BODY)).isEqualTo(item.get(Props.BODY));
        assertThat(read.attachments()).extracting(Attachment::name).containsExactly("pic.png", "grün.txt", "Innen");
        assertThat(read.attachments().get(0).contentId()).isEqualTo("pic");
        assertThat(read.attachments().get(0).inline()).isTrue();
        assertThat(read.attachments().get(0).content()).containsExactly(1, -1, 0);
        assertThat(read.attachments().get(1).content()).containsExactly(10, 13, 10);
        assertThat(read.attachments().get(1).inline()).isFalse();
        assertThat(read.attachments().get(2).item().get(Props.BODY)).isEqualTo(Body.text("drinnen"));
    }

    @Test
    void theBytesOfAMailAreItsMime() {
        byte[] bytes = "Subject: x\n\ny".getBytes(StandardCharsets.US_ASCII);
        assertThat(MimeWriter.write(MimeReader.read(bytes, NOW))).isEqualTo(bytes);
    }

    @Test
    void unknownCharsetsAndEncodingsAreGuessed() {
        assertThat(body("Content-Type: text/plain; charset=nonsense\r\n\r\nGrüße", StandardCharsets.UTF_8))
                .isEqualTo("Grüße");
        assertThat(body("Content-Type: text/plain\r\n\r\nGrüße", Charset.forName("windows-1252")))
                .isEqualTo("Grüße");
        assertThat(body("Content-Transfer-Encoding: nonsense\r\n\r\nplain", StandardCharsets.UTF_8))
                .isEqualTo("plain");
        assertThat(body("Content-Transfer-Encoding: base64\r\n\r\nSGFsbG8=\r\n!!!", StandardCharsets.UTF_8))
                .startsWith("Hallo");
        assertThat(body("Content-Type: multipart/mixed\r\n\r\nno parts", StandardCharsets.UTF_8))
                .isEqualTo("no parts");
    }

    @Test
    void brokenHeadersAreReadAsFarAsTheyGo() {
        Item item = read("From: \"Anna <anna@example.org\r\nTo: a@x.org b@x.org,,\r\nDate: whenever\r\n\r\n");
        assertThat(item.get(Props.FROM).address()).isEqualTo("anna@example.org");
        assertThat(item.get(Props.TO)).isNotEmpty();
        assertThat(item.get(Props.SENT)).isNull();
        assertThat(read("To: undisclosed-recipients:;\r\nSubject: ü\r\n\r\n").get(Props.TO))
                .isNull();
        assertThat(read("Subject: ü\r\n\r\n").get(Props.SUBJECT)).isEqualTo("ü");
        assertThat(read("").get(Props.BODY)).isEqualTo(Body.text(""));
    }

    @Test
    void nestingEndsSomewhere() {
        StringBuilder bomb = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            bomb.append("Content-Type: message/rfc822\r\n\r\n");
        }
        int depth = 0;
        Item item = read(bomb.toString());
        while (!item.attachments().isEmpty() && item.attachments().get(0).item() != null) {
            item = item.attachments().get(0).item();
            depth++;
        }
        assertThat(depth).isBetween(2, 50);
    }

    private static Item message(String subject) {
        return Item.of(ItemKind.MESSAGE)
                .with(Props.SUBJECT, subject)
                .with(Props.FROM, ANNA)
                .with(Props.TO, List.of(ANNA))
                .with(Props.SENT, NOW);
    }

    private static Item read(String mail) {
        return MimeReader.read(mail.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static String body(String mail, Charset charset) {
        return MimeReader.read(mail.getBytes(charset), NOW).get(Props.BODY).content();
    }
}
