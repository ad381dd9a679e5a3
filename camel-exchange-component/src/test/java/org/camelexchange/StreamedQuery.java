package org.camelexchange;

import java.util.BitSet;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Platform;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;

/** A small JVM's work in {@link StreamedQueryTest}: counts all mails of the Inbox, one at a time. */
public final class StreamedQuery {
    private StreamedQuery() {}

    /** Arguments: schema, server, login service. Prints how many rows came and how many different ones. */
    public static void main(String[] arguments) throws Exception {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(Schema.valueOf(arguments[0]));
        settings.setServer(arguments[1]);
        if (settings.getSchema() == Schema.EWS) {
            settings.setPlatform(Platform.Exchange2016);
            settings.setAuthScheme(AuthScheme.Basic);
            settings.setUser(Office.ANNA);
            settings.setPassword(Office.PASSWORD);
        } else {
            settings.setAuthScheme(AuthScheme.AzureServicePrincipal);
            settings.setAzureTenant("contoso");
            settings.setAzureAuthority(arguments[2]);
            settings.setOauthClientId("desk");
            settings.setOauthClientSecret(Office.SECRET);
            settings.setUserId(Office.ANNA);
        }
        BitSet seen = new BitSet();
        int[] rows = new int[1];
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("office", settings);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:all")
                            .to("exchange:query/EWS.Inbox?connection=office&streaming=true"
                                    + "&select=ItemId,Subject,DateTimeReceived&orderBy=DateTimeReceived")
                            .split(body())
                            .streaming()
                            .process(exchange -> {
                                Row row = exchange.getMessage().getBody(Row.class);
                                rows[0]++;
                                seen.set(Integer.parseInt(row.text("Subject").substring("Mail number ".length())));
                            });
                }
            });
            camel.start();
            camel.createProducerTemplate().sendBody("direct:all", null);
        }
        System.out.println("rows " + rows[0] + " distinct " + seen.cardinality());
    }
}
