package org.shoulashou.matching.candidates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoulashou.matching.Held;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.Pairings.Seated;
import org.shoulashou.matching.Pairings.YearCount;
import org.shoulashou.matching.Seats;
import org.shoulashou.matching.Seats.Taken;
import org.shoulashou.matching.candidates.FindCandidates.Found;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Engaged;
import org.shoulashou.matching.solver.Judge;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.setting.UnitCap;
import org.shoulashou.programme.Programme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple6;

/**
 * Puts a programme's question to the solver: everybody who may be paired now, who is paired already, whom people keep
 * apart, and who knew whom last year.
 */
@Component
public class PutQuestion {

    private final FindCandidates find;
    private final Pairings pairings;
    private final Seats seats;
    private final Judge judge;
    private final Clock clock;

    PutQuestion(FindCandidates find, Pairings pairings, Seats seats, Judge judge, Clock clock) {
        this.find = find;
        this.pairings = pairings;
        this.seats = seats;
        this.judge = judge;
        this.clock = clock;
    }

    /**
     * A question, and what is known beside it.
     *
     * @param held places of the quotas that are taken by pairs of which the question does not tell
     * @param goOn friendships of the year before among the pinned ones, that are yet to be proposed for this year
     */
    public record Put(Question question, List<Held> held, List<Couple> goOn) {}

    public Mono<Put> of(Programme programme, int year) {
        return of(programme, year, find.of(programme));
    }

    /** About those of these classes, and who of the other side may be a friend of theirs. */
    public Mono<Put> around(Programme programme, int year, List<String> classes) {
        return of(programme, year, find.around(programme, classes));
    }

    private Mono<Put> of(Programme programme, int year, Flux<Found> people) {
        return Mono.zip(
                        people.filter(Found::mayBePaired).collectList(),
                        pairings.seated(programme.id(), year).collectList(),
                        pairings.keptApart(programme.id())
                                .map(PutQuestion::couple)
                                .distinct()
                                .collectList(),
                        pairings.earlier(programme.id(), year).collectList(),
                        pairings.countedByYear(programme.id()).collectList(),
                        classes(programme))
                .map(Known::of)
                .map(known -> put(programme, year, known));
    }

    /** Which classes have pairs, of whichever year; nobody asks where no cap counts classes or schools. */
    private Mono<List<Taken>> classes(Programme programme) {
        if (programme.quotas().stream().noneMatch(UnitCap::isOne)) return Mono.just(List.of());
        return Flux.just(Side.values())
                .concatMap(side -> seats.classes(programme.id(), side))
                .collectList();
    }

    private record Known(
            List<Found> found,
            List<Seated> seated,
            List<Couple> apart,
            List<Seated> earlier,
            List<YearCount> counts,
            List<Taken> classes) {

        static Known of(
                Tuple6<List<Found>, List<Seated>, List<Couple>, List<Seated>, List<YearCount>, List<Taken>> all) {
            return new Known(all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5(), all.getT6());
        }
    }

    private Put put(Programme programme, int year, Known known) {
        Set<String> may = known.found().stream().map(each -> each.pupil().id()).collect(Collectors.toSet());
        List<Seated> pinned = new ArrayList<>();
        List<Seated> hidden = new ArrayList<>();
        known.seated().forEach(pair -> (isVisible(pair, may) ? pinned : hidden).add(pair));
        hidden.forEach(pair ->
                may.removeAll(List.of(pair.inland().pupil(), pair.partner().pupil())));
        HeldPlaces held = new HeldPlaces(programme, year, hidden, known.counts());
        Question question = new Question(
                held.left(LocalDate.now(clock)),
                year,
                candidates(known, may),
                sorted(pinned.stream().map(PutQuestion::couple).toList()),
                sorted(known.apart()),
                engaged(hidden, known.classes()));
        List<Couple> goOn = new GoingOn(judge, question, people(known, may)).of(known.earlier());
        return new Put(question.pinning(goOn), held.held(), goOn);
    }

    private static List<Engaged> engaged(List<Seated> hidden, List<Taken> classes) {
        Set<Engaged> engaged = new LinkedHashSet<>();
        if (classes.isEmpty()) return List.of();
        for (Taken each : classes)
            engaged.add(new Engaged(each.side(), each.place(), each.school(), each.schoolClass(), true));
        for (Seated pair : hidden) {
            engaged.add(engaged(Side.INLAND, pair.inland()));
            engaged.add(engaged(Side.PARTNER, pair.partner()));
        }
        return List.copyOf(engaged);
    }

    private static Engaged engaged(Side side, Member member) {
        return new Engaged(side, member.place(), member.school(), member.schoolClass(), false);
    }

    private static Map<String, Found> people(Known known, Set<String> may) {
        return known.found().stream()
                .filter(each -> may.contains(each.pupil().id()))
                .collect(Collectors.toMap(each -> each.pupil().id(), each -> each));
    }

    /** A paused pair keeps its two places although the solver may not hear of who withdrew (R01, R05). */
    private static boolean isVisible(Seated pair, Set<String> may) {
        return may.contains(pair.inland().pupil())
                && may.contains(pair.partner().pupil());
    }

    private static List<Candidate> candidates(Known known, Set<String> may) {
        Map<String, String> friends = lastFriends(known.earlier(), may);
        return known.found().stream()
                .filter(each -> may.contains(each.pupil().id()))
                .map(each -> each.candidate(friends))
                .sorted(Comparator.comparing(Candidate::pupil))
                .toList();
    }

    private static Map<String, String> lastFriends(List<Seated> earlier, Set<String> may) {
        Map<String, String> friends = new HashMap<>();
        earlier.stream()
                .filter(Seated::wasFriendship)
                .filter(pair -> isVisible(pair, may))
                .sorted(Comparator.comparing(Seated::year))
                .map(PutQuestion::couple)
                .forEach(two -> remember(two, friends));
        return friends;
    }

    private static void remember(Couple two, Map<String, String> friends) {
        friends.put(two.inland(), two.partner());
        friends.put(two.partner(), two.inland());
    }

    private static Couple couple(Seated pair) {
        return new Couple(pair.inland().pupil(), pair.partner().pupil());
    }

    /** The same question in the same order: then the same seed gives the same answer. */
    private static List<Couple> sorted(List<Couple> couples) {
        return couples.stream()
                .sorted(Comparator.comparing(Couple::inland).thenComparing(Couple::partner))
                .toList();
    }
}
