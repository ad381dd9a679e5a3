package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.ImpersonationType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvancedPropertiesTest {
    private static final String URI =
            "exchange:query/Inbox?schema=EWS&server=mail.example.org&authScheme=Basic&user=anna&password=secret";

    private CamelContext camel;

    @BeforeEach
    void start() {
        camel = new DefaultCamelContext();
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    private MsExchangeConfiguration with(String options) {
        return camel.getEndpoint(URI + "&" + options, MsExchangeEndpoint.class).getConfiguration();
    }

    @Test
    void aPropertyIsTheOptionItStandsForWhateverItsCase() {
        MsExchangeConfiguration configuration = with("advanced.Pagesize=50&advanced.maxrows=7&advanced.Timeout=90"
                + "&advanced.ImpersonationType=SmtpAddress&advanced.ImpersonationUser=ben@example.org"
                + "&advanced.IncludeContent=true&advanced.SSLServerCert=*");
        assertThat(configuration.getPageSize()).isEqualTo(50);
        assertThat(configuration.getLimit()).isEqualTo(7);
        assertThat(configuration.getResponseTimeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(configuration.getImpersonationType()).isEqualTo(ImpersonationType.SmtpAddress);
        assertThat(configuration.getImpersonationUser()).isEqualTo("ben@example.org");
        assertThat(configuration.isIncludeContent()).isTrue();
        assertThat(configuration.getSslServerCert()).isEqualTo("*");
    }

    @Test
    void everyOptionNamedInTheTableExists() {
        assertThat(AdvancedProperties.options())
                .isSubsetOf(camel.getCamelContextExtension()
                        .getEndpointUriFactory("exchange")
                        .propertyNames());
    }

    @ParameterizedTest
    @CsvSource({
        "advanced.Pagesiz=5, advanced.Pagesiz, Did you mean PageSize",
        "advanced.AutoCache=true, advanced.AutoCache, there is no cache",
        "advanced.Password=hidden, advanced.Password, use the option password",
        "advanced.Pagesize=5&pageSize=6, advanced.Pagesize, the option pageSize is set too"
    })
    void whatIsNotThereIsRefusedWithTheReason(String options, String option, String reason) {
        Throwable error = catchThrowable(() -> with(options));
        while (!(error instanceof InvalidSettingException)) {
            error = error.getCause();
        }
        assertThat(error)
                .hasMessageContaining(option)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("hidden");
    }
}
