package org.camelexchange.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.camelexchange.Script;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.error.ServerException;
import org.camelexchange.query.ConditionParser;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowStream;
import org.camelexchange.query.Scope;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Purpose;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.junit.jupiter.api.Test;

/** What the back end asks of Graph, and what it makes of answers the emulator never gives. */
class GraphBackendTest {
    private interface Use {
        void of(GraphBackend backend, Script script) throws Exception;
    }

    private static void with(Use use, HttpAnswer... answers) throws Exception {
        try (Script script = Script.of(answers);
                GraphBackend backend = GraphBackend.open(script.settings(Schema.MSGraph))) {
            use.of(backend, script);
        }
    }

    private static HttpAnswer json(String text) {
        return json(200, text);
    }

    private static HttpAnswer json(int status, String text) {
        return Script.answer(status, "application/json", text);
    }

    private static List<Row> read(GraphBackend backend, String name, String where) {
        Table table = backend.table(name, Scope.none());
        Query query = Query.of(table)
                .withSelect(List.of(table.key()))
                .withWhere(ConditionParser.parse(where, table, parameter -> null));
        List<Row> rows = new ArrayList<>();
        try (RowStream stream = backend.query(query)) {
            stream.forEachRemaining(rows::add);
        }
        return rows;
    }

    @Test
    void aRowIsFoundByAnIdTheServerWritesOtherwise() throws Exception {
        with(
                (backend, script) -> assertThat(read(backend, "MSGraph.Messages", "id = 'short'"))
                        .containsExactly(Row.of("id", "immutable")),
                json("{\"id\":\"immutable\"}"));
    }

    @Test
    void aMailboxThatDoesNotExistIsNotAnEmptyOne() throws Exception {
        with(
                (backend, script) -> {
                    assertThat(read(backend, "MSGraph.Messages", "id = 'x'")).isEmpty();
                    assertThatThrownBy(() -> read(backend, "MSGraph.Messages", "id = 'x'"))
                            .isInstanceOf(NotFoundException.class);
                },
                json(404, "{\"error\":{\"code\":\"ErrorItemNotFound\"}}"),
                json(404, "{\"error\":{\"code\":\"ErrorInvalidUser\"}}"));
    }

    @Test
    void anAnswerThatIsNoCollectionIsAnErrorAndNotAnEmptyTable() throws Exception {
        with(
                (backend, script) -> {
                    for (int i = 0; i < 3; i++) {
                        assertThatThrownBy(() -> read(backend, "MSGraph.Contacts", null))
                                .isInstanceOf(ServerException.class);
                    }
                },
                json("{}"),
                json("[]"),
                json("{\"value\":[{\"displayName\":\"no id\"}]}"));
    }

    @Test
    void aLinkThatLeadsBackIsAnErrorAndNotAnEndlessTable() throws Exception {
        with((backend, script) -> {
            String loop = script.settings(Schema.MSGraph).getServer() + "/me/contacts?page=2";
            String page = "{\"value\":[],\"@odata.nextLink\":\"" + loop + "\"}";
            script.add(json(page), json(page));
            assertThatThrownBy(() -> read(backend, "MSGraph.Contacts", null))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("leads back");
            script.add(json("{\"value\":[],\"@odata.nextLink\":\"not a link\"}"));
            assertThatThrownBy(() -> read(backend, "MSGraph.Contacts", null)).isInstanceOf(ServerException.class);
        });
    }

    @Test
    void noKeyLeadsToAnotherPlaceThanItsTable() throws Exception {
        with((backend, script) -> {
            Table table = backend.table("MSGraph.Messages", Scope.none());
            for (String key : List.of(".", "..", " ")) {
                assertThat(backend.delete(table, List.of(Row.of("id", key)), Scope.none())
                                .get(0)
                                .error())
                        .isInstanceOf(InvalidInputException.class);
            }
            assertThat(script.requests()).isEmpty();
        });
    }

    @Test
    void anArrayOfWhichOnePlaceChangesKeepsWhatTheOthersHave() throws Exception {
        with(
                (backend, script) -> {
                    Table table = backend.table("EWS.Contacts", Scope.none());
                    Row row = table.row(Row.of("ItemId", "1").with("BusinessPhone2", "+49 3"), Purpose.UPDATE);
                    assertThat(backend.update(table, List.of(row), Scope.none())
                                    .get(0)
                                    .succeeded())
                            .isTrue();
                    assertThat(script.requests().get(1).bodyText()).contains("[\"+49 1\",\"+49 3\"]");
                },
                json("{\"businessPhones\":[\"+49 1\",\"+49 2\"]}"),
                json("{\"id\":\"1\",\"changeKey\":\"k\"}"));
    }

    @Test
    void aColumnTheRowsDoNotHoldIsNoSilentCondition() throws Exception {
        with((backend, script) -> {
            assertThatThrownBy(() -> read(backend, "EWS.Folders", "ParentFolderName LIKE 'In%'"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("ParentFolderName");
            assertThat(script.requests()).isEmpty();
        });
    }

    @Test
    void foldersWithoutFoldersInThemAreNotAskedForThem() throws Exception {
        with(
                (backend, script) -> {
                    assertThat(read(backend, "EWS.Folders", null)).hasSize(3);
                    assertThat(script.requests()).hasSize(2);
                },
                json("{\"value\":[{\"id\":\"a\",\"childFolderCount\":1},{\"id\":\"b\",\"childFolderCount\":0}]}"),
                json("{\"value\":[{\"id\":\"c\",\"childFolderCount\":0}]}"));
    }

    @Test
    void aFilterTheServerRefusesIsEvaluatedOnTheRowsAndAnotherErrorIsNot() throws Exception {
        with(
                (backend, script) -> {
                    assertThat(read(backend, "MSGraph.Messages", "subject LIKE '%a%'"))
                            .containsExactly(Row.of("id", "2"));
                    assertThat(script.requests()).hasSize(2);
                    assertThat(script.requests().get(0).query()).containsKey("$filter");
                    assertThat(script.requests().get(1).query()).doesNotContainKey("$filter");
                    assertThatThrownBy(() -> read(backend, "MSGraph.Messages", "subject LIKE '%a%'"))
                            .hasMessageContaining("refused for good");
                    assertThat(script.requests()).hasSize(3);
                    // Without a condition there is nothing to leave out.
                    assertThatThrownBy(() -> read(backend, "MSGraph.Messages", null))
                            .hasMessageContaining("too complex");
                    assertThat(script.requests()).hasSize(4);
                },
                json(400, "{\"error\":{\"code\":\"InefficientFilter\",\"message\":\"too complex\"}}"),
                json("{\"value\":[{\"id\":\"1\",\"subject\":\"x\"},{\"id\":\"2\",\"subject\":\"bAr\"}]}"),
                json(400, "{\"error\":{\"code\":\"BadRequest\",\"message\":\"refused for good\"}}"),
                json(400, "{\"error\":{\"code\":\"InefficientFilter\",\"message\":\"too complex\"}}"));
    }
}
