package org.shoulashou.matching.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoulashou.matching.changes.CountPairings.Row;
import org.shoulashou.programme.Plans;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.QuotaProgress.Reached;

class CountPairingsTest {

    private static final List<Row> ROWS = List.of(
            new Row(2026, "4301", "650402", "school", "class-1", 20),
            new Row(2026, "4301", "650402", "school", "class-2", 5),
            new Row(2026, "4302", "650422", "other", "class-3", 7),
            new Row(2027, "4301", "650402", "school", "class-1", 3));

    @Test
    void pairsAreCountedForTheirCityAndYear() {
        assertThat(CountPairings.reached(Plans.turpan(), ROWS))
                .contains(
                        new Reached("letters", "4301", 2026, 25),
                        new Reached("letters", "4302", 2026, 7),
                        new Reached("letters", "4301", 2027, 3),
                        new Reached("letters", "4302", 2027, 0));
    }

    @Test
    void personsOfBothSidesAreTwiceThePairsOfAllYears() {
        assertThat(CountPairings.reached(Plans.national(), ROWS))
                .containsExactly(new Reached("letters", null, null, 70));
    }

    @Test
    void aClassIsCountedOnceInAYearHoweverManyItsPairsAre() {
        Programme plan = Plans.quota(unit(Quota.Unit.CLASSES)).apply(Plans.turpan());

        assertThat(CountPairings.reached(plan, ROWS)).contains(new Reached("letters", "4301", 2026, 2));
    }

    @Test
    void whatPairsCannotTellIsLeftUnknown() {
        Programme plan = Plans.quota(unit(Quota.Unit.ORGANISATIONS)).apply(Plans.turpan());

        assertThat(CountPairings.reached(plan, ROWS)).isEmpty();
    }

    private static Quota unit(Quota.Unit unit) {
        Quota usual = Plans.letters(30);
        return new Quota(
                usual.id(),
                usual.names(),
                usual.amount(),
                unit,
                usual.per(),
                usual.places(),
                usual.period(),
                usual.kind(),
                usual.source(),
                usual.adjustments());
    }
}
