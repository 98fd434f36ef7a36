package org.shoulashou.matching.candidates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shoulashou.consent.Consents;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.matching.Seats;
import org.shoulashou.matching.candidates.Sides.Spot;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Rules;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/**
 * Reads everybody of a programme a page at a time, of each no more than is needed to count, and keeps none of them. Whether
 * a guardian has agreed follows from what was said, so no index knows it; it is asked only of whom it decides something.
 */
@Component
class CountPupils {

    private static final int PAGE = 1_000;

    private final Pupils pupils;
    private final Seats seats;
    private final Consents consents;

    CountPupils(Pupils pupils, Seats seats, Consents consents) {
        this.pupils = pupils;
        this.seats = seats;
        this.consents = consents;
    }

    /** One pupil, for the one row and the one figure where they count. */
    record Counted(Spot spot, Standing standing) {}

    enum Standing {
        PAIRED,
        READY,
        NO_CONSENT,
        INCOMPLETE,
        OTHER_GRADE
    }

    Flux<Counted> of(Programme programme, int year, Sides sides) {
        return pupils.countedWithin(sides.everywhere())
                .buffer(PAGE)
                .concatMap(page -> page(programme, year, located(page, sides)));
    }

    private record Located(Pupil.Counted pupil, Spot spot) {}

    private static List<Located> located(List<Pupil.Counted> page, Sides sides) {
        List<Located> located = new ArrayList<>();
        page.forEach(pupil -> sides.of(pupil.line()).ifPresent(spot -> located.add(new Located(pupil, spot))));
        return located;
    }

    private Flux<Counted> page(Programme programme, int year, List<Located> page) {
        return taken(programme, year, page)
                .zipWhen(taken -> consents.mayCorrespond(open(programme.rules(), page, taken)))
                .flatMapIterable(known -> counted(programme.rules(), page, known));
    }

    private Mono<Set<String>> taken(Programme programme, int year, List<Located> page) {
        return Flux.just(Side.values())
                .concatMap(side -> seats.taken(programme.id(), year, side, on(side, page)))
                .collect(HashSet::new, Set::addAll);
    }

    private static List<String> on(Side side, List<Located> page) {
        return page.stream()
                .filter(each -> each.spot().side() == side)
                .map(each -> each.pupil().id())
                .toList();
    }

    private static List<String> open(Rules rules, List<Located> page, Set<String> taken) {
        return page.stream()
                .map(Located::pupil)
                .filter(pupil -> !taken.contains(pupil.id()) && isIncluded(rules, pupil))
                .map(Pupil.Counted::id)
                .toList();
    }

    private static boolean isIncluded(Rules rules, Pupil.Counted pupil) {
        return pupil.grade() >= rules.lowestGrade() && pupil.grade() <= rules.highestGrade();
    }

    private static List<Counted> counted(Rules rules, List<Located> page, Tuple2<Set<String>, Set<String>> known) {
        return page.stream()
                .map(each -> new Counted(each.spot(), standing(rules, each.pupil(), known.getT1(), known.getT2())))
                .toList();
    }

    private static Standing standing(Rules rules, Pupil.Counted pupil, Set<String> taken, Set<String> agreed) {
        if (taken.contains(pupil.id())) return Standing.PAIRED;
        if (!isIncluded(rules, pupil)) return Standing.OTHER_GRADE;
        if (!agreed.contains(pupil.id())) return Standing.NO_CONSENT;
        return pupil.hasBirthMonth() ? Standing.READY : Standing.INCOMPLETE;
    }
}
