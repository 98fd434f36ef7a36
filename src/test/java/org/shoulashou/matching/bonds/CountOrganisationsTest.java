package org.shoulashou.matching.bonds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.programme.Plans;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.QuotaProgress.Reached;

class CountOrganisationsTest {

    @Test
    void organisationsAreCountedByWhatTheyAgreedAndByTheQuotaOfTheirKind() {
        List<Bond> agreed =
                List.of(bond("letters", "o1", "t1"), bond("letters", "o2", "t1"), bond("villages", "o3", "t3"));

        assertThat(CountOrganisations.reached(ofOrganisations(), agreed))
                .contains(new Reached("letters", "4301", 2026, 1), new Reached("letters", "4302", 2026, 0));
    }

    @Test
    void quotasOfPupilsAreCountedElsewhere() {
        assertThat(CountOrganisations.reached(Plans.turpan(), List.of(bond("letters", "o1", "t1"))))
                .noneMatch(reached -> reached.quota().equals("letters"));
    }

    private static Bond bond(String kind, String inland, String partner) {
        Bond.Setting setting = new Bond.Setting("run", "plan", 2026, Unit.ORGANISATIONS, kind, List.of());
        return Bond.proposed(setting, new Bond.Party(inland, "4301"), new Bond.Party(partner, "650402"), Instant.EPOCH);
    }

    private static Programme ofOrganisations() {
        Quota usual = Plans.letters(30);
        Quota organisations = new Quota(
                usual.id(),
                usual.names(),
                usual.amount(),
                Quota.Unit.ORGANISATIONS,
                usual.per(),
                usual.places(),
                usual.period(),
                usual.kind(),
                usual.source(),
                usual.adjustments());
        return Plans.quota(organisations).apply(Plans.turpan());
    }
}
