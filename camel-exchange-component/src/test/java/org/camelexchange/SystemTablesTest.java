package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.backend.Backend;
import org.camelexchange.connection.SchemaBackends;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Column;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables about tables, on a connection whose server is not there: whoever asks them sends nothing. */
class SystemTablesTest {
    private static ConnectionSettings nowhere(Schema schema) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(schema);
        // Port 9 is discard: nobody listens there.
        settings.setServer(schema == Schema.EWS ? "http://127.0.0.1:9/EWS/Exchange.asmx" : "http://127.0.0.1:9/v1.0");
        settings.setAuthScheme(schema == Schema.EWS ? AuthScheme.Basic : AuthScheme.OAuth);
        settings.setUser("anna@example.org");
        settings.setPassword("secret");
        settings.setOauthAccessToken("token");
        return settings;
    }

    private static CamelContext camel(Schema schema) {
        CamelContext camel = new DefaultCamelContext();
        camel.getRegistry().bind("nowhere", nowhere(schema));
        camel.start();
        return camel;
    }

    @SuppressWarnings("unchecked") // a query gives a List
    private static List<Row> query(Schema schema, String uri) {
        return (List<Row>) call(schema, "query/" + uri, null);
    }

    private static Throwable refused(Schema schema, String uri, Object body) {
        return catchThrowable(() -> call(schema, uri, body));
    }

    private static Object call(Schema schema, String uri, Object body) {
        CamelContext camel = camel(schema);
        try {
            return camel.createProducerTemplate()
                    .requestBody("exchange:" + uri + (uri.contains("?") ? "&" : "?") + "connection=nowhere", body);
        } finally {
            camel.stop();
        }
    }

    private static Backend backend(Schema schema) {
        return new SchemaBackends().open(nowhere(schema));
    }

    @ParameterizedTest
    @EnumSource
    void everyTableIsListedWithItsKind(Schema schema) {
        try (Backend backend = backend(schema)) {
            List<Row> rows = query(schema, "sys_tables");
            assertThat(rows.stream().map(row -> row.text("SchemaName") + "." + row.text("TableName")))
                    .containsExactlyElementsOf(backend.vocabulary().tables().stream()
                            .map(Table::fullName)
                            .toList());
            assertThat(rows).anySatisfy(row -> assertThat(row)
                    .containsEntry("CatalogName", "Exchange")
                    .containsEntry("SchemaName", "EWS")
                    .containsEntry("TableName", "Inbox")
                    .containsEntry("TableType", "TABLE")
                    .containsEntry("IsUpdateable", true));
            assertThat(rows).anySatisfy(row -> assertThat(row)
                    .containsEntry("SchemaName", "sys")
                    .containsEntry("TableName", "sys_tables")
                    .containsEntry("TableType", "SYSTEM_TABLE")
                    .containsEntry("IsUpdateable", false));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnIsListedAsItIsDeclared(Schema schema) {
        try (Backend backend = backend(schema)) {
            List<Row> rows = query(schema, "sys_tablecolumns?limit=100000");
            assertThat(rows)
                    .hasSize(backend.vocabulary().tables().stream()
                            .mapToInt(table -> table.columns().size())
                            .sum());
            Table inbox = backend.vocabulary().table("EWS.Inbox");
            List<Row> ofInbox = rows.stream()
                    .filter(row -> row.get("SchemaName").equals("EWS")
                            && row.get("TableName").equals("Inbox"))
                    .toList();
            for (int i = 0; i < inbox.columns().size(); i++) {
                Column column = inbox.columns().get(i);
                assertThat(ofInbox.get(i))
                        .containsEntry("ColumnName", column.name())
                        .containsEntry("Ordinal", i + 1)
                        .containsEntry("DataType", column.type().name())
                        .containsEntry("IsMultiple", column.multiple());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void conditionOrderSelectLimitAndOffsetHoldAsInAnyTable(Schema schema) {
        List<Row> rows = query(
                schema,
                "sys_tablecolumns?select=ColumnName&where=TableName = 'inbox' AND SchemaName = 'EWS' AND"
                        + " ColumnName LIKE 'ToRecipients%' AND FilteredBy = 'rows' AND IsReadOnly = false"
                        + "&orderBy=ColumnName DESC&limit=1&offset=1");
        assertThat(rows).containsExactly(Row.of("ColumnName", "ToRecipients_EmailAddress"));
        assertThat(query(schema, "sys.sys_tablecolumns?where=IsKey = true AND TableName = 'Inbox'&select=ColumnName"))
                .containsExactly(Row.of("ColumnName", "ItemId"));
    }

    @ParameterizedTest
    @EnumSource
    void everyProcedureAndItsInputsAndOutputsAreListed(Schema schema) {
        try (Backend backend = backend(schema)) {
            List<Procedure> procedures = backend.vocabulary().procedures();
            assertThat(query(schema, "sys_procedures").stream()
                            .map(row -> row.text("SchemaName") + "." + row.text("ProcedureName")))
                    .containsExactlyElementsOf(
                            procedures.stream().map(Procedure::fullName).toList());
            List<Row> rows = query(schema, "sys_procedureparameters?limit=100000");
            assertThat(rows)
                    .hasSize(procedures.stream()
                            .mapToInt(procedure -> procedure.inputs().size()
                                    + procedure.outputs().size())
                            .sum());
            assertThat(query(
                            schema,
                            "sys_procedureparameters?select=ParameterName,Direction,IsRequired,Words&where=ProcedureName ="
                                    + " 'GetAttachment' AND ParameterName IN ('AttachmentIds', 'BodyType')"))
                    .containsExactly(
                            Row.of("ParameterName", "AttachmentIds")
                                    .with("Direction", "IN")
                                    .with("IsRequired", true)
                                    .with("Words", List.of()),
                            Row.of("ParameterName", "BodyType")
                                    .with("Direction", "IN")
                                    .with("IsRequired", false)
                                    .with("Words", List.of("Best", "HTML", "Text")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConsumerReadsThemToo(Schema schema) throws Exception {
        try (CamelContext camel = camel(schema)) {
            MockEndpoint mock = camel.getEndpoint("mock:tables", MockEndpoint.class);
            mock.expectedMessageCount(4);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("exchange:query/sys_tables?connection=nowhere&where=SchemaName = 'sys'&initialDelay=0&delay=600000")
                            .to(mock);
                }
            });
            mock.assertIsSatisfied();
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePlanSaysThatNothingIsSent(Schema schema) {
        assertThat(query(schema, "sys_tables?explain=true&where=TableType = 'VIEW'")
                        .toString())
                .contains("without a request")
                .contains("TableType = 'VIEW'");
    }

    @ParameterizedTest
    @EnumSource
    void writersAreRefusedAndNamesThatAreWrongAreCorrected(Schema schema) {
        Stream.of("create", "update", "delete")
                .forEach(activity -> assertThat(refused(schema, activity + "/sys_tables", Map.of("TableName", "x")))
                        .hasRootCauseInstanceOf(InvalidInputException.class)
                        .rootCause()
                        .hasMessageContaining(activity)
                        .hasMessageContaining("sys.sys_tables")
                        .hasMessageContaining("it is a view and can only be queried"));
        assertThat(refused(schema, "query/sys_tabels", null))
                .rootCause()
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Did you mean sys_tables");
        assertThat(refused(schema, "query/sys_tables?where=TabelName = 'x'", null))
                .rootCause()
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Did you mean TableName");
        assertThat(refused(schema, "query/sys_tablecolumns?where=Ordinal = 'first'", null))
                .hasStackTraceContaining(
                        "the value for the column Ordinal does not fit: 'first' is not a whole number");
    }
}
