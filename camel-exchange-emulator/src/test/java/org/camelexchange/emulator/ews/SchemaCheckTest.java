package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import org.camelexchange.emulator.ExchangeEmulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {
    private static final String FIND = """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"
                xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages"
                xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types">
              <s:Body><m:FindItem Traversal="%s">
                <m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape>
                <m:ParentFolderIds><t:DistinguishedFolderId Id="inbox"/></m:ParentFolderIds>
              </m:FindItem></s:Body>
            </s:Envelope>
            """;

    private SchemaCheck check;

    @BeforeEach
    void load() {
        assumeThat(SchemaCheck.find()).as("Microsoft's schema").isPresent();
        check = SchemaCheck.find().orElseThrow();
    }

    @Test
    void aValidDocumentIsNoViolation() {
        check.check("request", FIND.formatted("Shallow").getBytes(StandardCharsets.UTF_8));
        assertThat(check.violations()).isEmpty();
        assertThat(check.checked()).isEqualTo(1);
    }

    @Test
    void anInvalidDocumentIsNoticed() {
        check.check("request", FIND.formatted("Sideways").getBytes(StandardCharsets.UTF_8));
        assertThat(check.violations()).singleElement().asString().contains("Sideways");
    }

    @Test
    void aStrictCheckLetsNoInvalidRequestBeAnswered() throws Exception {
        try (ExchangeEmulator exchange = ExchangeEmulator.builder()
                .mailbox("anna@example.org", "secret")
                .observe(SchemaCheck.strict())
                .start()) {
            Soap soap = Soap.basic(exchange.ewsUrl(), "anna@example.org", "secret");
            String find = "<m:FindItem Traversal=\"%s\"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape>"
                    + "<m:ParentFolderIds><t:DistinguishedFolderId Id=\"inbox\"/></m:ParentFolderIds></m:FindItem>";
            assertThat(soap.call(find.formatted("Shallow")).code()).isEqualTo("NoError");
            Soap.Answer none = soap.call(find.formatted("Sideways"));
            assertThat(none.status()).isEqualTo(500);
            assertThat(none.body()).startsWith("<html>").contains("Not valid against Microsoft");
        }
    }
}
