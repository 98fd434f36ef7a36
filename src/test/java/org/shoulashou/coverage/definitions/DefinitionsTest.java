package org.shoulashou.coverage.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.platform.sheets.Terms.Term;

class DefinitionsTest {

    @Test
    void everyMeasureIsDefinedAndTheReadingClockOnce() {
        List<String> measures = Stream.of(Measure.values())
                .map(Measure::name)
                .filter(name -> !name.startsWith("DECIDED"))
                .toList();

        assertThat(Definitions.OF_A_PAGE)
                .extracting(Definition::measure)
                .containsAll(measures)
                .contains("DECIDED", "RATE", "GROUPS")
                .doesNotHaveDuplicates();
    }

    @Test
    void theTaskTableDefinesItsGapAndItsRate() {
        assertThat(Definitions.OF_TASKS)
                .extracting(Definition::measure)
                .containsExactly("PAIRED", "CORRESPONDED", "PAIRS", "CLASSES", "SCHOOLS", "GAP", "RATE");
    }

    @Test
    void aFileSaysTheSameWordsAsThePage() {
        assertThat(Definitions.terms(Definitions.of(List.of(Measure.LOST))).all())
                .containsExactly(new Term(Measure.LOST.text(), Measure.LOST.definition()));
    }
}
