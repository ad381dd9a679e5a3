package org.camelexchange.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.camelexchange.http.RetryPolicy.Trouble;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(60));

    @Test
    void whatWasNotDoneIsAlwaysTriedAgain() {
        assertThat(POLICY.next(1, Trouble.NOT_DONE, false, null)).isPresent();
        assertThat(POLICY.next(2, Trouble.NOT_DONE, true, null)).isPresent();
    }

    @Test
    void whatMayHaveHappenedIsTriedAgainOnlyWhenTwiceIsOnce() {
        assertThat(POLICY.next(1, Trouble.UNKNOWN, true, null)).isPresent();
        assertThat(POLICY.next(1, Trouble.UNKNOWN, false, null)).isEmpty();
        assertThat(POLICY.next(1, Trouble.UNKNOWN, false, Duration.ofSeconds(1)))
                .isEmpty();
    }

    @Test
    void whatIsFinalAndWhatWasTriedOftenEnoughIsNotTriedAgain() {
        assertThat(POLICY.next(1, Trouble.FINAL, true, null)).isEmpty();
        assertThat(POLICY.next(3, Trouble.NOT_DONE, true, null)).isEmpty();
    }

    @Test
    void theServersWishIsHonouredUpToALimit() {
        assertThat(POLICY.next(1, Trouble.NOT_DONE, false, Duration.ofSeconds(42)))
                .contains(Duration.ofSeconds(42));
        assertThat(POLICY.next(1, Trouble.NOT_DONE, false, Duration.ofSeconds(61)))
                .isEmpty();
    }

    @Test
    void theWaitGrowsAndNeverExceedsTheLimit() {
        RetryPolicy patient = new RetryPolicy(100, Duration.ofSeconds(1), Duration.ofSeconds(60));
        assertThat(patient.next(1, Trouble.NOT_DONE, false, null).orElseThrow())
                .isBetween(Duration.ofMillis(500), Duration.ofMillis(1_001));
        assertThat(patient.next(4, Trouble.NOT_DONE, false, null).orElseThrow())
                .isBetween(Duration.ofSeconds(4), Duration.ofMillis(8_001));
        assertThat(patient.next(90, Trouble.NOT_DONE, false, null).orElseThrow())
                .isLessThanOrEqualTo(Duration.ofMillis(60_001));
    }

    @Test
    void retryAfterIsSecondsOrADate() {
        Clock noon = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
        assertThat(RetryAfter.parse("120", noon)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Thu, 01 Jan 2026 12:00:30 GMT", noon)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.parse("Thu, 01 Jan 2026 11:00:00 GMT", noon)).isEqualTo(Duration.ZERO);
        assertThat(RetryAfter.parse("soon", noon)).isNull();
        assertThat(RetryAfter.parse("99999999999999999999", noon)).isNull();
        assertThat(RetryAfter.parse(null, noon)).isNull();
    }
}
