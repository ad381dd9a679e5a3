package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Props;
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
            assertThat(refused(office, "qurey/EWS.Inbox", null))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageContaining("qurey")
                    .hasMessageContaining("Allowed values: query, create, update, delete, execute");
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
            assertThat(refused(office, "query/EWS.Inbox?bodyType=Txt", null))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageContaining("bodyType")
                    .hasMessageContaining("Txt")
                    .hasMessageContaining("Allowed values: Best, HTML, Text");
            assertThat(refused(office, "query/EWS.Inbox?pageSize=0", null))
                    .hasMessageContaining("pageSize")
                    .hasMessageContaining("Give 1 or more");
            assertThat(refused(office, "query/EWS.Inbox?pagSize=5", null))
                    .hasMessageContaining("Did you mean pageSize");
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
            var anna = office.emulator().mailbox(Office.ANNA);
            anna.create(
                    anna.folder(WellKnown.INBOX).id(), Item.of(ItemKind.MESSAGE).with(Props.SUBJECT, "x"));
            for (String where : List.of(
                    "Subject =",
                    "Subject = 'x' AND",
                    "IsRead = 'maybe'",
                    "DateTimeReceived > 'yesterday'",
                    "1 = 1",
                    "Subject = 'x'; DELETE FROM Inbox",
                    "upper(Subject) = 'X'",
                    "Subject IN (SELECT Subject FROM Drafts)")) {
                for (String activity : List.of("query", "delete")) {
                    Throwable thrown = catchThrowable(
                            () -> office.call(activity + "/EWS.Inbox", null, Map.of("CamelMsExchangeWhere", where)));
                    assertThat(error(thrown))
                            .as(where)
                            .isInstanceOf(InvalidInputException.class)
                            .hasMessageContaining(where);
                }
            }
            assertThat(anna.items(anna.folder(WellKnown.INBOX).id())).hasSize(1);
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
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("ItemId");
            assertThat(refused(office, "delete/EWS.Inbox", null))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("the body is empty");
            nothingChanged(office);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsNoRowIsRefused(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Map<String, Object> bad = new LinkedHashMap<>();
            bad.put("a Integer is no row", 42);
            bad.put("the body is not JSON", "not json");
            bad.put("a row is a JSON object, here is NUMBER", "[1]");
            bad.put("the body is empty", null);
            bad.forEach((reason, body) -> assertThat(refused(office, "create/EWS.Inbox", body))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("EWS.Inbox")
                    .hasMessageContaining(reason)
                    .hasMessageContaining("Give a Map, a JSON object or a bean"));
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
    void anInputThatIsMissingOrUnknownListsTheInputs(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            String inputs = "Its inputs: ItemId (required), ItemChangeKey, FolderId (required)";
            assertThat(refused(office, "execute/EWS.MoveItem", Map.of("ItemId", "x")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("the input FolderId is missing")
                    .hasMessageContaining(inputs);
            assertThat(refused(office, "execute/EWS.MoveItem", Map.of("ItemId", "x", "Folder", "y")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("it has no input Folder")
                    .hasMessageContaining("Did you mean FolderId")
                    .hasMessageContaining(inputs);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aColumnThatCannotBeWrittenOrComparedSaysWhy(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            assertThat(refused(office, "create/EWS.Inbox", Row.of("HasAttachments", true)))
                    .hasMessageContaining("HasAttachments")
                    .hasMessageContaining("the server fills it");
            assertThat(refused(office, "update/EWS.Inbox", Row.of("ItemId", "x").with("InternetMessageId", "y")))
                    .hasMessageContaining("InternetMessageId")
                    .hasMessageContaining("it can be set when the row is created");
            assertThat(refused(office, "query/EWS.Inbox?where=MimeContent = 'x'", null))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("MimeContent");
            assertThat(refused(office, "query/EWS.Inbox?orderBy=MimeContent&limit=3", null))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("MimeContent");
            assertThat(refused(office, "query/sys_tablez", null)).hasMessageContaining("sys_tables");
            nothingChanged(office);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anItemIdOfAnotherMailboxIsRefused(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            var ben = office.emulator().mailbox(Office.BEN);
            var theirs = ben.create(
                    ben.folder(WellKnown.INBOX).id(), Item.of(ItemKind.MESSAGE).with(Props.SUBJECT, "Ben's"));
            String id = schema == Schema.EWS ? theirs.entryId() : theirs.immutableId();
            MsExchangeException error =
                    refused(office, "update/EWS.Inbox", Row.of("ItemId", id).with("Subject", "x"));
            assertThat(error.failure().serverCode()).isNotBlank();
            // refused() itself looks for the cure.
            refused(office, "delete/EWS.Inbox", Row.of("ItemId", id));
            refused(office, "execute/EWS.MoveItem", Map.of("ItemId", id, "FolderId", "Drafts"));
            nothingChanged(office);
            assertThat(ben.item(theirs.entryId()).get(Props.SUBJECT)).isEqualTo("Ben's");
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
            nothingChanged(office);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFolderToMoveToThatDoesNotExistIsNamedBeforeAnyMailIsRouted(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            office.camel().addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("exchange:query/EWS.Inbox?connection=office&startScheduler=false&moveTo=Inbox/Nowhere")
                            .routeId("poll")
                            .to("log:never");
                }
            });
            MsExchangeConsumer consumer =
                    (MsExchangeConsumer) office.camel().getRoute("poll").getConsumer();
            assertThat(error(catchThrowable(consumer::poll)))
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
            Map<String, String> unfit = Map.of(
                    "exchange:qurey/EWS.Inbox?connection=office", "Allowed values: query",
                    "exchange:query/EWS.Inbox?connection=nobody", "connection",
                    "exchange:query/EWS.Inbox?connection=office&where=Nothing = 1", "Nothing",
                    "exchange:create/EWS.Inbox?connection=office", "Allowed values in from: query");
            for (String uri : unfit.keySet()) {
                Throwable thrown = catchThrowable(() -> office.camel().addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(uri).to("log:never");
                    }
                }));
                assertThat(error(thrown)).as(uri).hasMessageContaining(unfit.get(uri));
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
