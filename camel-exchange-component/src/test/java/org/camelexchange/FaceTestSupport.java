package org.camelexchange;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.camelexchange.settings.ConnectionSettings;

/** A context whose component opens the mailbox in memory. */
abstract class FaceTestSupport extends CamelTestSupport {
    static final String LOGIN = "schema=EWS&authScheme=NONE&server=mail.example.org";

    final MemoryBackend backend = new MemoryBackend();
    final List<ConnectionSettings> opened = new CopyOnWriteArrayList<>();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        MsExchangeComponent component = new MsExchangeComponent();
        component.useBackends(settings -> {
            opened.add(settings);
            backend.closed = false;
            return backend;
        });
        context.addComponent("exchange", component);
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // Each test adds its own.
            }
        };
    }

    interface Routes {
        void add(RouteBuilder builder) throws Exception;
    }

    void routes(Routes routes) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                routes.add(this);
            }
        });
    }
}
