package org.camelexchange.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camelexchange.backend.EwsProcedures;
import org.camelexchange.backend.TokenProcedures;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;

/** The list of the procedures Graph serves: its own, and those of the EWS vocabulary. */
final class GraphProcedures {
    static final Map<Procedure, GraphProcedure> ALL = all();

    private GraphProcedures() {}

    private static Map<Procedure, GraphProcedure> all() {
        Map<Procedure, GraphProcedure> all = new LinkedHashMap<>(OwnProcedures.ALL);
        all.put(EwsProcedures.SEND_ITEM, BridgeProcedures::sendItem);
        all.put(EwsProcedures.SEND_MAIL, BridgeProcedures::sendMail);
        all.put(EwsProcedures.MOVE_ITEM, BridgeProcedures::moveItem);
        all.put(EwsProcedures.CREATE_ATTACHMENTS, BridgeProcedures::createAttachments);
        all.put(EwsProcedures.GET_ATTACHMENT, BridgeProcedures::getAttachment);
        all.put(EwsProcedures.DELETE_ATTACHMENT, BridgeProcedures::deleteAttachment);
        all.put(EwsProcedures.GET_ROOM_LISTS, RoomFinder::roomLists);
        all.put(EwsProcedures.GET_ROOMS, RoomFinder::rooms);
        all.put(EwsProcedures.GET_USER_AVAILABILITY, Availability::get);
        all.put(EwsProcedures.GET_USER_OOF_SETTINGS, OutOfOffice::get);
        all.put(EwsProcedures.SET_USER_OOF_SETTINGS, OutOfOffice::set);
        all.put(EwsProcedures.CONVERT_ID, ConvertId::run);
        Stream.concat(TokenProcedures.of(GraphTable.OWN).stream(), EwsProcedures.TOKENS.stream())
                .forEach(procedure -> all.put(
                        procedure,
                        (tools, inputs, scope) -> List.of(new Row(tools.tokens().run(procedure.name(), inputs)))));
        return all;
    }
}
