package org.shoulashou.matching.confirming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;

/** A swap that was asked for, when one of its pairs has been answered before it is carried out. */
class CarrySwapTest extends MatchingOverHttp {

    @Autowired
    private CarrySwap carry;

    @Autowired
    private SwapFriends swap;

    @Autowired
    private Pairings all;

    private String open = "";
    private String answered = "";

    @BeforeEach
    void oneOfTwoPairsIsAnswered() {
        open = propose(pupil(inlandClass, "2016-05"), pupil(partnerClass, "2016-05"))
                .id();
        answered = alreadyFriends(pupil(inlandClass, "2016-05"), pupil(partnerClass, "2016-05"))
                .id();
    }

    @Test
    void leavesBothPairsAsTheyAreAndSaysSo() {
        handle();

        assertThat(state(open)).isEqualTo(PairingState.PROPOSED);
        assertThat(state(answered)).isEqualTo(PairingState.ACTIVE);
        assertThatThrownBy(() -> Await.done(swap.refuseOvertaken(List.of(open, answered))))
                .hasMessageContaining("matching.swap-overtaken");
    }

    @Test
    void givesThePlacesBackThatItHadFreedBefore() {
        Await.done(all.change(open, pair -> pair.declined(Because.SWAPPED, null, clock.instant())));

        handle();
        handle();

        assertThat(found(open))
                .returns(PairingState.PROPOSED, Pairing::state)
                .satisfies(pair -> assertThat(pair.inlandSeat()).isNotNull());
    }

    private void handle() {
        SwapAsked asked = new SwapAsked(found(open).classPairing(), List.of(open, answered), List.of());
        Await.done(carry.handle(new Happened<>("event", clock.instant(), asked)));
    }

    private PairingState state(String pair) {
        return found(pair).state();
    }

    private Pairing found(String pair) {
        return Await.result(all.find(pair));
    }
}
