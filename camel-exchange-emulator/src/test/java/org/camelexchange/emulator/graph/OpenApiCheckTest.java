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
                "{\"value\":[{\"subjct\":\"x\"}]}",
                "{\"value\":[{\"subject\":1}]}",
                "{\"value\":[{\"importance\":\"urgent\"}]}",
                "{\"value\":[{\"from\":{\"address\":\"a\"}}]}",
                "{\"rows\":[]}"
            })
    void anAnswerThatIsNotAsDescribedIsFound(String body) throws Exception {
        Optional<OpenApiCheck> check = OpenApiCheck.find();
        assumeTrue(check.isPresent(), "Graph's description is not there");
        check.get().check("GET", "/me/messages", 200, new ObjectMapper().readTree(body));
        assertThat(check.get().violations()).isNotEmpty();
    }
}
