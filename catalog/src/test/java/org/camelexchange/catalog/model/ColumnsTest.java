package org.camelexchange.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data model has everything users know from the connector family. */
class ColumnsTest {
    /** What is not there, and why; with its schema and table in front. */
    private static final Map<String, String> ON_PURPOSE = Map.of();

    private static JsonNode model() throws IOException {
        return new ObjectMapper().readTree(DataModelTest.FILE.toFile()).get("schemas");
    }

    @Test
    void everyColumnOfTheReferenceIsThere() throws IOException {
        Path file = Path.of(System.getProperty("shared.dir", "../../shared"), "reference", "columns.json");
        assumeTrue(Files.exists(file), "The list of columns is not there: nothing was held against it");
        JsonNode model = model();
        List<String> missing = new ArrayList<>();
        int there = 0;
        for (Map.Entry<String, JsonNode> schema :
                new ObjectMapper().readTree(file.toFile()).properties()) {
            for (Map.Entry<String, JsonNode> table : schema.getValue().properties()) {
                Set<String> columns = new HashSet<>();
                model.path(schema.getKey())
                        .path("tables")
                        .path(table.getKey())
                        .path("columns")
                        .forEach(column -> columns.add(column.get("name").asText()));
                for (String list : List.of("columns", "newerColumns")) {
                    for (JsonNode column : table.getValue().path(list)) {
                        String name = column.get("name").asText();
                        if (columns.contains(name)) {
                            there++;
                        } else {
                            missing.add(schema.getKey() + "." + table.getKey() + "." + name);
                        }
                    }
                }
            }
        }
        System.out.println(there + " columns of the reference are in data-model.json, " + missing.size() + " are not");
        assertThat(ON_PURPOSE).hasSizeLessThanOrEqualTo(5);
        assertThat(missing).containsExactlyInAnyOrderElementsOf(ON_PURPOSE.keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EWS; tables; Calendar, Calendar_OptionalAttendees, Calendar_RequiredAttendees, Contacts, DeletedItems, Drafts, Folders, Inbox, JunkEmail, Outbox, SentItems, Tasks, Calendar_ModifiedOccurrences, Rooms, RoomLists",
                "EWS; procedures; CreateAttachments, DeleteAttachment, GetAttachment, GetRoomLists, GetRooms, GetUserAvailability, GetUserOofSettings, SetUserOofSettings, MoveItem, SendItem, SendMail",
                "MSGraph; tables; CalendarGroups, Calendars, Contacts, Events, ExtendedProperties, Groups, MailFolders, Messages, Users, CalendarView, EventAttachments, EventInstances, GroupMembers, MessageAttachments",
                "MSGraph; procedures; AddAttachments, DeleteAttachment, DismissEventReminder, DownloadAttachments, FetchAdditionalUserFields, ForwardMail, MoveMail, ReplyToMessage, RespondToEvent, SendMail, SnoozeEventReminder",
                "sys; tables; sys_tables, sys_tablecolumns, sys_procedures, sys_procedureparameters"
            })
    void everyTableViewAndProcedureIsThere(String schema, String kind, String names) throws IOException {
        List<String> there = new ArrayList<>();
        model().path(schema).path(kind).fieldNames().forEachRemaining(there::add);
        assertThat(there).contains(names.split(", "));
    }

    @Test
    void graphServesEveryTableAndProcedureOfEws() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String kind : List.of("tables", "procedures")) {
            model().path("EWS").path(kind).properties().forEach(entry -> {
                if (!entry.getValue().get("servedBy").toString().contains("MSGraph")) {
                    missing.add(entry.getKey());
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void atLeast85OfAHundredColumnsOfEwsHaveACounterpartOnGraph() throws IOException {
        JsonNode schemas = model();
        for (String table : Portability.MAIN) {
            assertThat(Portability.of(schemas.at("/EWS/tables/" + table)).share())
                    .as(table)
                    .isGreaterThanOrEqualTo(85);
        }
    }

    @Test
    void whatGraphHasNotIsLeftOutForAReason() throws IOException {
        List<String> silent = new ArrayList<>();
        model().at("/EWS/tables")
                .properties()
                .forEach(table -> table.getValue().get("columns").forEach(column -> {
                    if (column.path("onMSGraph").has("absent")
                            && !column.at("/onMSGraph/absent").isTextual()) {
                        silent.add(table.getKey() + "." + column.get("name").asText());
                    }
                }));
        assertThat(silent).isEmpty();
    }
}
