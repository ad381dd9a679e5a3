package org.camelexchange.graph;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;

/** The rooms of an organization and the lists they are in: Graph's places. */
final class RoomFinder {
    private RoomFinder() {}

    static List<Row> roomLists(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        return places(tools, "/places/microsoft.graph.roomList").stream()
                .map(list -> Row.of("Name", list.path("displayName").asText(null))
                        .with("EmailAddress", list.path("emailAddress").asText(null)))
                .toList();
    }

    static List<Row> rooms(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        String list = inputs.text("RoomListEmailAddress");
        return places(tools, "/places/" + Urls.encode(list) + "/microsoft.graph.roomList/rooms").stream()
                .map(room -> Row.of("Name", room.path("displayName").asText(null))
                        .with("EmailAddress", room.path("emailAddress").asText(null))
                        .with("RoomListEmailAddress", list))
                .toList();
    }

    private static List<JsonNode> places(GraphProcedure.Tools tools, String path) {
        return new Listing<>(tools.transport(), tools.context(), Prefer::on, JsonParser::<JsonNode>readValueAsTree)
                .add(tools.urls().url(Scope.none(), path))
                .all();
    }
}
