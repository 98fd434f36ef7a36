package org.shoulashou.coverage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Measure;

class SmallCellsTest {

    private static final Scope CITY = Scope.place("4301");

    /** The table knows five already, and the row of the matrix was read when there were two. */
    @Test
    @Tag("R31")
    void aRowOfTheMatrixThatWasReadWhileItsPairsWereFewIsLeftOut() {
        SmallCells league = new SmallCells(false);

        assertThat(league.tellsFriends(CITY, pairs(5), pairs(5))).isTrue();
        assertThat(league.tellsFriends(CITY, pairs(5), pairs(2))).isFalse();
        assertThat(league.tellsFriends(CITY, null, pairs(5))).isFalse();
        assertThat(new SmallCells(true).tellsFriends(CITY, pairs(5), pairs(2))).isTrue();
    }

    private static CoverageFigures pairs(int many) {
        return CoverageFigures.of(Counts.of(Measure.PAIRS, many).plus(Counts.of(Measure.PAIRED, many)), null);
    }
}
