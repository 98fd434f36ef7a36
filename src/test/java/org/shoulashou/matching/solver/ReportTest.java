package org.shoulashou.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {

    @ParameterizedTest
    @CsvSource({"97, 100, 0.97", "-38, 29, 0", "-38, -10, 0", "-5, -5, 1", "0, 0, 1", "0, 10, 0"})
    void anAnswerIsAtLeastAPartOfTheBestAndNeverLessThanNothing(long soft, long bound, double part) {
        assertThat(Report.ratio(soft, bound)).isEqualTo(part);
    }
}
