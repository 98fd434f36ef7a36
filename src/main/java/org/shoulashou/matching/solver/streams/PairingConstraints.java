package org.shoulashou.matching.solver.streams;

import static org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_MEDIUM;
import static org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_SOFT;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.count;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.countDistinct;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;
import static org.optaplanner.core.api.score.stream.Joiners.equal;
import static org.optaplanner.core.api.score.stream.Joiners.filtering;

import java.util.Collections;
import java.util.function.ToLongBiFunction;
import org.optaplanner.core.api.function.TriFunction;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.bi.BiConstraintStream;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Reason.Kind;
import org.shoulashou.programme.Quota;

/** Every rule of a programme: what must hold, what is wanted most, and what is preferred. */
public class PairingConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            everybodyHasOneFriend(factory),
            placesMayBePaired(factory),
            gradesAreIncluded(factory),
            gradesAreNear(factory),
            languageInCommon(factory),
            nobodyIsBlocked(factory),
            cityKeepsItsQuota(factory),
            countyKeepsItsQuota(factory),
            programmeKeepsItsQuota(factory),
            classesKeepTheirQuota(factory),
            pinnedStayTogether(factory),
            classesHaveEnoughPairs(factory),
            classesHaveNotTooManyPairs(factory),
            asManyPairsAsCanBe(factory),
            sameGrade(factory),
            birthMonths(factory),
            sharedInterests(factory),
            lastFriend(factory),
            alongLinks(factory),
            fewClassesKeepInTouch(factory),
            townshipsGetTheirShare(factory)
        };
    }

    Constraint everybodyHasOneFriend(ConstraintFactory factory) {
        return factory.forEachUniquePair(InlandPupil.class, equal(InlandPupil::friend))
                .penalize(ONE_HARD)
                .asConstraint("everybody has one friend");
    }

    Constraint placesMayBePaired(ConstraintFactory factory) {
        return loose(factory)
                .filter((pupil, terms) -> !terms.programme().pairs(pupil.city(), pupil.county()))
                .penalize(ONE_HARD)
                .asConstraint("places may be paired");
    }

    Constraint gradesAreIncluded(ConstraintFactory factory) {
        return loose(factory)
                .filter((pupil, terms) -> !isIncluded(terms, pupil.candidate().grade())
                        || !isIncluded(terms, pupil.other().grade()))
                .penalize(ONE_HARD)
                .asConstraint("grades are included");
    }

    private static boolean isIncluded(Terms terms, int grade) {
        return grade >= terms.rules().lowestGrade() && grade <= terms.rules().highestGrade();
    }

    Constraint gradesAreNear(ConstraintFactory factory) {
        return loose(factory)
                .filter((pupil, terms) ->
                        Math.abs(pupil.candidate().grade() - pupil.other().grade())
                                > terms.rules().gradeGap())
                .penalize(ONE_HARD)
                .asConstraint("grades are near");
    }

    Constraint languageInCommon(ConstraintFactory factory) {
        return loose(factory)
                .filter((pupil, terms) -> terms.rules().commonLanguage()
                        && Collections.disjoint(
                                pupil.candidate().languages(), pupil.other().languages()))
                .penalize(ONE_HARD)
                .asConstraint("a language in common");
    }

    Constraint nobodyIsBlocked(ConstraintFactory factory) {
        return factory.forEach(InlandPupil.class)
                .filter(pupil -> !pupil.isPinned())
                .join(
                        Couple.class,
                        equal(InlandPupil::id, Couple::inland),
                        equal(pupil -> pupil.friend().id(), Couple::partner))
                .penalize(ONE_HARD)
                .asConstraint("nobody is blocked");
    }

    Constraint cityKeepsItsQuota(ConstraintFactory factory) {
        return factory.forEach(InlandPupil.class)
                .groupBy(InlandPupil::city, count())
                .join(Cap.class, equal((city, pairs) -> city, Cap::place))
                .filter((city, pairs, cap) -> cap.per() == Quota.Per.EACH_CITY && pairs > cap.pairs())
                .penalize(ONE_HARD, (city, pairs, cap) -> pairs - cap.pairs())
                .asConstraint("a city keeps its quota");
    }

    Constraint countyKeepsItsQuota(ConstraintFactory factory) {
        return factory.forEach(InlandPupil.class)
                .groupBy(InlandPupil::county, count())
                .join(Cap.class, equal((county, pairs) -> county, Cap::place))
                .filter((county, pairs, cap) -> cap.per() == Quota.Per.EACH_COUNTY && pairs > cap.pairs())
                .penalize(ONE_HARD, (county, pairs, cap) -> pairs - cap.pairs())
                .asConstraint("a county keeps its quota");
    }

    Constraint programmeKeepsItsQuota(ConstraintFactory factory) {
        return factory.forEach(InlandPupil.class)
                .groupBy(count())
                .join(Cap.class)
                .filter((pairs, cap) -> cap.per() == Quota.Per.PROGRAMME && pairs > cap.pairs())
                .penalize(ONE_HARD, (pairs, cap) -> pairs - cap.pairs())
                .asConstraint("a programme keeps its quota");
    }

    Constraint classesKeepTheirQuota(ConstraintFactory factory) {
        return factory.forEach(InlandPupil.class)
                .join(ClassCap.class, filtering((pupil, cap) -> cap.adds(pupil)))
                .groupBy((pupil, cap) -> cap, countDistinct((pupil, cap) -> cap.unit(pupil)))
                .filter((cap, classes) -> cap.tooMany(classes) > 0)
                .penalize(ONE_HARD, ClassCap::tooMany)
                .asConstraint("classes and schools keep their quota");
    }

    Constraint pinnedStayTogether(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(InlandPupil.class)
                .filter(InlandPupil::isUnpinned)
                .penalize(ONE_HARD)
                .asConstraint("the pinned stay together");
    }

    Constraint classesHaveEnoughPairs(ConstraintFactory factory) {
        return factory.forEach(InlandPupil.class)
                .groupBy(InlandPupil::schoolClass, InlandPupil::friendsClass, toList())
                .join(Terms.class)
                .filter((one, other, pupils, terms) ->
                        pupils.size() < terms.rules().leastPerClass()
                                && !pupils.stream().allMatch(InlandPupil::isPinned))
                .penalize(ONE_HARD, (one, other, pupils, terms) -> terms.rules().leastPerClass() - pupils.size())
                .asConstraint("classes have enough pairs");
    }

    Constraint classesHaveNotTooManyPairs(ConstraintFactory factory) {
        return factory.forEach(InlandPupil.class)
                .groupBy(InlandPupil::schoolClass, InlandPupil::friendsClass, toList())
                .join(Terms.class)
                .filter((one, other, pupils, terms) ->
                        pupils.size() > terms.rules().mostPerClass()
                                && !pupils.stream().allMatch(InlandPupil::isPinned))
                .penalize(
                        ONE_HARD,
                        (one, other, pupils, terms) ->
                                pupils.size() - terms.rules().mostPerClass())
                .asConstraint("classes have not too many pairs");
    }

    Constraint asManyPairsAsCanBe(ConstraintFactory factory) {
        return factory.forEach(InlandPupil.class).reward(ONE_MEDIUM).asConstraint("as many pairs as can be");
    }

    Constraint sameGrade(ConstraintFactory factory) {
        return with(factory, Kind.SAME_GRADE)
                .rewardLong(ONE_SOFT, points(Kind.SAME_GRADE))
                .justifyWith(because(Kind.SAME_GRADE))
                .asConstraint("same grade");
    }

    Constraint birthMonths(ConstraintFactory factory) {
        return with(factory, Kind.BIRTH_MONTHS)
                .rewardLong(ONE_SOFT, points(Kind.BIRTH_MONTHS))
                .justifyWith(because(Kind.BIRTH_MONTHS))
                .asConstraint("born within a year");
    }

    Constraint sharedInterests(ConstraintFactory factory) {
        return with(factory, Kind.SHARED_INTERESTS)
                .rewardLong(ONE_SOFT, points(Kind.SHARED_INTERESTS))
                .justifyWith(because(Kind.SHARED_INTERESTS))
                .asConstraint("shared interests");
    }

    Constraint lastFriend(ConstraintFactory factory) {
        return with(factory, Kind.LAST_FRIEND)
                .rewardLong(ONE_SOFT, points(Kind.LAST_FRIEND))
                .justifyWith(because(Kind.LAST_FRIEND))
                .asConstraint("last year's friend again");
    }

    Constraint alongLinks(ConstraintFactory factory) {
        return with(factory, Kind.OUTSIDE_LINKS)
                .penalizeLong(
                        ONE_SOFT, (pupil, terms) -> -points(Kind.OUTSIDE_LINKS).applyAsLong(pupil, terms))
                .justifyWith(because(Kind.OUTSIDE_LINKS))
                .asConstraint("along the links");
    }

    Constraint fewClassesKeepInTouch(ConstraintFactory factory) {
        return factory.forEach(InlandPupil.class)
                .groupBy(InlandPupil::schoolClass, InlandPupil::friendsClass)
                .join(Terms.class)
                .penalizeLong(ONE_SOFT, (one, other, terms) -> terms.weights().openedClassPair())
                .asConstraint("few classes keep in touch");
    }

    Constraint townshipsGetTheirShare(ConstraintFactory factory) {
        return factory.forEach(InlandPupil.class)
                .filter(pupil -> pupil.friend().township() != null)
                .groupBy(InlandPupil::county, toList(pupil -> pupil.friend().township()))
                .join(County.class, equal((county, townships) -> county, County::code))
                .join(Terms.class)
                .penalizeLong(
                        ONE_SOFT,
                        (code, townships, county, terms) ->
                                (long) terms.weights().townshipShare() * county.deviation(townships))
                .asConstraint("townships get their share");
    }

    /** Whoever has a friend and was not pinned to one, whatever the rules say of the two. */
    private static BiConstraintStream<InlandPupil, Terms> loose(ConstraintFactory factory) {
        UniConstraintStream<InlandPupil> pupils =
                factory.forEach(InlandPupil.class).filter(pupil -> !pupil.isPinned());
        return pupils.join(Terms.class);
    }

    private static BiConstraintStream<InlandPupil, Terms> with(ConstraintFactory factory, Kind kind) {
        return factory.forEach(InlandPupil.class)
                .join(Terms.class)
                .filter((pupil, terms) -> points(kind).applyAsLong(pupil, terms) != 0);
    }

    private static ToLongBiFunction<InlandPupil, Terms> points(Kind kind) {
        return (pupil, terms) -> Reasons.points(kind, terms.programme(), pupil.candidate(), pupil.other());
    }

    private static TriFunction<InlandPupil, Terms, HardMediumSoftLongScore, Because> because(Kind kind) {
        return (pupil, terms, score) ->
                new Because(pupil.id(), Reasons.reason(kind, terms.programme(), pupil.candidate(), pupil.other()));
    }
}
