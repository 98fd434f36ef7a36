package org.shoulashou.matching.solver.invented;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.engine.Matchmaker;

/** What the solver warms itself with goes all the way of a repair. */
class WarmingTest {

    @Test
    void theInventedCountryHasSomebodyToPair() {
        Question question = Warming.question();
        Answer answer = new Matchmaker().solve(question, Warming.SETTINGS, Watcher.NOBODY);
        assertThat(question.pinned()).hasSizeGreaterThan(800);
        assertThat(answer.report().hard()).isZero();
        assertThat(answer.report().pairs()).isBetween(question.pinned().size() + 10, 1_000);
        assertThat(answer.unmatched()).isNotEmpty();
    }
}
