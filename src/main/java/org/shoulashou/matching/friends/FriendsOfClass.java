package org.shoulashou.matching.friends;

import static org.shoulashou.accounts.Permission.PAIRINGS_PEOPLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Scope;
import org.shoulashou.consent.Consents;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.friends.FriendsPage.Friendship;
import org.shoulashou.matching.friends.FriendsPage.Row;
import org.shoulashou.matching.runs.RunParts;
import org.shoulashou.matching.runs.Runs;
import org.shoulashou.matching.solver.Unmatched;
import org.shoulashou.matching.views.Friend;
import org.shoulashou.matching.views.NameGroups;
import org.shoulashou.matching.views.NameGroups.Names;
import org.shoulashou.matching.views.Own;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** For the teacher of a class: who has a friend, who waits, who has none, why, and what to do about it. */
@RestController
class FriendsOfClass {

    private final Pupils pupils;
    private final RealNames realNames;
    private final Consents consents;
    private final Pairings pairings;
    private final ClassPairings classPairings;
    private final NameGroups names;
    private final Programmes programmes;
    private final Runs runs;
    private final RunParts parts;
    private final Clock clock;

    FriendsOfClass(
            Pupils pupils,
            RealNames realNames,
            Consents consents,
            Pairings pairings,
            ClassPairings classPairings,
            NameGroups names,
            Programmes programmes,
            Runs runs,
            RunParts parts,
            Clock clock) {
        this.pupils = pupils;
        this.realNames = realNames;
        this.consents = consents;
        this.pairings = pairings;
        this.classPairings = classPairings;
        this.names = names;
        this.programmes = programmes;
        this.runs = runs;
        this.parts = parts;
        this.clock = clock;
    }

    private record Kept(
            List<Pairing> pairs,
            Map<String, ClassPairing> classes,
            Map<String, Pupil> friends,
            Names names,
            List<Programme> running) {

        Text programme(String id) {
            return running.stream()
                    .filter(each -> each.id().equals(id))
                    .map(Programme::names)
                    .findFirst()
                    .orElse(new Text(id, id));
        }
    }

    private record Reasons(Set<String> agreed, boolean covered, Map<String, Unmatched> unmatched) {}

    @GetMapping("/api/classes/{id}/friends")
    @Needs(value = PAIRINGS_PEOPLE, on = "class", in = "id")
    Mono<FriendsPage> show(@PathVariable String id) {
        return Mono.zip(pupils.ofClass(id).collectList(), running(id))
                .flatMap(both -> page(id, both.getT1(), both.getT2()));
    }

    private Mono<List<Programme>> running(String classId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return programmes
                .seenBy(new Reach(List.of(Scope.schoolClass(classId))))
                .map(KeptProgramme::programme)
                .filter(programme -> programme.yearAt(today).isPresent())
                .collectList();
    }

    private Mono<FriendsPage> page(String classId, List<Pupil> roll, List<Programme> running) {
        List<String> ids = roll.stream().map(Pupil::id).toList();
        return Mono.zip(kept(ids, running), reasons(classId, ids, running))
                .map(all -> roll.stream()
                        .map(pupil -> row(pupil, all.getT1(), all.getT2()))
                        .toList())
                .map(FriendsPage::of);
    }

    private Mono<Kept> kept(List<String> ids, List<Programme> running) {
        return pairings.seatedOf(ids).collectList().flatMap(pairs -> kept(ids, pairs, running));
    }

    private Mono<Kept> kept(List<String> ids, List<Pairing> pairs, List<Programme> running) {
        Set<String> friends = pairs.stream()
                .flatMap(pair -> Stream.of(pair.inland().pupil(), pair.partner().pupil()))
                .filter(pupil -> !ids.contains(pupil))
                .collect(Collectors.toSet());
        Set<String> classes = pairs.stream().map(Pairing::classPairing).collect(Collectors.toSet());
        return Mono.zip(
                        classPairings.withIds(classes).collectMap(ClassPairing::id, Function.identity()),
                        pupils.withIds(friends).collectMap(Pupil::id, Function.identity()))
                .zipWhen(known -> names.of(known.getT1().values()))
                .map(known ->
                        new Kept(pairs, known.getT1().getT1(), known.getT1().getT2(), known.getT2(), running));
    }

    private Mono<Reasons> reasons(String classId, List<String> ids, List<Programme> running) {
        return Mono.zip(consents.mayCorrespond(ids), unmatched(classId, ids, running))
                .map(both -> new Reasons(both.getT1(), !running.isEmpty(), both.getT2()));
    }

    /** As the run says that was handed over last. */
    private Mono<Map<String, Unmatched>> unmatched(String classId, List<String> ids, List<Programme> running) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return Flux.fromIterable(running)
                .concatMap(programme -> runs.lastHandedOverFor(classId, programme.id(), yearOf(programme, today)))
                .concatMap(run -> parts.unmatchedOf(run.id(), ids))
                .collectMap(Unmatched::pupil, Function.identity());
    }

    private static int yearOf(Programme programme, LocalDate today) {
        return programme.yearAt(today).map(year -> year.year()).orElse(today.getYear());
    }

    private Row row(Pupil pupil, Kept kept, Reasons reasons) {
        List<Friendship> friendships = kept.pairs().stream()
                .filter(pair -> pair.inland().pupil().equals(pupil.id())
                        || pair.partner().pupil().equals(pupil.id()))
                .flatMap(pair -> friendship(pupil, pair, kept).stream())
                .sorted(Comparator.comparing(Friendship::state))
                .toList();
        Own own = Own.of(pupil, realNames.of(pupil));
        return new Row(own, friendships, friendships.isEmpty() ? missing(pupil, reasons) : null);
    }

    private static Optional<Friendship> friendship(Pupil pupil, Pairing pair, Kept kept) {
        Member there = pair.friendOf(pupil.id());
        Pupil friend = kept.friends().get(there.pupil());
        ClassPairing classes = kept.classes().get(pair.classPairing());
        if (friend == null || classes == null) return Optional.empty();
        boolean isInland = pair.inland().pupil().equals(pupil.id());
        Pairing.Turn last = pair.last();
        return Optional.of(new Friendship(
                classes.id(),
                kept.programme(pair.programme()),
                pair.state(),
                Friend.of(friend),
                kept.names().town((isInland ? classes.partner() : classes.inland()).line()),
                pair.awaits().contains(Scope.schoolClass(pupil.classId()).key()),
                last == null ? null : last.because().text()));
    }

    private static @Nullable Missing missing(Pupil pupil, Reasons reasons) {
        if (!reasons.agreed().contains(pupil.id())) return Missing.NO_CONSENT;
        if (pupil.birthMonth() == null) return Missing.INCOMPLETE;
        if (!reasons.covered()) return Missing.NOT_COVERED;
        Unmatched found = reasons.unmatched().get(pupil.id());
        return found == null ? Missing.NOT_YET : Missing.unmatched(found.why());
    }
}
