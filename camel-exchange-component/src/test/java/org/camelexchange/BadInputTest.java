package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.camelexchange.emulator.store.WellKnown;
import org.camelexchange.error.ConflictException;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.error.UnreachableException;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each wrong input gives one error that names the thing and the cure, on both schemas, and changes nothing. */
class BadInputTest {
    private static MsExchangeException refused(Office office, String uri, Object body) {
        Throwable thrown = catchThrowable(() -> office.call(uri, body));
        return error(thrown);
    }

    private static MsExchangeException error(Throwable thrown) {
        assertThat(thrown).as("it was accepted").isNotNull();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof MsExchangeException own) {
                assertThat(own.failure().cure())
                        .as("cure of: " + own.getMessage())
                        .isNotBlank();
                assertThat(own.getMessage()).contains(own.failure().cure());
                return own;
            }
        }
        throw new AssertionError("no error of ours", thrown);
    }

    private static void nothingChanged(Office office) {
        var anna = office.emulator().mailbox(Office.ANNA);
        for (WellKnown folder : List.of(WellKnown.INBOX, WellKnown.DRAFTS, WellKnown.DELETED_ITEMS)) {
            assertThat(anna.items(anna.folder(folder).id())).as(folder.name()).isEmpty();
        }
        assertThat(anna.children(anna.folder(WellKnown.INBOX).id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownActivityNamesTheOnesThereAre(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            MsExchangeException error = refused(office, "qurey/EWS.Inbox", null);
            assertThat(error).isInstanceOf(InvalidSettingException.class).hasMessageContaining("qurey");
            assertThat(error).hasMessageContaining("query");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownTableNamesTheNearestOnes(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            MsExchangeException error = refused(office, "query/EWS.Inbxo", null);
            assertThat(error)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("Inbxo")
                    .hasMessageContaining("Inbox");
            assertThat(refused(office, "execute/SendMial", Map.of("Subject", "x")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("SendMail");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownColumnNamesTheNearestOnes(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            for (String uri : List.of(
                    "query/EWS.Inbox?select=Subjct",
                    "query/EWS.Inbox?where=Subjct = 'x'",
                    "query/EWS.Inbox?orderBy=Subjct")) {
                assertThat(refused(office, uri, null))
                        .as(uri)
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining("Subjct")
                        .hasMessageContaining("Subject");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOptionsValueThatIsNoneNamesTheAllowedOnes(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Throwable thrown = catchThrowable(() -> office.call("query/EWS.Inbox?bodyType=Txt", null));
            assertThat(thrown).isNotNull();
            assertThat(all(thrown)).contains("bodyType").contains("Txt");
            assertThat(all(catchThrowable(() -> office.call("query/EWS.Inbox?pageSize=0", null))))
                    .contains("pageSize");
        }
    }

    private static String all(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            text.append(t.getMessage()).append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource
    void aMalformedConditionIsShownWithWhatIsWrong(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            for (String where : List.of(
                    "Subject =",
                    "Subject = 'x' AND",
                    "IsRead = 'maybe'",
                    "DateTimeReceived > 'yesterday'",
                    "1 = 1",
                    "Subject = 'x'; DELETE FROM Inbox",
                    "upper(Subject) = 'X'",
                    "Subject IN (SELECT Subject FROM Drafts)")) {
                Throwable thrown = catchThrowable(
                        () -> office.call("query/EWS.Inbox", null, Map.of("CamelMsExchangeWhere", where)));
                assertThat(error(thrown)).as(where).isInstanceOf(InvalidInputException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRowWithoutItsKeyIsNeitherUpdatedNorDeleted(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            assertThat(refused(office, "update/EWS.Inbox", Row.of("Subject", "x")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("ItemId");
            assertThat(refused(office, "delete/EWS.Inbox", Row.of("Subject", "x")))
                    .isInstanceOf(InvalidInputException.class);
            assertThat(refused(office, "delete/EWS.Inbox", null)).isInstanceOf(InvalidInputException.class);
            nothingChanged(office);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsNoRowIsRefused(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            assertThat(refused(office, "create/EWS.Inbox", 42)).isInstanceOf(InvalidInputException.class);
            assertThat(refused(office, "create/EWS.Inbox", "not json")).isInstanceOf(InvalidInputException.class);
            assertThat(refused(office, "create/EWS.Inbox", null)).isInstanceOf(InvalidInputException.class);
            nothingChanged(office);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRowWithAnUnknownColumnOrAnUnfitValueIsRefusedBeforeAnythingIsSent(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            assertThat(refused(
                            office, "create/EWS.Inbox", Row.of("Subject", "x").with("Sbuject", "y")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("Sbuject")
                    .hasMessageContaining("Subject");
            assertThat(refused(office, "create/EWS.Inbox", Row.of("IsRead", "perhaps")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("IsRead");
            assertThat(refused(office, "create/EWS.Inbox", Row.of("DateTimeReceived", "2026-01-01T00:00:00Z")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("DateTimeReceived");
            assertThat(refused(office, "execute/EWS.SendMail", Map.of("Subject", "x", "Content", "y")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("ToRecipients");
            nothingChanged(office);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anItemIdOfAnotherMailboxIsRefused(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            var ben = office.emulator().mailbox(Office.BEN);
            var theirs = ben.create(
                    ben.folder(WellKnown.INBOX).id(),
                    org.camelexchange.emulator.store.Item.of(org.camelexchange.emulator.store.ItemKind.MESSAGE)
                            .with(org.camelexchange.emulator.store.Props.SUBJECT, "Ben's"));
            String id = schema == Schema.EWS ? theirs.entryId() : theirs.immutableId();
            MsExchangeException error =
                    refused(office, "update/EWS.Inbox", Row.of("ItemId", id).with("Subject", "x"));
            assertThat(error.failure().serverCode()).isNotBlank();
            assertThat(refused(office, "delete/EWS.Inbox", Row.of("ItemId", id)))
                    .isNotNull();
            assertThat(refused(office, "execute/EWS.MoveItem", Map.of("ItemId", id, "FolderId", "Drafts")))
                    .isNotNull();
            assertThat(ben.item(theirs.entryId()).get(org.camelexchange.emulator.store.Props.SUBJECT))
                    .isEqualTo("Ben's");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFolderThatDoesNotExistIsNamed(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            for (String activity : List.of("query", "create", "delete")) {
                assertThat(refused(office, activity + "/EWS.Inbox/Nowhere/Below", Row.of("ItemId", "x")))
                        .isInstanceOf(NotFoundException.class)
                        .hasMessageContaining("Nowhere");
            }
            assertThat(refused(office, "execute/EWS.MoveItem", Map.of("ItemId", "x", "FolderId", "Inbox/Nowhere")))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("Nowhere");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatIsNotThereIsNamed(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            ConnectionSettings settings = office.settings().connectionSettings();
            // Port 9 is discard: nobody listens there.
            settings.setServer(
                    schema == Schema.EWS ? "http://127.0.0.1:9/EWS/Exchange.asmx" : "http://127.0.0.1:9/v1.0");
            settings.setConnectTimeout(Duration.ofSeconds(2));
            office.camel().getRegistry().bind("gone", settings);
            Throwable thrown = catchThrowable(() -> office.camel()
                    .createProducerTemplate()
                    .requestBody("exchange:query/EWS.Inbox?connection=gone", (Object) null));
            assertThat(error(thrown))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("127.0.0.1:9")
                    .hasMessageContaining("server");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongSecretIsALoginErrorThatDoesNotShowIt(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            ConnectionSettings settings = office.settings().connectionSettings();
            settings.setPassword("wrong-secret");
            settings.setOauthClientSecret("wrong-secret");
            office.camel().getRegistry().bind("stranger", settings);
            Throwable thrown = catchThrowable(() -> office.camel()
                    .createProducerTemplate()
                    .requestBody("exchange:query/EWS.Inbox?connection=stranger", (Object) null));
            assertThat(error(thrown)).isInstanceOf(LoginException.class);
            assertThat(all(thrown)).doesNotContain("wrong-secret");
            assertThat(settings.toString()).doesNotContain("wrong-secret");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnfitRouteFailsWhenItStarts(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            for (String uri : List.of(
                    "exchange:qurey/EWS.Inbox?connection=office",
                    "exchange:query/EWS.Inbox?connection=nobody",
                    "exchange:query/EWS.Inbox?connection=office&where=Nothing = 1",
                    "exchange:create/EWS.Inbox?connection=office")) {
                Throwable thrown = catchThrowable(() -> office.camel().addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri).to("log:never");
                    }
                }));
                assertThat(thrown).as(uri).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFolderThatIsThereAlreadyIsNotMadeTwice(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Row folder = Row.of("DisplayName", "Done").with("ParentFolderName", "Inbox");
            office.call("create/EWS.Folders", folder);
            assertThat(refused(office, "create/EWS.Folders", folder))
                    .isInstanceOf(MsExchangeException.class)
                    .isInstanceOfAny(ConflictException.class, InvalidInputException.class);
        }
    }
}
