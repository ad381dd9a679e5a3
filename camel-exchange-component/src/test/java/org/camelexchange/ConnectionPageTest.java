package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.camel.spi.UriParam;
import org.camelexchange.settings.ConnectionSettings;
import org.junit.jupiter.api.Test;

/** The page on connections has a row for every option there is, and for no other. */
class ConnectionPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\|(?: [^|`]*\\|)? `(\\w+)` \\|.*\\|$");

    @Test
    void thePageHasEveryOptionAndNoOther() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "connection.md"));
        String fields = page.substring(page.indexOf("## The fields"), page.indexOf("### Other properties"));
        assertThat(ROW.matcher(fields).results().map((MatchResult row) -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(options());
    }

    private static Set<String> options() {
        Set<String> options = new TreeSet<>();
        for (Class<?> type = ConnectionSettings.class; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                UriParam option = field.getAnnotation(UriParam.class);
                if (option != null) {
                    options.add(option.name().isEmpty() ? field.getName() : option.name());
                }
            }
        }
        return options;
    }
}
