package org.camelexchange.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.camel.catalog.CamelCatalog;

/** Adds the exchange component to a catalog, so that the catalog lists it and checks its URIs. */
public final class ExchangeCatalog {
    /** The component's scheme. */
    public static final String SCHEME = "exchange";

    private static final String COMPONENT = "org.camelexchange.MsExchangeComponent";
    private static final String JSON = "components/exchange.json";

    private ExchangeCatalog() {}

    /** @return the same catalog */
    public static CamelCatalog addTo(CamelCatalog catalog) {
        catalog.addComponent(SCHEME, COMPONENT, json());
        return catalog;
    }

    /** The component's description: its options, headers and Maven coordinates. */
    public static String json() {
        try (InputStream in = ExchangeCatalog.class.getResourceAsStream(JSON)) {
            if (in == null) {
                throw new IllegalStateException("The catalog jar is incomplete: " + JSON + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
