package org.camelexchange.ews.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.camelexchange.Script;
import org.camelexchange.auth.CredentialProvider;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.error.ConflictException;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.ServerException;
import org.camelexchange.error.ThrottledException;
import org.camelexchange.error.UnreachableException;
import org.camelexchange.http.Retries;
import org.camelexchange.http.RetryPolicy;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.Test;

class EwsTransportTest {
    private static final String TYPES = "http://schemas.microsoft.com/exchange/services/2006/types";
    private static final String MESSAGES = "http://schemas.microsoft.com/exchange/services/2006/messages";
    private static final CallContext CONTEXT =
            new CallContext("query", "EWS.Inbox", Impersonated.ofAddress("anna@example.org"));
    private static final CredentialProvider TOKEN = (method, target) -> Optional.of("Bearer token");

    private static HttpAnswer soap(int status, String body) {
        return Script.answer(
                status,
                "text/xml; charset=utf-8",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>" + body
                        + "</s:Body></s:Envelope>");
    }

    private static HttpAnswer message(String responseClass, String code) {
        return messages(one(responseClass, code));
    }

    private static String one(String responseClass, String code) {
        return "<m:GetItemResponseMessage ResponseClass='" + responseClass
                + "'><m:MessageText>words.</m:MessageText><m:ResponseCode>" + code
                + "</m:ResponseCode></m:GetItemResponseMessage>";
    }

    private static HttpAnswer messages(String... messages) {
        return soap(
                200,
                "<m:GetItemResponse xmlns:m='" + MESSAGES + "'><m:ResponseMessages>" + String.join("", messages)
                        + "</m:ResponseMessages></m:GetItemResponse>");
    }

    private static HttpAnswer busy(String wait) {
        return soap(
                500,
                "<s:Fault><faultcode>a:ErrorServerBusy</faultcode><faultstring>The server is busy.</faultstring><detail>"
                        + "<e:ResponseCode xmlns:e='http://schemas.microsoft.com/exchange/services/2006/errors'>"
                        + "ErrorServerBusy</e:ResponseCode><t:MessageXml xmlns:t='" + TYPES
                        + "'><t:Value Name='BackOffMilliseconds'>" + wait
                        + "</t:Value></t:MessageXml></detail></s:Fault>");
    }

    private static EwsCall<List<ResponseMessage<Object>>> call(boolean repeatable) {
        return new EwsCall<>(
                "GetItem",
                repeatable,
                xml -> xml.message("ItemShape", shape -> shape.element("BaseShape", "IdOnly")),
                ResponseMessage.each(xml -> null));
    }

    private static void with(Script script, CredentialProvider login, java.util.function.Consumer<EwsTransport> use) {
        try (script;
                EwsTransport transport = new EwsTransport(
                        script.settings(Schema.EWS),
                        login,
                        new Retries(
                                new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofMinutes(1)), script.sleeper()))) {
            use.accept(transport);
        }
    }

    @Test
    void aTextThatXmlCannotCarryIsRefusedAndNotSentAsAnotherOne() throws Exception {
        Script script = Script.of();
        with(script, TOKEN, transport -> {
            EwsCall<List<ResponseMessage<Object>>> call = new EwsCall<>(
                    "GetItem",
                    true,
                    xml -> xml.message("ItemIds", ids -> ids.open("ItemId")
                            .attribute("Id", "AA\u0000")
                            .close()),
                    ResponseMessage.each(xml -> null));
            assertThatThrownBy(() -> transport.callForOne(call, CONTEXT))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("U+0000");
            assertThat(script.requests()).isEmpty();
        });
    }

    @Test
    void aBusyServerIsAskedAgainAfterTheTimeItNames() throws Exception {
        Script script = Script.of(busy("2500"), message("Success", "NoError"));
        with(script, TOKEN, transport -> {
            transport.callForOne(call(false), CONTEXT);
            assertThat(script.requests()).hasSize(2);
            assertThat(script.waits()).containsExactly(Duration.ofMillis(2500));
        });
    }

    @Test
    void aServerThatIsBusyForAPartOfAReadIsAskedForAllAgain() throws Exception {
        String good = one("Success", "NoError");
        Script script = Script.of(messages(good, one("Error", "ErrorServerBusy")), messages(good, good));
        with(script, TOKEN, transport -> {
            assertThat(transport.callForEach(call(true), CONTEXT)).noneMatch(ResponseMessage::isError);
            assertThat(script.requests()).hasSize(2);
        });
    }

    @Test
    void aServerThatDidAPartOfAWriteIsNotAskedForAllAgain() throws Exception {
        Script script = Script.of(messages(one("Success", "NoError"), one("Error", "ErrorServerBusy")));
        with(script, TOKEN, transport -> {
            assertThat(transport.callForEach(call(false), CONTEXT))
                    .extracting(ResponseMessage::isError)
                    .containsExactly(false, true);
            assertThat(script.requests()).hasSize(1);
        });
    }

    @Test
    void aServerThatStaysBusyIsReportedAsThrottling() throws Exception {
        Script script = Script.of(busy("10"), busy("10"), busy("10"));
        with(script, TOKEN, transport -> {
            assertThatThrownBy(() -> transport.callForOne(call(true), CONTEXT))
                    .isInstanceOf(ThrottledException.class)
                    .hasMessageContaining("ErrorServerBusy");
            assertThat(script.requests()).hasSize(3);
        });
    }

    @Test
    void aCallThatMayHaveHappenedIsNotRepeated() throws Exception {
        Script script = Script.of(HttpAnswer.empty(504), message("Success", "NoError"));
        with(script, TOKEN, transport -> {
            assertThatThrownBy(() -> transport.callForOne(call(false), CONTEXT)).isInstanceOf(ServerException.class);
            assertThat(script.requests()).hasSize(1);
        });
    }

    @Test
    void aReadIsRepeatedAfterAGatewaysError() throws Exception {
        Script script = Script.of(HttpAnswer.empty(504), message("Success", "NoError"));
        with(script, TOKEN, transport -> {
            transport.callForOne(call(true), CONTEXT);
            assertThat(script.requests()).hasSize(2);
        });
    }

    @Test
    void aRefusedTokenIsRenewedOnce() throws Exception {
        Script script = Script.of(HttpAnswer.empty(401), message("Success", "NoError"));
        AtomicInteger renewals = new AtomicInteger();
        CredentialProvider renewing = new CredentialProvider() {
            @Override
            public Optional<String> authorization(String method, URI target) {
                return Optional.of("Bearer token" + renewals.get());
            }

            @Override
            public boolean renew(String refused, List<String> challenges) {
                return renewals.incrementAndGet() > 0;
            }
        };
        with(script, renewing, transport -> {
            transport.callForOne(call(false), CONTEXT);
            assertThat(script.requests().get(0).header("Authorization")).contains("Bearer token0");
            assertThat(script.requests().get(1).header("Authorization")).contains("Bearer token1");
        });
    }

    @Test
    void aLoginThatCannotBeRenewedIsALoginError() throws Exception {
        Script script = Script.of(HttpAnswer.empty(401));
        with(script, TOKEN, transport -> {
            assertThatThrownBy(() -> transport.callForOne(call(true), CONTEXT))
                    .isInstanceOf(LoginException.class)
                    .hasMessageNotContaining("Bearer")
                    .hasMessageContaining("authScheme");
            assertThat(script.requests()).hasSize(1);
        });
    }

    @Test
    void theRequestNamesVersionMailboxAndNoControlCharacters() throws Exception {
        Script script = Script.of(message("Success", "NoError"));
        with(script, TOKEN, transport -> {
            transport.callForOne(call(true), CONTEXT);
            assertThat(script.requests().get(0).bodyText())
                    .contains("Version=\"Exchange2016\"")
                    .contains("<t:PrimarySmtpAddress>anna@example.org</t:PrimarySmtpAddress>")
                    .contains("<t:BaseShape>IdOnly</t:BaseShape>");
            assertThat(script.requests().get(0).header("X-AnchorMailbox")).contains("anna@example.org");
        });
    }

    @Test
    void aResponseCodeBecomesItsOwnKindOfError() throws Exception {
        Script script = Script.of(message("Error", "ErrorIrresolvableConflict"));
        with(script, TOKEN, transport -> assertThatThrownBy(() -> transport.callForOne(call(true), CONTEXT))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("words")
                .hasMessageContaining("ErrorIrresolvableConflict")
                .hasMessageContaining("query 'EWS.Inbox'"));
    }

    @Test
    void anAnswerWithADoctypeIsRefused() throws Exception {
        Script script = Script.of(Script.answer(
                200,
                "text/xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><s:Envelope"
                        + " xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>&e;</s:Body></s:Envelope>"));
        with(script, TOKEN, transport -> assertThatThrownBy(() -> transport.callForOne(call(false), CONTEXT))
                .isInstanceOf(ServerException.class));
    }

    @Test
    void anAnswerThatIsNoSoapNamesTheAddressToCheck() throws Exception {
        Script script = Script.of(Script.answer(200, "text/html", "<html>welcome</html>"));
        with(script, TOKEN, transport -> assertThatThrownBy(() -> transport.callForOne(call(false), CONTEXT))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("text/html"));
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        Script script = Script.of(HttpAnswer.empty(302).with("Location", "https://evil.example/"));
        with(script, TOKEN, transport -> {
            assertThatThrownBy(() -> transport.callForOne(call(true), CONTEXT))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("https://evil.example/");
            assertThat(script.requests()).hasSize(1);
        });
    }

    @Test
    void aConnectionThatIsCutIsReportedAsUnreachable() throws Exception {
        Script script = Script.of(HttpAnswer.streaming(200, "text/xml", out -> {
            out.write("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>".getBytes());
            out.flush();
            throw new java.io.IOException("cut");
        }));
        with(script, TOKEN, transport -> assertThatThrownBy(() -> transport.callForOne(call(false), CONTEXT))
                .isInstanceOf(UnreachableException.class));
    }
}
