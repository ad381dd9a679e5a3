package org.camelexchange.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeCatalogTest {
    private final CamelCatalog catalog = ExchangeCatalog.addTo(new DefaultCamelCatalog());

    private EndpointValidationResult validate(String uri) {
        EndpointValidationResult result = catalog.validateEndpointProperties(uri);
        // A scheme the catalog does not know is only a warning, and would let everything pass.
        assertThat(result.getUnknownComponent()).isNull();
        return result;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exchange:query/Inbox?connection=office",
                "exchange:query/EWS.Inbox?where=IsRead = false&orderBy=DateTimeReceived&markRead=true&delay=5000",
                "exchange:create/EWS.Tasks?schema=EWS&authScheme=Basic&server=mail.example.org",
                "exchange:execute/EWS.SendMail?schema=MSGraph&authScheme=AzureServicePrincipal"
            })
    void goodUrisAreGood(String uri) {
        assertThat(validate(uri).isSuccess()).isTrue();
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThat(validate("exchange:query/Inbox?wehre=x").getUnknown()).containsExactly("wehre");
    }

    @ParameterizedTest
    @CsvSource({
        "exchange:qurey/Inbox, action",
        "exchange:query/Inbox?schema=IMAP, schema",
        "exchange:query/Inbox?authScheme=Digset, authScheme",
        "exchange:query/Inbox?bodyType=Rtf, bodyType"
    })
    void aValueThatIsNotAllowedIsRefused(String uri, String option) {
        assertThat(validate(uri).getInvalidEnum()).containsKey(option);
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        assertThat(validate("exchange:query/Inbox?pageSize=many").getInvalidInteger())
                .containsKey("pageSize");
        assertThat(validate("exchange:query/Inbox?markRead=perhaps").getInvalidBoolean())
                .containsKey("markRead");
    }

    @Test
    void theComponentIsListedWithItsCoordinates() {
        assertThat(catalog.findComponentNames()).contains("exchange", "file");
        assertThat(catalog.componentModel("exchange").getArtifactId()).isEqualTo("camel-exchange-component");
    }

    @Test
    void withTheJarOnTheClassPathTheCatalogKnowsTheComponentByItself() {
        EndpointValidationResult result =
                new DefaultCamelCatalog().validateEndpointProperties("exchange:query/Inbox?nope=1");
        assertThat(result.getUnknownComponent()).isNull();
        assertThat(result.getUnknown()).containsExactly("nope");
    }

    @Test
    void bothCopiesAreTheComponentsOwn() throws Exception {
        try (InputStream camels =
                getClass().getResourceAsStream("/org/apache/camel/catalog/components/exchange.json")) {
            assertThat(camels).asString(java.nio.charset.StandardCharsets.UTF_8).isEqualTo(ExchangeCatalog.json());
        }
    }
}
