package org.shoulashou.matching.bonds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Scope;
import org.shoulashou.matching.bonds.Bond.Party;
import org.shoulashou.matching.bonds.Bond.Setting;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;

class BondsFollowTest extends MatchingOverHttp {

    @Autowired
    private Bonds bonds;

    @Autowired
    private BondsFollow follow;

    @Test
    @Tag("R31")
    void aBondIsSeenFromWhereItsPartiesLieNowAndNoLongerFromElsewhere() {
        Party here = new Party(plan + "-city-school", plan + "-city");
        Party there = new Party(plan + "-county-school", plan + "-county");
        String elsewhere = Scope.place("elsewhere").key();
        Setting before = new Setting("run", plan, YEAR, Unit.SCHOOLS, null, List.of(elsewhere));
        Bond bond = Bond.proposed(before, here, there, clock.instant());
        Await.done(bonds.insert(bond));

        Await.done(follow.look());

        assertThat(Await.result(bonds.find(bond.id())).within())
                .contains(
                        Scope.school(here.id()).key(),
                        Scope.place(plan + "-city").key())
                .contains(Scope.place(plan).key(), Scope.place("CN").key())
                .doesNotContain(elsewhere);
    }
}
