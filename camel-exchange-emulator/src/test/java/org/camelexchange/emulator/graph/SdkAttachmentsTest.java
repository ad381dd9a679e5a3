package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.core.models.UploadResult;
import com.microsoft.graph.core.tasks.LargeFileUploadTask;
import com.microsoft.graph.models.Attachment;
import com.microsoft.graph.models.AttachmentItem;
import com.microsoft.graph.models.AttachmentType;
import com.microsoft.graph.models.FileAttachment;
import com.microsoft.graph.models.ItemAttachment;
import com.microsoft.graph.models.Message;
import com.microsoft.graph.models.UploadSession;
import com.microsoft.graph.users.item.messages.item.attachments.createuploadsession.CreateUploadSessionPostRequestBody;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import org.camelexchange.emulator.store.Item;
import org.junit.jupiter.api.Test;

class SdkAttachmentsTest extends GraphClient {
    private static FileAttachment file(String name, byte[] content) {
        FileAttachment file = new FileAttachment();
        file.setName(name);
        file.setContentType("text/plain");
        file.setContentBytes(content);
        return file;
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    @Test
    void aFileIsAttachedListedReadAndTakenAway() throws Exception {
        Item item = received("with file");
        byte[] content = bytes(1000);
        Attachment made =
                anna.me().messages().byMessageId(item.entryId()).attachments().post(file("a.txt", content));
        List<Attachment> all = anna.me()
                .messages()
                .byMessageId(item.entryId())
                .attachments()
                .get()
                .getValue();
        assertThat(all).hasSize(1);
        assertThat(((FileAttachment) all.get(0)).getContentBytes()).isEqualTo(content);
        assertThat(anna.me().messages().byMessageId(item.entryId()).get().getHasAttachments())
                .isTrue();
        assertThat(raw("GET", "/me/messages/" + item.entryId() + "/attachments/" + made.getId() + "/$value", null)
                        .headers()
                        .firstValue("Content-Type"))
                .contains("text/plain");
        anna.me()
                .messages()
                .byMessageId(item.entryId())
                .attachments()
                .byAttachmentId(made.getId())
                .delete();
        assertThat(anna.me().messages().byMessageId(item.entryId()).get().getHasAttachments())
                .isFalse();
    }

    @Test
    void aListWithoutContentBytesHasNone() {
        Item item = received("with file");
        anna.me().messages().byMessageId(item.entryId()).attachments().post(file("a.txt", bytes(10)));
        String list = raw("GET", "/me/messages/" + item.entryId() + "/attachments?$select=name,size", null)
                .body();
        assertThat(list).contains("a.txt", "\"size\":10").doesNotContain("contentBytes");
    }

    @Test
    void theContentBelongsToTheDerivedTypeAndCanOnlyBeSelectedThere() {
        Item item = received("with file");
        anna.me().messages().byMessageId(item.entryId()).attachments().post(file("a.txt", bytes(10)));
        String path = "/me/messages/" + item.entryId() + "/attachments?$select=";
        assertThat(code(raw("GET", path + "contentBytes", null))).isEqualTo("RequestBroker--ParseUri");
        assertThat(raw("GET", path + "microsoft.graph.fileAttachment/contentBytes", null)
                        .body())
                .contains("contentBytes");
    }

    @Test
    void anItemIsAttached() {
        Item item = received("outer");
        Message inner = new Message();
        inner.setSubject("inner");
        ItemAttachment attachment = new ItemAttachment();
        attachment.setName("inner");
        attachment.setItem(inner);
        Attachment made =
                anna.me().messages().byMessageId(item.entryId()).attachments().post(attachment);
        ItemAttachment read = (ItemAttachment) anna.me()
                .messages()
                .byMessageId(item.entryId())
                .attachments()
                .byAttachmentId(made.getId())
                .get(c -> c.queryParameters.expand = new String[] {"microsoft.graph.itemAttachment/item"});
        assertThat(((Message) read.getItem()).getSubject()).isEqualTo("inner");
    }

    @Test
    void aMessageIsMadeWithItsAttachmentsAndReadWithThem() {
        Message message = new Message();
        message.setSubject("complete");
        message.setAttachments(new java.util.ArrayList<>(List.of(file("a.txt", bytes(5)), file("b.txt", bytes(6)))));
        Message made = anna.me().messages().post(message);
        Message read = anna.me()
                .messages()
                .byMessageId(made.getId())
                .get(c -> c.queryParameters.expand = new String[] {"attachments"});
        assertThat(read.getAttachments()).extracting(Attachment::getName).containsExactly("a.txt", "b.txt");
    }

    private UploadSession session(Item item, long size) {
        AttachmentItem file = new AttachmentItem();
        file.setAttachmentType(AttachmentType.File);
        file.setName("big.bin");
        file.setSize(size);
        CreateUploadSessionPostRequestBody body = new CreateUploadSessionPostRequestBody();
        body.setAttachmentItem(file);
        return anna.me()
                .messages()
                .byMessageId(item.entryId())
                .attachments()
                .createUploadSession()
                .post(body);
    }

    @Test
    void aBigFileIsUploadedInSlices() throws Exception {
        Item item = received("with big file");
        byte[] content = bytes(4 * 1024 * 1024);
        UploadSession session = session(item, content.length);
        UploadResult<FileAttachment> result = new LargeFileUploadTask<>(
                        adapter,
                        session,
                        new ByteArrayInputStream(content),
                        content.length,
                        4L * 320 * 1024,
                        FileAttachment::createFromDiscriminatorValue)
                .upload();
        assertThat(result.isUploadSuccessful()).isTrue();
        Item after = annas().item(item.entryId());
        assertThat(after.attachments().get(0).content()).isEqualTo(content);
        assertThat(result.location.toString())
                .endsWith("/attachments/" + after.attachments().get(0).id());
    }

    private HttpResponse<String> put(UploadSession session, byte[] bytes, int from, int total) {
        return send(HttpRequest.newBuilder(URI.create(session.getUploadUrl()))
                .header("Content-Range", "bytes " + from + "-" + (from + bytes.length - 1) + "/" + total)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build());
    }

    @Test
    void anUploadNeedsNoTokenAndSaysWhatItWaitsFor() {
        int total = 3 * 1024 * 1024;
        UploadSession session = session(received("with big file"), total);
        HttpResponse<String> first = put(session, bytes(320 * 1024), 0, total);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(json(first).at("/nextExpectedRanges/0").asText()).isEqualTo("327680");
        assertThat(put(session, bytes(320 * 1024), 0, total).statusCode()).isEqualTo(416);
        assertThat(put(session, bytes(1000), 327680, total).statusCode()).isEqualTo(400);
    }

    @Test
    void aSmallFileIsRefusedAnUploadSession() {
        Item item = received("with small file");
        assertThat(error(() -> session(item, 1000)).getError().getCode())
                .isEqualTo("ErrorAttachmentSizeShouldNotBeLessThanMinimumSize");
    }
}
