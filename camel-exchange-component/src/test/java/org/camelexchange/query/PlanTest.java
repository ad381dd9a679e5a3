package org.camelexchange.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.camelexchange.MemoryBackend;
import org.camelexchange.table.Ability;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Renderer<String> FILTERABLE = new Renderer<>() {
        @Override
        public Optional<String> leaf(Condition.Leaf leaf) {
            return leaf.column().can(Ability.FILTER) ? Optional.of("<" + leaf + ">") : Optional.empty();
        }

        @Override
        public Optional<String> not(String inner, Condition.Leaf of) {
            return Optional.of("!" + inner);
        }

        @Override
        public int mostComparisons() {
            return 9;
        }

        @Override
        public String and(List<String> parts) {
            return "&" + parts;
        }

        @Override
        public String or(List<String> parts) {
            return "|" + parts;
        }
    };

    private static Plan<String> plan(String text) {
        return Plan.of(Negation.atLeaves(ConditionParser.parse(text, MemoryBackend.INBOX, name -> null)), FILTERABLE);
    }

    @Test
    void anAndIsSplitBetweenServerAndRows() {
        Plan<String> plan = plan("IsRead = false AND Size > 5 AND (Subject = 'a' AND Body LIKE '%x%')");
        assertThat(plan.server()).contains("&[<IsRead = false>, <Subject = 'a'>]");
        assertThat(plan.residual().map(Object::toString)).contains("Size > 5 AND Body LIKE '%x%'");
    }

    @Test
    void anOrGoesToTheServerWholeOrNotAtAll() {
        assertThat(plan("IsRead OR Subject = 'a'").server()).contains("|[<IsRead = true>, <Subject = 'a'>]");
        assertThat(plan("IsRead OR Subject = 'a'").residual()).isEmpty();
        assertThat(plan("IsRead OR Size = 1").server()).isEmpty();
        assertThat(plan("IsRead OR Size = 1").residual()).isPresent();
    }

    @Test
    void aNotStandsAtTheLeavesWhereSqlAndTheServerMeanTheSameByIt() {
        assertThat(plan("NOT (IsRead AND Subject = 'a')").server()).contains("|[<IsRead = false>, <Subject <> 'a'>]");
        assertThat(plan("NOT (IsRead OR Size = 1)").server()).contains("<IsRead = false>");
        assertThat(plan("NOT (IsRead OR Size = 1)").residual().map(Object::toString))
                .contains("Size <> 1");
        assertThat(plan("NOT (Subject LIKE 'a%')").server()).contains("!<Subject LIKE 'a%'>");
        assertThat(plan("NOT (NOT (Subject LIKE 'a%'))").server()).contains("<Subject LIKE 'a%'>");
        assertThat(plan("NOT (IsRead AND Size = 1)").server()).isEmpty();
    }

    @Test
    void ofAMultiValuedColumnEqualMeansContains() {
        assertThat(plan("Categories <> 'a'").residual()).hasToString("Optional[NOT (Categories = 'a')]");
        assertThat(plan("NOT (Categories <> 'a')").residual()).hasToString("Optional[Categories = 'a']");
    }

    @Test
    void whatTheServerHasNoRoomForIsLeftForTheRows() {
        String many = "Subject IN (" + "'a', ".repeat(7) + "'b')";
        assertThat(plan("IsRead AND " + many + " AND Subject = 'x'").server())
                .contains("&[<IsRead = true>, <" + many + ">]");
        assertThat(plan("IsRead AND " + many + " AND Subject = 'x'").residual()).hasToString("Optional[Subject = 'x']");
    }

    @Test
    void noConditionIsNothingForAnybody() {
        assertThat(plan(null).server()).isEmpty();
        assertThat(plan(null).residual()).isEmpty();
    }
}
