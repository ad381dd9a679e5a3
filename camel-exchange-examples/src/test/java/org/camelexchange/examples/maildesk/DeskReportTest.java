package org.camelexchange.examples.maildesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the desk calls a success. */
class DeskReportTest {
    private static DeskReport report(String title, int read, int done, int failed, int left, String... problems) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        lines.put(DeskReport.LOADED, 3);
        lines.put(DeskReport.READ, read);
        lines.put(DeskReport.DONE, done);
        lines.put(DeskReport.FAILED, failed);
        lines.put(DeskReport.LEFT, left);
        return new DeskReport(title, lines, List.of(problems));
    }

    private static final DeskReport GOOD = report("EWS", 3, 2, 1, 0);

    @Test
    void twoCompleteTablesThatAgreeAreASuccess() {
        assertThat(MailDesk.verdict(List.of(GOOD, report("MSGraph", 3, 2, 1, 0))))
                .isEmpty();
    }

    @Test
    void tablesThatDifferAreNone() {
        assertThat(MailDesk.verdict(List.of(GOOD, report("MSGraph", 3, 3, 0, 0))))
                .isEqualTo("the two tables differ");
    }

    @Test
    void aMailThatIsNowhereIsALoss() {
        assertThat(MailDesk.verdict(List.of(report("EWS", 3, 2, 0, 0)))).startsWith("EWS: not every mail");
    }

    @Test
    void aMailLeftInTheInboxIsNoSuccess() {
        assertThat(MailDesk.verdict(List.of(report("EWS", 3, 3, 0, 1)))).startsWith("EWS: not every mail");
    }

    @Test
    void aMailThatWasNotReadIsNoSuccess() {
        assertThat(MailDesk.verdict(List.of(report("EWS", 2, 3, 0, 0)))).startsWith("EWS: not every mail");
    }

    @Test
    void problemsAreNamed() {
        assertThat(MailDesk.verdict(List.of(report("EWS", 3, 3, 0, 0, "the server went away"))))
                .startsWith("EWS: the server went away");
    }

    @Test
    void theTableHasALineForEachCount() {
        assertThat(GOOD.table().lines()).hasSize(6).first().isEqualTo("EWS");
        assertThat(GOOD.table()).containsPattern("moved to Inbox/Done +2");
    }
}
