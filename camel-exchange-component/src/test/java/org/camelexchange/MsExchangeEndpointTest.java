package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.apache.camel.Endpoint;
import org.apache.camel.util.URISupport;
import org.assertj.core.util.Throwables;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MsExchangeEndpointTest extends FaceTestSupport {
    private MsExchangeConfiguration configuration(String uri) {
        return context.getEndpoint(uri, MsExchangeEndpoint.class).getConfiguration();
    }

    private static MsExchangeException root(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof MsExchangeException found) {
                return found;
            }
        }
        throw new AssertionError("no error of ours", thrown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exchange:read/Inbox?" + LOGIN + " | action | 'read' | query, create, update, delete, execute",
                "exchange:query/Inbox?schema=IMAP | schema | 'IMAP' | EWS, MSGraph",
                "exchange:query/Inbox?" + LOGIN + "&bodyType=RTF | bodyType | 'RTF' | Best, HTML, Text",
                "exchange:query/Inbox?" + LOGIN + "&limit=many | limit | 'many' | Integer",
                "exchange:query/Inbox?" + LOGIN + "&limit=-1 | limit | '-1' | 0 or more",
                "exchange:query/Inbox?" + LOGIN + "&markRead=perhaps | markRead | 'perhaps' | true, false",
                "exchange:query/Inbox?" + LOGIN + "&delete=true&moveTo=Done | moveTo | 'Done' | delete",
                "exchange:query/Inbox?" + LOGIN + "&whree=x | whree | such option | where",
                "exchange:query/Inbox?" + LOGIN + "&outputType=Pojo | outputClass | missing | outputType=Pojo",
                "exchange:query/Inbox?" + LOGIN + "&connection=hr | connection | 'hr' | bean",
                "exchange:query/Inbox?" + LOGIN + "&connection=a/b | connection | 'a/b' | neither / nor :",
                "exchange:query/Inbox?" + LOGIN + "&connection=a:b | connection | 'a:b' | neither / nor :",
                "exchange:query/Inbox?" + LOGIN + "&Where=x | Where | such option | Did you mean where",
                "exchange:query/Inbox?" + LOGIN + "&outputType=Pojo&outputClass=a.B | outputClass | 'a.B' | class path",
                "exchange:delete/Inbox?" + LOGIN + "&explain=true | explain | delete | where",
                "exchange:query/Inbox | authScheme | missing | OAuth, AzureAD, AzureServicePrincipal, AzureMSI",
                "exchange:query?" + LOGIN + " | target | missing | TARGET",
            })
    void aFaultInTheUriNamesOptionValueAndWhatIsAllowed(String uri, String option, String value, String allowed) {
        MsExchangeException fault = root(catchThrowable(() -> context.getEndpoint(uri)));
        assertThat(fault).isInstanceOfAny(InvalidSettingException.class, InvalidInputException.class);
        assertThat(fault.getMessage()).contains(option).contains(value).contains(allowed);
        assertThat(opened).isEmpty();
    }

    @Test
    void activitiesTablesColumnsAndValuesAreFoundInAnyCase() {
        backend.put("1", "a");
        String rows = template.requestBody(
                "exchange:Query/inbox?outputType=json&select=SUBJECT&where=subject = 'A'&schema=ews&authScheme=none&server=h",
                null,
                String.class);
        assertThat(rows).isEqualTo("[{\"Subject\":\"a\"}]");
    }

    @Test
    void aSecretMayHaveAnyCharacterInRawAndComeFromAProperty() {
        String secret = "p@ss&w%41+ {x}#?=";
        context.getPropertiesComponent().addInitialProperty("secret", secret);
        context.getPropertiesComponent().addInitialProperty("folder", "Inbox/Done");
        MsExchangeConfiguration own = configuration(
                "exchange:query/{{folder}}?schema=EWS&authScheme=Basic&server=h&user=anna&password=RAW({{secret}})");
        assertThat(own.getPassword()).isEqualTo(secret);
        assertThat(own.getTarget()).isEqualTo("Inbox/Done");
    }

    @Test
    void whatTheComponentIsGivenIsWhereEveryEndpointStarts() {
        MsExchangeComponent component = context.getComponent("exchange", MsExchangeComponent.class);
        component.getConfiguration().setSchema(Schema.EWS);
        component.getConfiguration().setAuthScheme(AuthScheme.NONE);
        component.getConfiguration().setServer("mail.example.org");
        assertThat(configuration("exchange:query/Inbox").getServer()).isEqualTo("mail.example.org");
        assertThat(configuration("exchange:query/Inbox?server=other.example.org")
                        .getServer())
                .isEqualTo("other.example.org");
        assertThat(component.getConfiguration().getTarget()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query/Inbxo | Did you mean Inbox?",
                "query/Inbox?select=Subjet | Did you mean Subject?",
                "query/Inbox?where=Subjet = 'a' | Did you mean Subject?",
                "query/Inbox?where=IsRead = :flag AND Subjet = :x | Did you mean Subject?",
                "query/Inbox?orderBy=Subjet | Did you mean Subject?",
                "create/CalendarView | can only be queried",
                "execute/SendItm | Did you mean SendItem?",
            })
    void namesThatAreNotThereFailWhenTheRouteStarts(String path, String cure) {
        String uri = "exchange:" + path + (path.contains("?") ? "&" : "?") + LOGIN;
        Throwable thrown = catchThrowable(
                () -> routes(builder -> builder.from("direct:start").to(uri)));
        assertThat(root(thrown)).isInstanceOf(InvalidInputException.class).hasMessageContaining(cure);
        assertThat(backend.queries).isEmpty();
        assertThat(backend.closed).isTrue();
    }

    @Test
    void onlyQueryCanStandAfterFrom() {
        assertThatThrownBy(() -> routes(builder ->
                        builder.from("exchange:delete/Inbox?" + LOGIN).to("mock:out")))
                .hasStackTraceContaining("Allowed values in from: query");
    }

    @Test
    void theTargetMayBeAFolderPath() {
        assertThat(configuration("exchange:query/Inbox/Invoices/2026?" + LOGIN).getTarget())
                .isEqualTo("Inbox/Invoices/2026");
        assertThat(configuration("exchange://query/EWS.Inbox/My Mails?" + LOGIN).getTarget())
                .isEqualTo("EWS.Inbox/My Mails");
        assertThat(configuration("exchange:query/Inbox/My%20Mails?" + LOGIN).getTarget())
                .isEqualTo("Inbox/My Mails");
        assertThat(configuration("exchange:query/Inbox/A+B?" + LOGIN).getTarget())
                .isEqualTo("Inbox/A+B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "where=Subject = 'a b' AND IsRead = false | Subject = 'a b' AND IsRead = false",
                "where=Subject LIKE '%invoice%' | Subject LIKE '%invoice%'",
                "where=Subject LIKE '%fed%' | Subject LIKE '%fed%'",
                "where=RAW(Subject LIKE '%ad%' AND From = 'a+b&c') | Subject LIKE '%ad%' AND From = 'a+b&c'",
                "where=Subject%20%3D%20'a%20b' | Subject = 'a b'",
                "where=Subject LIKE '%2026%' | Subject LIKE '%2026%'",
                "where=Subject%20LIKE%20'%252026%25' | Subject LIKE '%2026%'",
                "where=Subject+%3D+'a' | Subject = 'a'",
                "where=RAW(Subject='%41') | Subject='%41'",
                "where=Subject <> 'x' | Subject <> 'x'",
                "where=Subject = '50% off' | Subject = '50% off'",
            })
    void aConditionStandsInTheUriAsItIs(String option, String where) {
        assertThat(configuration("exchange:query/Inbox?" + LOGIN + "&" + option).getWhere())
                .isEqualTo(where);
    }

    @Test
    void aNamedConnectionIsTheStartAndTheUriComesOnTop() {
        ConnectionSettings hr = new ConnectionSettings();
        hr.setSchema(Schema.EWS);
        hr.setAuthScheme(AuthScheme.Basic);
        hr.setServer("hr.example.org");
        hr.setUser("anna");
        hr.setPassword("s3cret");
        context.getRegistry().bind("hr", hr);
        MsExchangeConfiguration own = configuration("exchange:query/Inbox?connection=hr&userId=ben@example.org");
        assertThat(own.getServer()).isEqualTo("hr.example.org");
        assertThat(own.getPassword()).isEqualTo("s3cret");
        assertThat(own.getUserId()).isEqualTo("ben@example.org");
        assertThatThrownBy(() -> context.getEndpoint("exchange:query/Inbox?connection=hrr"))
                .hasStackTraceContaining("Did you mean hr?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "oauthClientSecret", "oauthAccessToken"})
    void noSecretIsInWhatAnEndpointOrAnErrorPrints(String option) {
        String uri = "exchange:query/Inbox?schema=EWS&authScheme=NONE&server=h&" + option + "=RAW(s3cret&x)";
        Endpoint endpoint = context.getEndpoint(uri);
        assertThat(endpoint.toString()).isEqualTo("exchange:query/Inbox");
        assertThat(((MsExchangeEndpoint) endpoint).getConfiguration().toString())
                .doesNotContain("s3cret");
        // What JMX and Camel's own messages show.
        assertThat(URISupport.sanitizeUri(endpoint.getEndpointUri()))
                .contains(option)
                .doesNotContain("s3cret");
        for (String fault : List.of("&limit=-5", "&nope=1", "&schema=IMAP", "&connection=nobody")) {
            assertThatThrownBy(() -> context.getEndpoint(uri + fault))
                    .satisfies(thrown -> assertThat(thrown).hasMessageNotContaining("s3cret"))
                    .satisfies(thrown ->
                            assertThat(Throwables.getStackTrace(thrown)).doesNotContain("s3cret"));
        }
    }

    @Test
    void endpointsOfEqualSettingsShareAConnection() throws Exception {
        routes(builder -> {
            builder.from("direct:a").routeId("a").to("exchange:query/Inbox?" + LOGIN);
            builder.from("direct:b").routeId("b").to("exchange:delete/Inbox?" + LOGIN);
            builder.from("direct:c").routeId("c").toD("exchange:query/Inbox/${body}?" + LOGIN);
        });
        for (String folder : List.of("Done", "Failed", "Done")) {
            template.sendBody("direct:c", folder);
        }
        assertThat(opened).hasSize(1);
        context.getRouteController().stopRoute("a");
        context.getRouteController().stopRoute("b");
        assertThat(backend.closed).isFalse();
        context.getRouteController().stopRoute("c");
        assertThat(backend.closed).isTrue();
    }
}
