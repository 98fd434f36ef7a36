package org.shoulashou.matching.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.School;
import org.shoulashou.directory.Schools;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.bonds.Bond;
import org.shoulashou.matching.bonds.Bond.Party;
import org.shoulashou.matching.bonds.Bonds;
import org.shoulashou.matching.bonds.SeenFrom;
import org.shoulashou.matching.runs.LeftOut;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.RunPart.Classes;
import org.shoulashou.matching.runs.RunParts;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hands a run over that paired no pupils. Two classes meet on the page of both schools, where their counsellors pair the
 * pupils; two schools or organisations become a bond. Doing it twice is doing it once.
 */
@Component
class BringTogether {

    private static final int AT_ONCE = 500;

    private final RunParts parts;
    private final Programmes programmes;
    private final Schools schools;
    private final Places places;
    private final ClassPairings classPairings;
    private final Bonds bonds;
    private final Clock clock;

    BringTogether(
            RunParts parts,
            Programmes programmes,
            Schools schools,
            Places places,
            ClassPairings classPairings,
            Bonds bonds,
            Clock clock) {
        this.parts = parts;
        this.programmes = programmes;
        this.schools = schools;
        this.places = places;
        this.classPairings = classPairings;
        this.bonds = bonds;
        this.clock = clock;
    }

    Mono<Run.Made> of(Run run) {
        return programmes
                .kept(run.programme())
                .flatMap(kept -> brought(run, kept))
                .flatMap(all -> made(run, all));
    }

    private Mono<Integer> brought(Run run, KeptProgramme kept) {
        return parts.allClasses(run.id())
                .buffer(AT_ONCE)
                .concatMap(some -> together(run, kept, some))
                .reduce(0, Integer::sum);
    }

    private Mono<Integer> together(Run run, KeptProgramme kept, List<Classes> some) {
        return lines(some).flatMap(lines -> together(run, kept, some, lines));
    }

    private Mono<Run.Made> made(Run run, int all) {
        Mono<Long> there = run.asked().unit() == Unit.CLASSES ? Mono.just((long) all) : bonds.countOfRun(run.id());
        return there.map(count -> new Run.Made(count, all - count, clock.instant(), leftOut(all - count)));
    }

    private static List<LeftOut> leftOut(long count) {
        return count == 0 ? List.of() : List.of(new LeftOut(LeftOut.Why.PAIRED_ALREADY, null, null, count));
    }

    /** Where schools lie, and places. */
    private record Lines(Map<String, School> schools, Map<String, Place> places) {

        List<String> of(String school, String place) {
            School known = schools.get(school);
            if (known != null) return known.line();
            Place there = places.get(place);
            return there == null ? List.of(place) : there.line();
        }
    }

    private Mono<Lines> lines(List<Classes> some) {
        Set<String> ids = all(some, Classes::inlandSchool, Classes::partnerSchool);
        Set<String> codes = all(some, Classes::city, Classes::county);
        return Mono.zip(
                schools.withIds(ids).collectMap(School::id),
                places.withCodes(codes).collectMap(Place::code),
                Lines::new);
    }

    private static Set<String> all(
            List<Classes> some, Function<Classes, String> inland, Function<Classes, String> partner) {
        Set<String> all = new LinkedHashSet<>();
        some.forEach(each -> all.addAll(List.of(inland.apply(each), partner.apply(each))));
        return all;
    }

    private Mono<Integer> together(Run run, KeptProgramme kept, List<Classes> some, Lines lines) {
        return run.asked().unit() == Unit.CLASSES
                ? classes(run, some, lines).thenReturn(some.size())
                : Flux.fromIterable(some)
                        .concatMap(each -> bonds.insert(bond(run, kept, each, lines)))
                        .then(Mono.just(some.size()));
    }

    private Mono<Void> classes(Run run, List<Classes> some, Lines lines) {
        LocalDate deadline = run.heldHandOver().deadline();
        List<ClassPairing> wanted = new ArrayList<>();
        for (Classes each : some) {
            Group inland = group(each.inland(), each.inlandSchool(), each.city(), lines);
            Group partner = group(each.partner(), each.partnerSchool(), each.county(), lines);
            wanted.add(ClassPairing.of(run.programme(), run.year(), inland, partner, deadline)
                    .proposing(clock.instant()));
        }
        return classPairings.ensure(wanted, deadline);
    }

    private static Group group(String schoolClass, String school, String place, Lines lines) {
        return new Group(schoolClass, school, place, lines.of(school, place));
    }

    private Bond bond(Run run, KeptProgramme kept, Classes each, Lines lines) {
        Unit unit = run.asked().unit();
        Party inland = new Party(each.inlandSchool(), each.city());
        Party partner = new Party(each.partnerSchool(), each.county());
        List<String> around = new ArrayList<>(lines.of(inland.id(), inland.place()));
        around.addAll(lines.of(partner.id(), partner.place()));
        List<String> within = SeenFrom.keys(unit, inland, partner, around, kept.keptAt());
        Bond.Setting setting = new Bond.Setting(run.id(), run.programme(), run.year(), unit, each.kind(), within);
        return told(Bond.proposed(setting, inland, partner, clock.instant()), run);
    }

    /** By whoever let the run go to them. */
    private Bond told(Bond fresh, Run run) {
        Hand by = run.heldHandOver().decidedBy();
        Acted acted = new Acted(Action.BOND_PROPOSED, by.accountId(), by.name(), fresh.id(), null, fresh.within());
        return fresh.telling(acted, clock.instant());
    }
}
