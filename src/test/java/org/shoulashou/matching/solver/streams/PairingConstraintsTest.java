package org.shoulashou.matching.solver.streams;

import static org.shoulashou.matching.solver.streams.Somebody.inland;
import static org.shoulashou.matching.solver.streams.Somebody.partner;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.Rules;

class PairingConstraintsTest {

    private final ConstraintVerifier<PairingConstraints, PairingPlan> verifier =
            ConstraintVerifier.build(new PairingConstraints(), PairingPlan.class, InlandPupil.class);

    @Test
    void aPartnerIsTheFriendOfOneAlone() {
        PartnerPupil partner = partner("p1").done();
        verifier.verifyThat(PairingConstraints::everybodyHasOneFriend)
                .given(
                        inland("i1").with(partner),
                        inland("i2").with(partner),
                        inland("i3").alone())
                .penalizesBy(1);
        verifier.verifyThat(PairingConstraints::everybodyHasOneFriend)
                .given(
                        inland("i1").with(partner),
                        inland("i2").with(partner("p2").done()),
                        inland("i3").alone())
                .penalizesBy(0);
    }

    @Test
    void placesWithoutALinkAreNotPaired() {
        verifier.verifyThat(PairingConstraints::placesMayBePaired)
                .given(
                        terms(Rules.USUAL),
                        inland("i1").with(partner("p1").at("county2").done()))
                .penalizesBy(1);
        verifier.verifyThat(PairingConstraints::placesMayBePaired)
                .given(
                        terms(Rules.USUAL),
                        inland("i1").with(partner("p1").done()),
                        inland("i2").alone())
                .penalizesBy(0);
    }

    @Test
    void whereOtherLinksAreAllowedAnyPlacesArePaired() {
        verifier.verifyThat(PairingConstraints::placesMayBePaired)
                .given(
                        terms(open()),
                        inland("i1").with(partner("p1").at("county2").done()))
                .penalizesBy(0);
    }

    @Test
    void aGradeOutsideTheProgrammeIsNotPaired() {
        verifier.verifyThat(PairingConstraints::gradesAreIncluded)
                .given(
                        terms(grades(3, 6)),
                        inland("i1").grade(2).with(partner("p1").grade(3).done()))
                .penalizesBy(1);
        verifier.verifyThat(PairingConstraints::gradesAreIncluded)
                .given(
                        terms(grades(3, 6)),
                        inland("i1").grade(3).with(partner("p1").grade(6).done()),
                        inland("i2").grade(1).alone())
                .penalizesBy(0);
    }

    @Test
    void gradesFurtherApartThanTheGapAreNotPaired() {
        verifier.verifyThat(PairingConstraints::gradesAreNear)
                .given(
                        terms(Rules.USUAL),
                        inland("i1").grade(3).with(partner("p1").grade(5).done()))
                .penalizesBy(1);
        verifier.verifyThat(PairingConstraints::gradesAreNear)
                .given(
                        terms(Rules.USUAL),
                        inland("i1").grade(3).with(partner("p1").grade(4).done()))
                .penalizesBy(0);
    }

    @Test
    void whoWritesNoCommonLanguageIsNotPaired() {
        verifier.verifyThat(PairingConstraints::languageInCommon)
                .given(
                        terms(Rules.USUAL),
                        inland("i1").with(partner("p1").writing("bo").done()))
                .penalizesBy(1);
        verifier.verifyThat(PairingConstraints::languageInCommon)
                .given(
                        terms(Rules.USUAL),
                        inland("i1").with(partner("p1").writing("bo", "zh").done()))
                .penalizesBy(0);
    }

    @Test
    void whereNoLanguageIsAskedForAnyTwoArePaired() {
        Rules rules = new Rules(1, false, 1, 12, 1, 60, false);
        verifier.verifyThat(PairingConstraints::languageInCommon)
                .given(
                        terms(rules),
                        inland("i1").with(partner("p1").writing("bo").done()))
                .penalizesBy(0);
    }

    @Test
    void theBlockedAreNotPaired() {
        verifier.verifyThat(PairingConstraints::nobodyIsBlocked)
                .given(new Couple("i1", "p1"), inland("i1").with(partner("p1").done()))
                .penalizesBy(1);
        verifier.verifyThat(PairingConstraints::nobodyIsBlocked)
                .given(
                        new Couple("i1", "p1"),
                        inland("i1").with(partner("p2").done()),
                        inland("i2").with(partner("p1").done()))
                .penalizesBy(0);
    }

    @Test
    void aCityHasNoMorePairsThanItsQuota() {
        Cap cap = new Cap(Quota.Per.EACH_CITY, "city", 1);
        Object[] two = {
            cap,
            inland("i1").with(partner("p1").done()),
            inland("i2").with(partner("p2").done())
        };
        verifier.verifyThat(PairingConstraints::cityKeepsItsQuota).given(two).penalizesBy(1);
        verifier.verifyThat(PairingConstraints::cityKeepsItsQuota)
                .given(
                        cap,
                        inland("i1").with(partner("p1").done()),
                        inland("i2").alone())
                .penalizesBy(0);
    }

    @Test
    void aCityWithoutAQuotaHasAnyNumberOfPairs() {
        Cap other = new Cap(Quota.Per.EACH_CITY, "another", 0);
        verifier.verifyThat(PairingConstraints::cityKeepsItsQuota)
                .given(other, inland("i1").with(partner("p1").done()))
                .penalizesBy(0);
    }

    @Test
    void aCountyHasNoMorePairsThanItsQuota() {
        Cap cap = new Cap(Quota.Per.EACH_COUNTY, "county", 1);
        Object[] two = {
            cap,
            inland("i1").with(partner("p1").done()),
            inland("i2").with(partner("p2").done())
        };
        verifier.verifyThat(PairingConstraints::countyKeepsItsQuota).given(two).penalizesBy(1);
        verifier.verifyThat(PairingConstraints::countyKeepsItsQuota)
                .given(cap, inland("i1").with(partner("p1").done()))
                .penalizesBy(0);
    }

    @Test
    void aCountyWithoutAQuotaHasAnyNumberOfPairs() {
        Cap ofCity = new Cap(Quota.Per.EACH_CITY, "county", 0);
        verifier.verifyThat(PairingConstraints::countyKeepsItsQuota)
                .given(ofCity, inland("i1").with(partner("p1").done()))
                .penalizesBy(0);
    }

    @Test
    void aProgrammeHasNoMorePairsThanItsQuota() {
        Cap cap = new Cap(Quota.Per.PROGRAMME, null, 1);
        Object[] two = {
            cap,
            inland("i1").with(partner("p1").done()),
            inland("i2").with(partner("p2").done())
        };
        verifier.verifyThat(PairingConstraints::programmeKeepsItsQuota)
                .given(two)
                .penalizesBy(1);
        verifier.verifyThat(PairingConstraints::programmeKeepsItsQuota)
                .given(cap, inland("i1").with(partner("p1").done()))
                .penalizesBy(0);
    }

    @Test
    void aProgrammeWithoutAQuotaHasAnyNumberOfPairs() {
        verifier.verifyThat(PairingConstraints::programmeKeepsItsQuota)
                .given(inland("i1").with(partner("p1").done()))
                .penalizesBy(0);
        verifier.verifyThat(PairingConstraints::programmeKeepsItsQuota)
                .given(
                        new Cap(Quota.Per.EACH_CITY, "city", 0),
                        new Cap(Quota.Per.EACH_COUNTY, "county", 0),
                        inland("i1").with(partner("p1").done()))
                .penalizesBy(0);
    }

    @Test
    void noMoreClassesHaveFriendsThanTheirQuotaLets() {
        ClassCap cap = classes(Quota.Per.EACH_CITY, "city", 1, Set.of());
        verifier.verifyThat(PairingConstraints::classesKeepTheirQuota)
                .given(
                        cap,
                        inland("i1").inClass("one").with(partner("p1").done()),
                        inland("i2").inClass("one").with(partner("p2").done()),
                        inland("i3").inClass("two").with(partner("p3").done()),
                        inland("i4").inClass("three").with(partner("p4").done()))
                .penalizesBy(2);
        verifier.verifyThat(PairingConstraints::classesKeepTheirQuota)
                .given(
                        cap,
                        inland("i1").inClass("one").with(partner("p1").done()),
                        inland("i2")
                                .inClass("one")
                                .with(partner("p2").inClass("two").done()),
                        inland("i3").inClass("two").alone(),
                        inland("i4")
                                .inClass("two")
                                .at("another")
                                .with(partner("p3").done()))
                .penalizesBy(0);
    }

    @Test
    void ofEachCountyTheClassesThereAreCounted() {
        ClassCap cap = classes(Quota.Per.EACH_COUNTY, "county", 1, Set.of());
        verifier.verifyThat(PairingConstraints::classesKeepTheirQuota)
                .given(
                        cap,
                        inland("i1").with(partner("p1").inClass("one").done()),
                        inland("i2").with(partner("p2").inClass("two").done()))
                .penalizesBy(1);
    }

    @Test
    void aClassThatHasPairsBesideTheseTakesAPlaceOnce() {
        ClassCap cap = classes(Quota.Per.PROGRAMME, null, 1, Set.of(List.of("city", "school", "one")));
        verifier.verifyThat(PairingConstraints::classesKeepTheirQuota)
                .given(cap, inland("i1").inClass("one").with(partner("p1").done()))
                .penalizesBy(0);
        verifier.verifyThat(PairingConstraints::classesKeepTheirQuota)
                .given(cap, inland("i1").inClass("two").with(partner("p1").done()))
                .penalizesBy(1);
    }

    private static ClassCap classes(Quota.Per per, @Nullable String place, int most, Set<List<String>> engaged) {
        return new ClassCap(per, place, Quota.Unit.CLASSES, most, engaged);
    }

    @Test
    void whereNoCapCountsClassesAnyNumberOfThemHasFriends() {
        verifier.verifyThat(PairingConstraints::classesKeepTheirQuota)
                .given(
                        new Cap(Quota.Per.EACH_CITY, "city", 0),
                        inland("i1").inClass("one").with(partner("p1").done()),
                        inland("i2").inClass("two").with(partner("p2").done()))
                .penalizesBy(0);
    }

    @Test
    void thePinnedStayTogether() {
        PartnerPupil partner = partner("p1").done();
        verifier.verifyThat(PairingConstraints::pinnedStayTogether)
                .given(new InlandPupil(inland("i1").candidate(), partner, null))
                .penalizesBy(1);
        verifier.verifyThat(PairingConstraints::pinnedStayTogether)
                .given(
                        new InlandPupil(inland("i1").candidate(), partner, partner),
                        inland("i2").alone())
                .penalizesBy(0);
    }

    @Test
    void twoClassesHaveEnoughPairs() {
        Rules two = new Rules(1, true, 1, 12, 2, 60, false);
        verifier.verifyThat(PairingConstraints::classesHaveEnoughPairs)
                .given(terms(two), inland("i1").with(partner("p1").done()))
                .penalizesBy(1);
        verifier.verifyThat(PairingConstraints::classesHaveEnoughPairs)
                .given(terms(Rules.USUAL), inland("i1").with(partner("p1").done()))
                .penalizesBy(0);
    }

    @Test
    void twoClassesWithoutPairsNeedNone() {
        Rules two = new Rules(1, true, 1, 12, 2, 60, false);
        verifier.verifyThat(PairingConstraints::classesHaveEnoughPairs)
                .given(terms(two), inland("i1").alone())
                .penalizesBy(0);
    }

    @Test
    void twoClassesHaveNotTooManyPairs() {
        Rules one = new Rules(1, true, 1, 12, 1, 1, false);
        Object[] two = {
            terms(one),
            inland("i1").with(partner("p1").done()),
            inland("i2").with(partner("p2").done())
        };
        verifier.verifyThat(PairingConstraints::classesHaveNotTooManyPairs)
                .given(two)
                .penalizesBy(1);
        verifier.verifyThat(PairingConstraints::classesHaveNotTooManyPairs)
                .given(terms(one), inland("i1").with(partner("p1").done()))
                .penalizesBy(0);
    }

    @Test
    void everyPairCounts() {
        verifier.verifyThat(PairingConstraints::asManyPairsAsCanBe)
                .given(inland("i1").with(partner("p1").done()), inland("i2").alone())
                .rewardsWith(1);
        verifier.verifyThat(PairingConstraints::asManyPairsAsCanBe)
                .given(inland("i1").alone(), partner("p1").done())
                .rewardsWith(0);
    }

    @Test
    void theSameGradeIsPreferred() {
        verifier.verifyThat(PairingConstraints::sameGrade)
                .given(terms(Rules.USUAL), inland("i1").with(partner("p1").done()))
                .rewardsWith(40);
        verifier.verifyThat(PairingConstraints::sameGrade)
                .given(
                        terms(Rules.USUAL),
                        inland("i1").grade(3).with(partner("p1").grade(4).done()))
                .rewardsWith(0);
    }

    @Test
    void birthsWithinAYearArePreferredByTheMonth() {
        verifier.verifyThat(PairingConstraints::birthMonths)
                .given(
                        terms(Rules.USUAL),
                        inland("i1").with(partner("p1").born(2015, 8).done()))
                .rewardsWith(18);
        verifier.verifyThat(PairingConstraints::birthMonths)
                .given(
                        terms(Rules.USUAL),
                        inland("i1").with(partner("p1").born(2016, 5).done()))
                .rewardsWith(0);
    }

    @Test
    void sharedInterestsArePreferredUpToSome() {
        verifier.verifyThat(PairingConstraints::sharedInterests)
                .given(
                        terms(Rules.USUAL),
                        inland("i1")
                                .liking("a", "b", "c", "d")
                                .with(partner("p1").liking("d", "c", "b", "a").done()))
                .rewardsWith(36);
        verifier.verifyThat(PairingConstraints::sharedInterests)
                .given(
                        terms(Rules.USUAL),
                        inland("i1").liking("a").with(partner("p1").liking("b").done()))
                .rewardsWith(0);
    }

    @Test
    void lastYearsFriendIsPreferred() {
        verifier.verifyThat(PairingConstraints::lastFriend)
                .given(
                        terms(Rules.USUAL),
                        inland("i1").lastFriend("p1").with(partner("p1").done()))
                .rewardsWith(30);
        verifier.verifyThat(PairingConstraints::lastFriend)
                .given(
                        terms(Rules.USUAL),
                        inland("i1").lastFriend("p2").with(partner("p1").done()))
                .rewardsWith(0);
        verifier.verifyThat(PairingConstraints::lastFriend)
                .given(terms(Rules.USUAL), inland("i1").with(partner("p1").done()))
                .rewardsWith(0);
    }

    @Test
    void aPairOutsideTheLinksLosesPoints() {
        verifier.verifyThat(PairingConstraints::alongLinks)
                .given(
                        terms(open()),
                        inland("i1").with(partner("p1").at("county2").done()))
                .penalizesBy(7);
        verifier.verifyThat(PairingConstraints::alongLinks)
                .given(terms(open()), inland("i1").with(partner("p1").done()))
                .penalizesBy(0);
    }

    @Test
    void everyTwoClassesThatKeepInTouchCost() {
        verifier.verifyThat(PairingConstraints::fewClassesKeepInTouch)
                .given(
                        terms(Rules.USUAL),
                        inland("i1").with(partner("p1").done()),
                        inland("i2").with(partner("p2").done()),
                        inland("i3").with(partner("p3").inClass("two").done()))
                .penalizesBy(100);
        verifier.verifyThat(PairingConstraints::fewClassesKeepInTouch)
                .given(terms(Rules.USUAL), inland("i1").alone())
                .penalizesBy(0);
    }

    @Test
    void townshipsGetTheirShare() {
        County county = new County("county", new TreeMap<>(Map.of("east", 30, "west", 10)));
        verifier.verifyThat(PairingConstraints::townshipsGetTheirShare)
                .given(
                        terms(Rules.USUAL),
                        county,
                        inland("i1").with(partner("p1").in("west").done()),
                        inland("i2").with(partner("p2").in("west").done()))
                .penalizesBy(40);
        verifier.verifyThat(PairingConstraints::townshipsGetTheirShare)
                .given(
                        terms(Rules.USUAL),
                        county,
                        inland("i1").with(partner("p1").in("east").done()))
                .penalizesBy(0);
    }

    @Test
    void aPartnerWithoutATownshipTouchesNobodysShare() {
        County county = new County("county", new TreeMap<>(Map.of("east", 30, "west", 10)));
        verifier.verifyThat(PairingConstraints::townshipsGetTheirShare)
                .given(
                        terms(Rules.USUAL),
                        county,
                        inland("i1").with(partner("p1").done()))
                .penalizesBy(0);
    }

    private static Rules open() {
        return new Rules(1, true, 1, 12, 1, 60, true);
    }

    private static Rules grades(int lowest, int highest) {
        return new Rules(3, true, lowest, highest, 1, 60, false);
    }

    private static Terms terms(Rules rules) {
        return new Terms(Tried.programme(rules, "county"));
    }
}
