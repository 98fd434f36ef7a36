package org.shoulashou.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.solver.Side;

class PairingTest {

    private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
    private static final Hand HERE = new Hand("a", "A", NOW);
    private static final Hand THERE = new Hand("b", "B", NOW);

    private final ClassPairing classes = ClassPairing.of(
            "plan",
            2026,
            new Group("i4", "i", "4301", List.of("4301", "43", "CN")),
            new Group("p4", "p", "650402", List.of("650402", "65", "CN")),
            LocalDate.of(2026, 9, 20));
    private final Pairing proposed = Pairing.proposed(
            "one",
            classes,
            "run",
            new Member("anna", "i4", "i", "4301", null),
            new Member("ben", "p4", "p", "650402", null),
            new Pairing.Merits(40, List.of()),
            NOW);

    @Test
    @Tag("R12")
    void oneSchoolsWordIsNotEnough() {
        Pairing once = proposed.confirmed(Side.INLAND, HERE);

        assertThat(once.state()).isEqualTo(PairingState.PROPOSED);
        assertThat(once.awaits()).containsExactly("CLASS:p4", "SCHOOL:p");
        assertThat(once.outbox().events()).isEmpty();
    }

    @Test
    void withBothWordsTheTwoAreFriendsAndOthersHearOfIt() {
        Pairing both = proposed.confirmed(Side.INLAND, HERE).confirmed(Side.PARTNER, THERE);

        assertThat(both.state()).isEqualTo(PairingState.ACTIVE);
        assertThat(both.awaits()).isEmpty();
        assertThat(both.outbox().events()).hasSize(1);
    }

    @Test
    void whatIsDeclinedOrEndedFreesBothPlacesAndWhatRestsKeepsThem() {
        assertThat(proposed.declined(Because.CANNOT_NOW, HERE, NOW))
                .returns(null, Pairing::inlandSeat)
                .returns(null, Pairing::partnerSeat);
        Pairing active = proposed.confirmed(Side.INLAND, HERE).confirmed(Side.PARTNER, THERE);
        assertThat(active.paused(Because.CONSENT_GONE, null, NOW).inlandSeat()).isEqualTo("plan/2026/anna");
        assertThat(active.ended(Because.LEFT, null, NOW).partnerSeat()).isNull();
    }

    @Test
    void peoplesWordsKeepTwoApartAndASwapDoesNot() {
        assertThat(proposed.declined(Because.OUT_OF_CARE, HERE, NOW).keepsApart())
                .isTrue();
        assertThat(proposed.declined(Because.SWAPPED, null, NOW).keepsApart()).isFalse();
        assertThat(proposed.declined(Because.CONSENT_GONE, null, NOW).keepsApart())
                .isFalse();
    }

    @Test
    void friendsOfLastYearAreThoseWhoseFriendshipCameToANaturalEnd() {
        Pairing active = proposed.confirmed(Side.INLAND, HERE).confirmed(Side.PARTNER, THERE);

        assertThat(active.wasFriendshipBefore(2027)).isTrue();
        assertThat(active.ended(Because.GOES_ON, null, NOW).wasFriendshipBefore(2027))
                .isTrue();
        assertThat(active.ended(Because.CHILD_WISHES, HERE, NOW).wasFriendshipBefore(2027))
                .isFalse();
        assertThat(active.wasFriendshipBefore(2026)).isFalse();
        assertThat(proposed.wasFriendshipBefore(2027)).isFalse();
    }
}
