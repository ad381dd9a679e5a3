package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.mime.MimeReader;
import org.camelexchange.emulator.mime.MimeWriter;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;

/** Messages: list, read, make, change, move, copy, delete, and the MIME of each. */
final class MessageRoutes {
    static final String NAME = "messages";

    private static final ItemRoutes ITEMS =
            new ItemRoutes(NAME, Messages.RESOURCE, (call, old, values) -> Messages.change(old, values));

    private MessageRoutes() {}

    static List<Route> routes() {
        List<Route> routes = new ArrayList<>(ITEMS.routes());
        routes.add(Route.of("GET", "messages", MessageRoutes::listAll));
        routes.add(
                Route.of("POST", "messages", call -> create(call, call.mailbox().folder(WellKnown.DRAFTS))));
        routes.add(Route.of("GET", "mailFolders/{folder}/messages", MessageRoutes::list));
        routes.add(Route.of("POST", "mailFolders/{folder}/messages", call -> create(call, call.folder())));
        routes.add(Route.of("GET", "messages/{item}/$value", MessageRoutes::mime));
        routes.add(Route.of("POST", "messages/{item}/move", call -> relocate(call, false)));
        routes.add(Route.of("POST", "messages/{item}/copy", call -> relocate(call, true)));
        return routes;
    }

    private static HttpAnswer list(Call call) {
        Mailbox mailbox = call.mailbox();
        Folder folder = call.folder();
        String collection = "mailFolders('" + call.variable("folder") + "')/messages";
        return Listing.of(Messages.RESOURCE, folder.id(), collection, () -> Folders.messages(mailbox, folder.id()))
                .ordered(Listing.NEWEST)
                .answer(call);
    }

    /** All messages of the mailbox that its owner can see. */
    private static HttpAnswer listAll(Call call) {
        Mailbox mailbox = call.mailbox();
        return Listing.of(Messages.RESOURCE, "all", NAME, () -> {
                    List<Item> all = new ArrayList<>();
                    for (Folder folder : mailbox.descendants(
                            mailbox.folder(WellKnown.MESSAGE_ROOT).id())) {
                        all.addAll(Folders.messages(mailbox, folder.id()));
                    }
                    return all;
                })
                .ordered(Listing.NEWEST)
                .answer(call);
    }

    private static HttpAnswer create(Call call, Folder folder) {
        Item draft = isMime(call)
                ? fromMime(call)
                : Bodies.message(
                        call,
                        call.json(),
                        Item.of(ItemKind.MESSAGE).with(Props.DRAFT, true).with(Props.READ, true));
        Item made = call.mailbox().create(folder.id(), stamped(call, draft));
        return Answers.row(call, 201, Messages.RESOURCE, made, NAME)
                .with(
                        "Location",
                        call.request().origin() + "/v1.0/users/"
                                + call.mailbox().address() + "/messages/"
                                + call.view().id(made));
    }

    /** The times a new mail has; who sets them with extended properties is believed. */
    private static Item stamped(Call call, Item item) {
        return item.with(Props.RECEIVED, item.get(Props.RECEIVED, call.now()))
                .with(Props.SENT, item.get(Props.SENT, call.now()));
    }

    /** Whether the body is the MIME of a message rather than JSON. */
    static boolean isMime(Call call) {
        return call.request().header("Content-Type").orElse("").startsWith("text/plain");
    }

    static Item fromMime(Call call) {
        byte[] mime;
        try {
            mime = Base64.getMimeDecoder().decode(call.request().body());
        } catch (IllegalArgumentException e) {
            throw GraphError.INVALID_MIME.because("Invalid base64 string for MIME content.");
        }
        if (!looksLikeMime(mime)) {
            throw GraphError.INVALID_MIME.because("Invalid base64 string for MIME content.");
        }
        return MimeReader.read(mime, call.now()).with(Props.DRAFT, true).with(Props.READ, true);
    }

    /** The lenient decoder makes bytes of any text; a mail begins with a header. */
    private static boolean looksLikeMime(byte[] mime) {
        String begin = new String(mime, 0, Math.min(mime.length, 200), java.nio.charset.StandardCharsets.ISO_8859_1);
        return begin.matches("(?s)[\\x21-\\x39\\x3b-\\x7e]+[ \\t]*:.*");
    }

    private static HttpAnswer mime(Call call) {
        Item item = call.item(Messages.RESOURCE);
        return HttpAnswer.of(200, "text/plain", item.mime() == null ? MimeWriter.write(item) : item.mime());
    }

    private static HttpAnswer relocate(Call call, boolean copy) {
        Item item = call.item(Messages.RESOURCE);
        String to = MailFolderRoutes.destination(call).id();
        Item there = copy
                ? call.mailbox().copy(item.immutableId(), to)
                : call.mailbox().move(item.immutableId(), to);
        return Answers.row(call, 201, Messages.RESOURCE, there, NAME);
    }
}
