package org.camelexchange.query;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.camelexchange.query.LikePattern.Kind;
import org.camelexchange.query.LikePattern.Simple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikePatternTest {
    @ParameterizedTest
    @CsvSource({
        "%, '', true",
        "a%, ABC, true",
        "%c, abc, true",
        "%b%, abc, true",
        "a_c, abc, true",
        "a_c, ac, false",
        "a%b%c, axxbxxc, true",
        "a%b%c, axxcxxb, false",
        "100\\%, 100%, true",
        "100\\%, 1000, false",
        "a.c, abc, false",
        "'', '', true",
        "'', a, false",
        "%aab, aaab, true",
        "_, 😀, true",
    })
    void matchesAsSqlDoes(String pattern, String text, boolean expected) {
        assertThat(LikePattern.of(pattern).matches(text)).isEqualTo(expected);
    }

    @Test
    void lineBreaksAreLikeAnyOtherText() {
        assertThat(LikePattern.of("a%z").matches("a\n\r\nz")).isTrue();
    }

    @Test
    void noPatternTakesLongerThanPatternTimesText() {
        String pattern = "%a".repeat(200) + "%b";
        assertTimeoutPreemptively(
                ofSeconds(10), () -> assertThat(LikePattern.of(pattern).matches("a".repeat(20_000)))
                        .isFalse());
    }

    @Test
    void tellsWhatServersWithoutLikeCanDo() {
        assertThat(LikePattern.of("abc").simple()).contains(new Simple(Kind.EXACT, "abc"));
        assertThat(LikePattern.of("a\\_c%").simple()).contains(new Simple(Kind.PREFIX, "a_c"));
        assertThat(LikePattern.of("%%abc").simple()).contains(new Simple(Kind.SUFFIX, "abc"));
        assertThat(LikePattern.of("%abc%").simple()).contains(new Simple(Kind.CONTAINS, "abc"));
        assertThat(LikePattern.of("a%c").simple()).isEmpty();
        assertThat(LikePattern.of("a_c").simple()).isEmpty();
        assertThat(LikePattern.of("%").simple()).isEmpty();
    }

    @Test
    void anEscapedTextMatchesOnlyItself() {
        String text = "50%_of\\it";
        assertThat(LikePattern.of(LikePattern.escape(text)).simple()).contains(new Simple(Kind.EXACT, text));
    }
}
