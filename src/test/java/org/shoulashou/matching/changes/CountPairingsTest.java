package org.shoulashou.matching.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shoulashou.matching.bonds.Bond;
import org.shoulashou.matching.changes.CountPairings.Row;
import org.shoulashou.matching.solver.units.Unit;
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
        assertThat(CountPairings.reached(Plans.turpan(), ROWS, List.of()))
                .contains(
                        new Reached("letters", "4301", 2026, 25),
                        new Reached("letters", "4302", 2026, 7),
                        new Reached("letters", "4301", 2027, 3),
                        new Reached("letters", "4302", 2027, 0));
    }

    @Test
    void personsOfBothSidesAreTwiceThePairsOfAllYears() {
        assertThat(CountPairings.reached(Plans.national(), ROWS, List.of()))
                .containsExactly(new Reached("letters", null, null, 70));
    }

    @Test
    void aClassIsCountedOnceInAYearHoweverManyItsPairsAre() {
        Programme plan = Plans.quota(unit(Quota.Unit.CLASSES)).apply(Plans.turpan());

        assertThat(CountPairings.reached(plan, ROWS, List.of())).contains(new Reached("letters", "4301", 2026, 2));
    }

    @Test
    void aQuotaForAllYearsIsTheSumOfItsYears() {
        Programme plan = Plans.quota(forTheTerm()).apply(Plans.turpan());

        assertThat(CountPairings.reached(plan, ROWS, List.of())).contains(new Reached("letters", "4301", null, 28));
    }

    @Test
    void aSchoolIsCountedOnceWhetherItsPupilsOrItsLeadersAgreed() {
        Programme plan = Plans.quota(unit(Quota.Unit.SCHOOLS)).apply(Plans.turpan());
        List<Bond> agreed = List.of(bond(Unit.SCHOOLS, null, "school", "s1"), bond(Unit.SCHOOLS, null, "new", "s2"));

        assertThat(CountPairings.reached(plan, ROWS, agreed))
                .contains(new Reached("letters", "4301", 2026, 2), new Reached("letters", "4302", 2026, 1));
    }

    @Test
    void organisationsAreCountedByWhatTheyAgreedAndByTheQuotaOfTheirKind() {
        Programme plan = Plans.quota(unit(Quota.Unit.ORGANISATIONS)).apply(Plans.turpan());
        List<Bond> agreed = List.of(
                bond(Unit.ORGANISATIONS, "letters", "o1", "t1"),
                bond(Unit.ORGANISATIONS, "letters", "o2", "t1"),
                bond(Unit.ORGANISATIONS, "villages", "o3", "t3"));

        assertThat(CountPairings.reached(plan, ROWS, agreed))
                .contains(new Reached("letters", "4301", 2026, 1), new Reached("letters", "4302", 2026, 0));
    }

    private static Bond bond(Unit unit, @Nullable String kind, String inland, String partner) {
        Bond.Setting setting = new Bond.Setting("run", "plan", 2026, unit, kind, List.of());
        return Bond.proposed(setting, new Bond.Party(inland, "4301"), new Bond.Party(partner, "650402"), Instant.EPOCH);
    }

    private static Quota forTheTerm() {
        Quota usual = Plans.letters(30);
        return new Quota(
                usual.id(),
                usual.names(),
                usual.amount(),
                usual.unit(),
                usual.per(),
                usual.places(),
                Quota.Period.TERM,
                usual.kind(),
                usual.source(),
                usual.adjustments());
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
