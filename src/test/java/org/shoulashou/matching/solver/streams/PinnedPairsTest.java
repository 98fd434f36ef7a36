package org.shoulashou.matching.solver.streams;

import static org.shoulashou.matching.solver.streams.Somebody.inland;
import static org.shoulashou.matching.solver.streams.Somebody.partner;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.programme.Rules;

/** Two whom both schools have confirmed stay together, whatever the rules say of them today. */
class PinnedPairsTest {

    private final ConstraintVerifier<PairingConstraints, PairingPlan> verifier =
            ConstraintVerifier.build(new PairingConstraints(), PairingPlan.class, InlandPupil.class);

    /** The same two are forbidden as long as nobody has confirmed them. */
    private void excuses(
            BiFunction<PairingConstraints, ConstraintFactory, Constraint> rule,
            Somebody one,
            Somebody other,
            Object... facts) {
        verifier.verifyThat(rule).given(with(one.with(other.done()), facts)).penalizesBy(1);
        verifier.verifyThat(rule).given(with(one.pinnedTo(other.done()), facts)).penalizesBy(0);
    }

    private static Object[] with(InlandPupil pupil, Object... facts) {
        return Stream.concat(Stream.of(pupil), Stream.of(facts)).toArray();
    }

    @Test
    void thoughNoLinkJoinsTheirPlaces() {
        excuses(
                PairingConstraints::placesMayBePaired,
                inland("i1"),
                partner("p1").at("county2"),
                terms(Rules.USUAL));
    }

    @Test
    void thoughTheirGradesAreNotIncluded() {
        Rules from3 = new Rules(1, true, 3, 6, 1, 60, false);
        excuses(
                PairingConstraints::gradesAreIncluded,
                inland("i1").grade(2),
                partner("p1").grade(2),
                terms(from3));
    }

    @Test
    void thoughTheirGradesHaveGrownApart() {
        excuses(
                PairingConstraints::gradesAreNear,
                inland("i1").grade(3),
                partner("p1").grade(5),
                terms(Rules.USUAL));
    }

    @Test
    void thoughTheyWriteNoCommonLanguage() {
        excuses(
                PairingConstraints::languageInCommon,
                inland("i1"),
                partner("p1").writing("bo"),
                terms(Rules.USUAL));
    }

    @Test
    void thoughSomebodyBlockedThem() {
        excuses(PairingConstraints::nobodyIsBlocked, inland("i1"), partner("p1"), new Couple("i1", "p1"));
    }

    @Test
    void thoughTheirClassesHaveTooFew() {
        Rules two = new Rules(1, true, 1, 12, 2, 60, false);
        excuses(PairingConstraints::classesHaveEnoughPairs, inland("i1"), partner("p1"), terms(two));
    }

    @Test
    void thoughTheirClassesHaveTooMany() {
        Terms one = terms(new Rules(1, true, 1, 12, 1, 1, false));
        InlandPupil confirmed = inland("i2").pinnedTo(partner("p2").done());
        verifier.verifyThat(PairingConstraints::classesHaveNotTooManyPairs)
                .given(one, confirmed, inland("i1").pinnedTo(partner("p1").done()))
                .penalizesBy(0);
        verifier.verifyThat(PairingConstraints::classesHaveNotTooManyPairs)
                .given(one, confirmed, inland("i1").with(partner("p1").done()))
                .penalizesBy(1);
    }

    private static Terms terms(Rules rules) {
        return new Terms(Tried.programme(rules, "county"));
    }
}
