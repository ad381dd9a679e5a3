package org.camelexchange.emulator.store.mapi;

import static org.camelexchange.emulator.store.mapi.Line.derived;
import static org.camelexchange.emulator.store.mapi.Line.stored;
import static org.camelexchange.emulator.store.mapi.Line.words;

import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.store.ExtendedPropId;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;

/** What tasks have, in PSETID_Task; the ids are those of [MS-OXPROPS], the numbers of [MS-OXOTASK]. */
final class TaskLines {
    private static final double PER_CENT = 100;

    static final List<Line> ALL = List.of(
            words(
                    id(0x8101, "Integer"),
                    Props.TASK_STATUS,
                    "NotStarted",
                    Map.of(0, "NotStarted", 1, "InProgress", 2, "Completed", 3, "WaitingOnOthers", 4, "Deferred")),
            // MAPI has a part of one, the item what EWS has: of a hundred.
            derived(id(0x8102, "Double"), (box, item) -> item.get(Props.PERCENT_COMPLETE, 0d) / PER_CENT)
                    .setBy((item, value) ->
                            item.with(Props.PERCENT_COMPLETE, value == null ? null : (Double) value * PER_CENT)),
            stored(id(0x8104, "SystemTime"), Props.STARTED),
            stored(id(0x8105, "SystemTime"), Props.DUE),
            stored(id(0x810F, "SystemTime"), Props.COMPLETED),
            stored(id(0x8110, "Integer"), Props.ACTUAL_WORK),
            stored(id(0x8111, "Integer"), Props.TOTAL_WORK),
            derived(id(0x811C, "Boolean"), (box, item) -> complete(item)),
            stored(id(0x811F, "String"), Props.TASK_OWNER),
            derived(id(0x8126, "Boolean"), (box, item) -> item.get(Props.RECURRENCE) != null));

    private TaskLines() {}

    private static ExtendedPropId id(int id, String type) {
        return ExtendedPropId.numbered(ExtendedPropId.TASK, id, type);
    }

    private static boolean complete(Item item) {
        return "Completed".equals(item.get(Props.TASK_STATUS));
    }
}
