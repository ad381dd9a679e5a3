package org.camelexchange.emulator.ews;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camelexchange.emulator.store.Change;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;

/** SyncFolderItems ([MS-OXWSSYNC] 3.1.4.2). */
final class SyncFolderItems implements Operation {
    private static final int MOST = 512;

    @Override
    public String name() {
        return "SyncFolderItems";
    }

    /** What is told of one item. */
    private record Net(String kind, String entryId, Item item) {}

    /** What happened to one item in a span of the history. */
    private record Story(Change first, Change last, boolean onlyRead) {
        Story and(Change next) {
            return new Story(first, next, onlyRead && next.kind() == Change.Kind.READ_FLAG);
        }
    }

    /** One answer: what is told, where it ends and whether that is all. */
    private record Batch(List<Net> changes, SyncState state, boolean last) {}

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        int max = Codecs.integer(request.need("MaxChangesReturned").text());
        if (max < 1 || max > MOST) {
            throw EwsFault.schema("The 'MaxChangesReturned' element is invalid - The value '" + max
                    + "' is invalid: the MaxInclusive constraint failed.");
        }
        Element shapeElement = request.need("ItemShape");
        Set<String> ignored =
                request.in("Ignore").stream().map(id -> id.attribute("Id", "")).collect(Collectors.toSet());
        return List.of(ResponseMessage.attempt(() -> {
            ItemShape shape = ItemShape.read(shapeElement, true, call.version());
            Call.Place place = Targets.place(call, request.need("SyncFolderId"), EwsError.SYNC_FOLDER_NOT_FOUND);
            Batch batch = batch(place, Optional.ofNullable(request.childText("SyncState")), max);
            return ResponseMessage.success(out -> {
                out.m("SyncState", batch.state().text());
                out.m("IncludesLastItemInRange", String.valueOf(batch.last()));
                out.m("Changes");
                batch.changes().stream()
                        .filter(c -> !ignored.contains(c.entryId()))
                        .forEach(c -> write(out, shape, place.mailbox(), c));
                out.end();
            });
        }));
    }

    private static Batch batch(Call.Place place, Optional<String> given, int max) {
        Mailbox mailbox = place.mailbox();
        String folder = place.folder().id();
        if (given.isEmpty() || given.get().isEmpty()) {
            // The point in history comes first: what changes from here on is told in the next round.
            long now = mailbox.lastChange();
            List<Item> items = mailbox.items(folder);
            String bound = items.isEmpty() ? "" : items.get(items.size() - 1).entryId();
            return firstRound(mailbox, SyncState.begin(folder, now, bound), items, max);
        }
        SyncState state = SyncState.read(given.get(), folder);
        if (state.first()) {
            return firstRound(mailbox, state, mailbox.items(folder), max);
        }
        return laterRound(mailbox, state.between() ? state.round(mailbox.lastChange()) : state, max);
    }

    private static Batch firstRound(Mailbox mailbox, SyncState state, List<Item> items, int max) {
        List<Item> rest = items.subList(upTo(items, state.last()), upTo(items, state.bound()));
        List<Item> some = rest.subList(0, Math.min(max, rest.size()));
        List<Net> nets =
                some.stream().map(i -> new Net("Create", i.entryId(), i)).toList();
        if (some.size() == rest.size()) {
            SyncState over = state.over();
            return new Batch(nets, over, mailbox.lastChange() == over.target());
        }
        return new Batch(nets, state.upTo(some.get(some.size() - 1).entryId()), false);
    }

    private static Batch laterRound(Mailbox mailbox, SyncState state, int max) {
        Map<String, Story> stories = new LinkedHashMap<>();
        for (Change change : mailbox.changesSince(state.folder(), state.from())) {
            if (change.number() <= state.target()) {
                Story story = stories.remove(change.entryId());
                boolean read = change.kind() == Change.Kind.READ_FLAG;
                // Put in anew each time, so that the stories are in the order they ended in.
                stories.put(change.entryId(), story == null ? new Story(change, change, read) : story.and(change));
            }
        }
        List<Net> nets = new ArrayList<>();
        long done = state.done();
        for (Story story : stories.values()) {
            if (story.last().number() <= state.done()) {
                continue;
            }
            if (nets.size() == max) {
                return new Batch(nets, state.upTo(done), false);
            }
            net(mailbox, story).ifPresent(nets::add);
            done = story.last().number();
        }
        SyncState over = state.over();
        boolean last = mailbox.changesSince(over.folder(), over.target()).isEmpty();
        return new Batch(nets, over, last);
    }

    private static Optional<Net> net(Mailbox mailbox, Story story) {
        String id = story.last().entryId();
        boolean made = story.first().kind() == Change.Kind.CREATED;
        if (story.last().kind() == Change.Kind.DELETED) {
            return made ? Optional.empty() : Optional.of(new Net("Delete", id, null));
        }
        // What is gone by now is told in the next round.
        Optional<Item> item = mailbox.findItem(id);
        String kind = made ? "Create" : story.onlyRead() ? "ReadFlagChange" : "Update";
        return item.map(i -> new Net(kind, id, i));
    }

    private static void write(EwsWriter out, ItemShape shape, Mailbox mailbox, Net net) {
        out.t(net.kind());
        switch (net.kind()) {
            case "Delete" -> out.t("ItemId").attribute("Id", net.entryId()).end();
            case "ReadFlagChange" -> {
                Codecs.ID.write(
                        out, "ItemId", new Codecs.Id(net.entryId(), net.item().changeKey()));
                out.t("IsRead", String.valueOf(net.item().is(Props.READ)));
            }
            default -> shape.write(out, Seen.of(mailbox, net.item()));
        }
        out.end();
    }

    /** How many of the items, which are in the order of their ids, come before an id or have it. */
    private static int upTo(List<Item> items, String id) {
        int from = 0;
        int to = items.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (compare(items.get(middle).entryId(), id) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Ids of one mailbox end with a number that grows: compared as bytes they are in the order they were given. */
    private static int compare(String a, String b) {
        return Arrays.compareUnsigned(
                Base64.getUrlDecoder().decode(a), Base64.getUrlDecoder().decode(b));
    }
}
