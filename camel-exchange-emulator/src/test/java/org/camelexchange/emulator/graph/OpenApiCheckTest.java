package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@odata.context\":\"http://x/v1.0/$metadata#users('a')/messages\",\"value\":[{\"subjct\":\"x\"}]}",
                "{\"@odata.context\":\"http://x/v1.0/$metadata#users('a')/messages\",\"value\":[{\"subject\":1}]}",
                "{\"@odata.context\":\"http://x/v1.0/$metadata#users('a')/messages\",\"value\":[{\"importance\":\"urgent\"}]}",
                "{\"@odata.context\":\"http://x/v1.0/$metadata#users('a')/messages\",\"value\":[{\"from\":{\"address\":\"a\"}}]}",
                "{\"@odata.context\":\"http://x/v1.0/$metadata#users('a')/messages\",\"rows\":[]}",
                "{\"value\":[]}"
            })
    void anAnswerThatIsNotAsDescribedIsFound(String body) throws Exception {
        Optional<OpenApiCheck> check = OpenApiCheck.find();
        assumeTrue(check.isPresent(), "Graph's description is not there");
        check.get().check("GET", "/me/messages", 200, new ObjectMapper().readTree(body));
        assertThat(check.get().violations()).isNotEmpty();
    }
}
