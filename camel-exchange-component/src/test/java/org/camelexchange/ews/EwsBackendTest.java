package org.camelexchange.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.camelexchange.Script;
import org.camelexchange.backend.RowResult;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.error.ServerException;
import org.camelexchange.query.ConditionParser;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowStream;
import org.camelexchange.query.Scope;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Platform;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.junit.jupiter.api.Test;

/** What the back end asks of EWS, and what it makes of answers the emulator never gives. */
class EwsBackendTest {
    private interface Use {
        void of(EwsBackend backend, Script script) throws Exception;
    }

    private static void with(Use use, HttpAnswer... answers) throws Exception {
        try (Script script = Script.of(answers)) {
            ConnectionSettings settings = script.settings(Schema.EWS);
            settings.setPlatform(Platform.Exchange2016);
            try (EwsBackend backend = EwsBackend.open(settings)) {
                use.of(backend, script);
            }
        }
    }

    private static HttpAnswer soap(String operation, String... messages) {
        return Script.answer(
                200,
                "text/xml",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><m:" + operation
                        + "Response xmlns:m='http://schemas.microsoft.com/exchange/services/2006/messages'"
                        + " xmlns:t='http://schemas.microsoft.com/exchange/services/2006/types'><m:ResponseMessages>"
                        + String.join("", messages) + "</m:ResponseMessages></m:" + operation
                        + "Response></s:Body></s:Envelope>");
    }

    private static String message(String responseClass, String code, String content) {
        return "<m:X ResponseClass='" + responseClass + "'><m:ResponseCode>" + code + "</m:ResponseCode>" + content
                + "</m:X>";
    }

    private static String item(String id) {
        return message(
                "Success",
                "NoError",
                "<m:Items><t:Message><t:ItemId Id='" + id + "' ChangeKey='k'/></t:Message></m:Items>");
    }

    private static List<Row> read(EwsBackend backend, String where) {
        Table table = backend.table("EWS.Inbox", Scope.none());
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
    void rowsTheServerDidNotBeginAreSentAgainAndTheOthersAreNot() throws Exception {
        with(
                (backend, script) -> {
                    Table table = backend.table("EWS.Drafts", Scope.none());
                    List<RowResult> results = backend.create(
                            table,
                            List.of(Row.of("Subject", "one"), Row.of("Subject", "two"), Row.of("Subject", "three")),
                            Scope.none());
                    assertThat(results).extracting(RowResult::succeeded).containsExactly(true, false, true);
                    assertThat(results.get(2).row()).containsEntry("ItemId", "3");
                    assertThat(script.requests()).hasSize(2);
                    assertThat(script.requests().get(1).bodyText())
                            .contains(">three<")
                            .doesNotContain(">one<")
                            .doesNotContain(">two<");
                },
                soap(
                        "CreateItem",
                        item("1"),
                        message("Error", "ErrorItemSave", ""),
                        message("Warning", "ErrorBatchProcessingStopped", "")),
                soap("CreateItem", item("3")));
    }

    @Test
    void anAnswerThatLacksARowItWasAskedForIsAnError() throws Exception {
        with(
                (backend, script) -> {
                    assertThatThrownBy(() -> read(backend, "ItemId IN ('1', '2')"))
                            .isInstanceOf(ServerException.class);
                    assertThat(read(backend, "ItemId = 'old form'")).containsExactly(Row.of("ItemId", "new form"));
                },
                soap("GetItem", item("1")),
                soap("GetItem", item("new form")));
    }

    @Test
    void aWordIsComparedAsTheServerWritesItForItIsNoText() throws Exception {
        with(
                (backend, script) -> {
                    assertThat(read(backend, "Importance = 'high' AND Sensitivity <> 'PRIVATE'"))
                            .hasSize(1);
                    assertThat(script.requests().get(0).bodyText())
                            .contains("IsEqualTo")
                            .contains("Value=\"High\"")
                            .contains("IsNotEqualTo")
                            .contains("Value=\"Private\"")
                            .doesNotContain("Contains");
                },
                soap(
                        "FindItem",
                        message(
                                "Success",
                                "NoError",
                                "<m:RootFolder IncludesLastItemInRange='true'><t:Items><t:Message><t:ItemId Id='1'/>"
                                        + "</t:Message></t:Items></m:RootFolder>")));
    }

    @Test
    void aRestrictionTheServerRefusesIsEvaluatedOnTheRows() throws Exception {
        String page = "<m:RootFolder IncludesLastItemInRange='true' TotalItemsInView='2'><t:Items>"
                + "<t:Message><t:ItemId Id='1' ChangeKey='k'/><t:Subject>x</t:Subject></t:Message>"
                + "<t:Message><t:ItemId Id='2' ChangeKey='k'/><t:Subject>bAr</t:Subject></t:Message>"
                + "</t:Items></m:RootFolder>";
        with(
                (backend, script) -> {
                    assertThat(read(backend, "Subject LIKE '%a%'")).containsExactly(Row.of("ItemId", "2"));
                    assertThat(script.requests()).hasSize(2);
                    assertThat(script.requests().get(0).bodyText()).contains("Restriction");
                    assertThat(script.requests().get(1).bodyText()).doesNotContain("Restriction");
                },
                soap("FindItem", message("Error", "ErrorRestrictionTooComplex", "")),
                soap("FindItem", message("Success", "NoError", page)));
    }
}
