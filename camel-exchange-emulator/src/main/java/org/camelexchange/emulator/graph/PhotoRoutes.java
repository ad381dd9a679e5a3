package org.camelexchange.emulator.graph;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Attachment;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;

/** The picture of a contact: an attachment that EWS shows as such ([MS-OXOCNTC] 2.2.1.8). */
final class PhotoRoutes {
    private static final String PATH = "contacts/{item}/photo";
    private static final String FILE = "ContactPicture.jpg";
    private static final String ID = "graph.photo";

    private PhotoRoutes() {}

    static List<Route> routes() {
        return List.of(
                Route.of("GET", PATH, PhotoRoutes::get),
                Route.of("GET", PATH + "/$value", PhotoRoutes::value),
                Route.of("PUT", PATH + "/$value", PhotoRoutes::put),
                Route.of("PATCH", PATH + "/$value", PhotoRoutes::put),
                Route.of("DELETE", PATH + "/$value", PhotoRoutes::delete));
    }

    private static Attachment photo(Call call) {
        return call.item(Contacts.RESOURCE).attachments().stream()
                .filter(PhotoRoutes::isPhoto)
                .findFirst()
                .orElseThrow(() -> GraphError.PHOTO_NOT_FOUND.because("The photo wasn't found."));
    }

    private static boolean isPhoto(Attachment attachment) {
        return attachment.isFile() && FILE.equals(attachment.name());
    }

    private static HttpAnswer get(Call call) {
        Attachment photo = photo(call);
        int[] size = size(photo.content());
        Map<String, Object> fields = Values.map(
                "@odata.context",
                call.context("contacts('" + call.variable("item") + "')/photo/$entity"),
                "@odata.mediaContentType",
                photo.contentType(),
                "id",
                size[0] + "X" + size[1],
                "width",
                size[0],
                "height",
                size[1]);
        return Answers.map(200, fields);
    }

    /** Width and height, without decoding the picture. */
    private static int[] size(byte[] content) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                reader.setInput(in);
                try {
                    return new int[] {reader.getWidth(0), reader.getHeight(0)};
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException e) {
            throw GraphError.INVALID_REQUEST.because("The bytes are no picture: " + e.getMessage());
        }
        throw GraphError.INVALID_REQUEST.because("The bytes are no picture.");
    }

    private static HttpAnswer value(Call call) {
        Attachment photo = photo(call);
        return HttpAnswer.of(200, photo.contentType(), photo.content());
    }

    private static HttpAnswer put(Call call) {
        byte[] content = call.request().body();
        size(content);
        String type = call.request().header("Content-Type").orElse("image/jpeg");
        Item contact = call.item(Contacts.RESOURCE);
        Attachment photo = Attachment.file(FILE, type, content, call.now()).inline(ID, null);
        call.mailbox().update(contact.immutableId(), null, item -> without(item)
                .withAttachment(photo)
                .with(Props.HAS_PICTURE, true));
        return HttpAnswer.empty(200);
    }

    private static HttpAnswer delete(Call call) {
        photo(call);
        call.mailbox().update(call.item(Contacts.RESOURCE).immutableId(), null, item -> without(item)
                .without(Props.HAS_PICTURE));
        return HttpAnswer.empty(204);
    }

    private static Item without(Item contact) {
        return contact.withAttachments(
                contact.attachments().stream().filter(a -> !isPhoto(a)).toList());
    }
}
