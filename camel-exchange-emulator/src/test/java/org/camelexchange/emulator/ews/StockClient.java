package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import microsoft.exchange.webservices.data.core.ExchangeService;
import microsoft.exchange.webservices.data.core.enumeration.misc.ExchangeVersion;
import microsoft.exchange.webservices.data.credential.WebCredentials;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.store.Mailbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An emulator with two mailboxes and Microsoft's own Java client; all that passes is held against the schema. */
abstract class StockClient {
    static final String ANNA = "anna@example.org";
    static final String BERT = "bert@example.org";

    private final Optional<SchemaCheck> schema = SchemaCheck.find();
    ExchangeEmulator exchange;
    ExchangeService anna;
    ExchangeService bert;

    @BeforeEach
    void start() throws Exception {
        ExchangeEmulator.Builder builder = ExchangeEmulator.builder()
                .mailbox(ANNA, "Anna Alder", "secret-a")
                .mailbox(BERT, "Bert Birch", "secret-b");
        schema.ifPresent(builder::observe);
        exchange = builder.start();
        anna = client(ANNA, "secret-a");
        bert = client(BERT, "secret-b");
    }

    @AfterEach
    void stop() {
        exchange.close();
        anna.close();
        bert.close();
        schema.ifPresentOrElse(
                s -> assertThat(s.violations()).isEmpty(),
                () -> System.err.println("Microsoft's schema is not there: nothing was held against it."));
    }

    ExchangeService client(String user, String password) throws Exception {
        ExchangeService service = new ExchangeService(ExchangeVersion.Exchange2010_SP2);
        service.setCredentials(new WebCredentials(user, password));
        service.setUrl(URI.create(exchange.ewsUrl()));
        return service;
    }

    Mailbox annas() {
        return exchange.mailbox(ANNA);
    }

    Mailbox berts() {
        return exchange.mailbox(BERT);
    }
}
