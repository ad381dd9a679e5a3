package org.camelexchange.emulator.ews;

import java.util.ArrayList;
import java.util.List;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Props;

/** What can be answered to an item ([MS-OXWSCDATA] 2.2.4.46). */
final class ResponseObjects {
    static final Codec<List<String>> CODEC = Codecs.of(
            (out, names) -> names.forEach(name -> out.t(name).end()),
            e -> e.children().stream().map(Element::name).toList(),
            names -> null);

    private ResponseObjects() {}

    static List<String> of(Seen seen) {
        Item item = seen.item();
        List<String> names = new ArrayList<>();
        if (item.kind() == ItemKind.MEETING_REQUEST
                || item.kind() == ItemKind.APPOINTMENT && item.is(Props.MEETING) && !organized(seen)) {
            names.addAll(List.of("AcceptItem", "TentativelyAcceptItem", "DeclineItem"));
        }
        if (item.kind().isMail() && !item.is(Props.DRAFT)) {
            names.addAll(List.of("ReplyToItem", "ReplyAllToItem", "ForwardItem"));
        }
        if (item.kind() == ItemKind.APPOINTMENT && item.is(Props.MEETING)) {
            names.addAll(organized(seen) ? List.of("CancelCalendarItem", "ForwardItem") : List.of("ForwardItem"));
        }
        return names;
    }

    private static boolean organized(Seen seen) {
        return seen.item()
                .find(Props.ORGANIZER)
                .map(o -> o.address().equalsIgnoreCase(seen.mailbox().address()))
                .orElse(true);
    }
}
