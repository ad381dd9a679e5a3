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
    private static final String DATA_MODEL = "data-model.json";

    private ExchangeCatalog() {}

    /** @return the same catalog */
    public static CamelCatalog addTo(CamelCatalog catalog) {
        catalog.addComponent(SCHEME, COMPONENT, json());
        return catalog;
    }

    /** The component's description: its options, headers and Maven coordinates. */
    public static String json() {
        return resource(JSON);
    }

    /**
     * The data model: for each schema its tables and views with their columns (type, key, read-only, where it lies on EWS and
     * on Graph, who filters and sorts by it), and its procedures with inputs and outputs.
     */
    public static String dataModel() {
        return resource(DATA_MODEL);
    }

    private static String resource(String name) {
        try (InputStream in = ExchangeCatalog.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The catalog jar is incomplete: " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
