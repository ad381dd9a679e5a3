package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CONTENT;
import static org.camelexchange.graph.tables.Flag.CREATE;
import static org.camelexchange.graph.tables.Flag.FILTER;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.bit;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camelexchange.backend.PseudoColumns;

/** What mails, events and contacts have alike, most of it by the ids of MAPI, and what none of them has in Graph. */
final class BridgeItem {
    private static final String NO_CHANGE_KEY = "Graph gives change keys of the row itself only";
    private static final Codec SENSITIVITY =
            Codec.words("0", "Normal", "1", "Personal", "2", "Private", "3", "Confidential");

    /** Exchange gives ids of conversations without a change key. */
    static final GraphColumn CONVERSATION_CHANGE_KEY = of("ConversationChangeKey", STRING, "=");

    private BridgeItem() {}

    static List<GraphColumn> columns() {
        return List.of(
                of("ItemClass", STRING, "String 0x001A", CREATE, FILTER, ALWAYS),
                of("Size", INTEGER, "Integer 0x0E08", FILTER, ALWAYS),
                of("InReplyTo", STRING, "String 0x1042", CREATE, FILTER),
                bit("IsSubmitted", Mapi.FLAGS, Mapi.SUBMITTED),
                bit("IsFromMe", Mapi.FLAGS, Mapi.FROM_ME),
                bit("IsResend", Mapi.FLAGS, Mapi.RESEND),
                bit("IsUnmodified", Mapi.FLAGS, Mapi.UNMODIFIED),
                bit("IsAssociated", Mapi.FLAGS, Mapi.ASSOCIATED),
                of("ReminderDueBy", DATETIME, Mapi.common("SystemTime", "0x8502"), WRITE),
                of("DisplayCc", STRING, "String 0x0E03", FILTER),
                of("DisplayTo", STRING, "String 0x0E04", FILTER),
                of("LastModifiedName", STRING, "String 0x3FFA", FILTER),
                bit("EffectiveRights_Modify", Mapi.ACCESS, Mapi.MODIFY),
                bit("EffectiveRights_Read", Mapi.ACCESS, Mapi.READ),
                bit("EffectiveRights_Delete", Mapi.ACCESS, Mapi.DELETE),
                bit("EffectiveRights_CreateHierarchy", Mapi.ACCESS, Mapi.CREATE_HIERARCHY),
                bit("EffectiveRights_CreateContents", Mapi.ACCESS, Mapi.CREATE_CONTENTS),
                bit("EffectiveRights_CreateAssociated", Mapi.ACCESS, Mapi.CREATE_ASSOCIATED),
                CONVERSATION_CHANGE_KEY);
    }

    /** The pseudo columns, which are none of the server's: what they say is done before a request is made. */
    static List<GraphColumn> pseudo() {
        return PseudoColumns.OF_ITEMS.stream().map(GraphColumn::pseudo).toList();
    }

    /** The headers of an item that came as a mail, as Graph has them for mails alone. */
    static GraphColumn headers() {
        return GraphColumn.joint(
                "InternetMessageHeaders",
                STRING,
                true,
                "String 0x007D",
                Codec.reading(BridgeItem::values),
                null,
                null,
                CONTENT);
    }

    /** The values of the headers in a text of them ([RFC 5322] 2.2): a line that begins with a blank goes on with the one before. */
    private static List<String> values(Object headers) {
        return headers.toString()
                .replaceAll("\r?\n[ \t]+", " ")
                .lines()
                .filter(line -> line.indexOf(':') > 0)
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .toList();
    }

    /** How private it is, where Graph has no property for that. */
    static GraphColumn sensitivity() {
        return of("Sensitivity", STRING, "Integer 0x0036", SENSITIVITY, WRITE, FILTER, ALWAYS);
    }

    /** What no item has in Graph, with what its table has not either. */
    static Map<String, String> absent(Map<String, String> further) {
        Map<String, String> absent = new HashMap<>(further);
        absent.put("ParentFolderChangeKey", NO_CHANGE_KEY);
        absent.put("Culture", "Graph has no language of an item");
        absent.put("WebClientEditFormQueryString", "Graph has a link to read an item, and none to edit it");
        absent.put("EffectiveRights_ViewPrivateItems", "MAPI's access rights, which Graph shows, do not say it");
        return absent;
    }
}
