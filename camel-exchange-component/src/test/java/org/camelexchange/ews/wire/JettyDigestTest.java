package org.camelexchange.ews.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camelexchange.auth.LoginSchemes;
import org.camelexchange.error.LoginException;
import org.camelexchange.http.Retries;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.security.Constraint;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.SecurityHandler;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.security.authentication.DigestAuthenticator;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.security.Password;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Digest against Jetty, whose server half of it is not ours. Its nonces stop at a count of 1,024. */
class JettyDigestTest {
    private static final CallContext CONTEXT = new CallContext("query", "EWS.Inbox", null);
    private static final byte[] ANSWER = ("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                    + "<m:GetItemResponse xmlns:m='http://schemas.microsoft.com/exchange/services/2006/messages'>"
                    + "<m:ResponseMessages><m:GetItemResponseMessage ResponseClass='Success'>"
                    + "<m:ResponseCode>NoError</m:ResponseCode></m:GetItemResponseMessage></m:ResponseMessages>"
                    + "</m:GetItemResponse></s:Body></s:Envelope>")
            .getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private final Server server = new Server();

    @BeforeEach
    void start() throws Exception {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        UserStore users = new UserStore();
        users.addUser("anna", new Password("correct horse"), new String[] {"user"});
        HashLoginService logins = new HashLoginService("example.org");
        logins.setUserStore(users);
        SecurityHandler.PathMapped security = new SecurityHandler.PathMapped();
        security.setLoginService(logins);
        security.setAuthenticator(new DigestAuthenticator());
        security.put("/*", Constraint.ANY_USER);
        security.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                Content.Source.consumeAll(request);
                answers.incrementAndGet();
                response.getHeaders().put("Content-Type", "text/xml; charset=utf-8");
                response.write(true, ByteBuffer.wrap(ANSWER), callback);
                return true;
            }
        });
        server.setHandler(new Handler.Wrapper(security) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                requests.incrementAndGet();
                return super.handle(request, response, callback);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private EwsTransport transport(String password) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(Schema.EWS);
        settings.setServer("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort()
                + "/EWS/Exchange.asmx?a=b%20c");
        settings.setAuthScheme(AuthScheme.Digest);
        settings.setUser("anna");
        settings.setPassword(password);
        return new EwsTransport(settings, LoginSchemes.open(settings), Retries.STANDARD);
    }

    private static EwsCall<List<ResponseMessage<Object>>> call() {
        return new EwsCall<>("GetItem", true, xml -> {}, ResponseMessage.each(xml -> null));
    }

    @Test
    void aNonceIsUsedUntilTheServerWantsAnother() {
        try (EwsTransport transport = transport("correct horse")) {
            IntStream.range(0, 1_500).parallel().forEach(i -> transport.callForOne(call(), CONTEXT));
        }
        assertThat(answers.get()).isEqualTo(1_500);
        assertThat(requests.get()).isLessThan(1_550);
    }

    @Test
    void aWrongPasswordIsSentOnce() {
        try (EwsTransport transport = transport("wrong password")) {
            assertThatThrownBy(() -> transport.callForOne(call(), CONTEXT))
                    .isInstanceOf(LoginException.class)
                    .hasMessageNotContaining("wrong password");
        }
        assertThat(requests.get()).isEqualTo(2);
    }
}
