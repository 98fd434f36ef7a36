package org.shoulashou.coverage.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.discretion.LeftOut.Asked;
import org.shoulashou.coverage.discretion.LeftOut.Told;
import org.shoulashou.coverage.pages.CoverageFigures;

/** What is left out cannot be reckoned from what is told. */
class LeftOutTest {

    private static CoverageFigures figures(Counts... counts) {
        return CoverageFigures.of(List.of(counts).stream().reduce(Counts.NONE, Counts::plus), null);
    }

    private static CoverageFigures lost(int persons) {
        return figures(Counts.of(Measure.LOST, persons));
    }

    /** Classes of a school, and the school itself. */
    private static Told table(int... persons) {
        List<Asked> rows = IntStream.of(persons)
                .mapToObj(each -> new Asked(lost(each), true))
                .toList();
        return LeftOut.of(rows, new Asked(lost(IntStream.of(persons).sum()), true));
    }

    private static List<String> told(Told table) {
        return table.rows().stream().map(LeftOutTest::told).toList();
    }

    private static String told(CoverageFigures row) {
        if (row.few().contains("lost")) return "<5";
        return row.covered().contains("lost") ? "*" : "" + row.lost();
    }

    @Test
    void fewerThanFivePersonsAreLeftOutAndNothingIsNoSecret() {
        assertThat(told(LeftOut.of(List.of(), new Asked(lost(4), true)).total()))
                .isEqualTo("<5");
        assertThat(told(LeftOut.of(List.of(), new Asked(lost(5), true)).total()))
                .isEqualTo("5");
        assertThat(told(LeftOut.of(List.of(), new Asked(lost(0), true)).total()))
                .isEqualTo("0");
        assertThat(told(LeftOut.of(List.of(), new Asked(lost(2), false)).total()))
                .isEqualTo("2");
    }

    @Test
    void theSumLessTheOtherRowsDoesNotTellWhatIsLeftOut() {
        assertThat(told(table(2, 9, 7, 0))).containsExactly("<5", "9", "*", "0");
        assertThat(told(table(2, 3, 9))).containsExactly("<5", "<5", "9");
    }

    /** Two rows of one each make two together, and two of four each make eight. */
    @Test
    void severalSmallRowsThatTheirSumGivesAwayAreCoveredByAnother() {
        assertThat(told(table(1, 1, 9))).containsExactly("<5", "<5", "*");
        assertThat(told(table(4, 4, 9))).containsExactly("<5", "<5", "*");
        Told onlySmallOnes = table(4, 4);
        assertThat(told(onlySmallOnes)).containsExactly("<5", "<5");
        assertThat(told(onlySmallOnes.total())).isEqualTo("*");
    }

    @Test
    void aFamilyThatDidNotAgreeIsNotReckonedFromTheRoll() {
        CoverageFigures row = figures(Counts.of(Measure.ENROLLED, 40), Counts.of(Measure.CONSENTED, 38));
        CoverageFigures all = figures(Counts.of(Measure.ENROLLED, 40), Counts.of(Measure.CONSENTED, 40));
        assertThat(LeftOut.of(List.of(), new Asked(row, true)).total().covered())
                .containsExactly("consented");
        assertThat(LeftOut.of(List.of(), new Asked(all, true)).total().consented())
                .isEqualTo(40);
    }

    @Test
    void whoIsQuietIsNotReckonedFromTheOthersWhoArePaired() {
        CoverageFigures row =
                figures(Counts.of(Measure.PAIRED, 20), Counts.of(Measure.LIVING, 18), Counts.of(Measure.QUIET, 2));
        CoverageFigures told = LeftOut.of(List.of(), new Asked(row, true)).total();
        assertThat(told.few()).containsExactly("quiet");
        assertThat(told.covered()).containsExactly("living");
        assertThat(told.paired()).isEqualTo(20);
    }

    /** What is covered in the table around it would be reckoned there from this sum, and this sum from its rows. */
    @Test
    void whatIsLeftOutAroundIsLeftOutWithinAsWell() {
        List<Asked> classes = List.of(new Asked(lost(6), true), new Asked(lost(9), true));
        Told school = LeftOut.of(classes, new Asked(lost(15), true, Set.of("lost")));

        assertThat(told(school.total())).isEqualTo("*");
        assertThat(told(school)).containsExactly("*", "9");
    }
}
