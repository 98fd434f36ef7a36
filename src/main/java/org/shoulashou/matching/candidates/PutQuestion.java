package org.shoulashou.matching.candidates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.Pairings.Seated;
import org.shoulashou.matching.candidates.FindCandidates.Found;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.programme.Adjustment;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts a programme's question to the solver: everybody who may be paired now, who is paired already, whom people keep
 * apart, and who knew whom last year.
 */
@Component
public class PutQuestion {

    private final FindCandidates find;
    private final Pairings pairings;
    private final Clock clock;

    PutQuestion(FindCandidates find, Pairings pairings, Clock clock) {
        this.find = find;
        this.pairings = pairings;
        this.clock = clock;
    }

    public Mono<Question> of(Programme programme, int year) {
        return Mono.zip(
                        find.of(programme).filter(Found::mayBePaired).collectList(),
                        pairings.seated(programme.id(), year).collectList(),
                        pairings.keptApart(programme.id())
                                .map(PutQuestion::couple)
                                .distinct()
                                .collectList(),
                        pairings.earlier(programme.id(), year).collectList())
                .map(all -> question(programme, year, new Known(all.getT1(), all.getT2(), all.getT3(), all.getT4())));
    }

    private record Known(List<Found> found, List<Seated> seated, List<Couple> apart, List<Seated> earlier) {}

    private Question question(Programme programme, int year, Known known) {
        Set<String> may = known.found().stream().map(each -> each.pupil().id()).collect(Collectors.toSet());
        List<Seated> pinned = new ArrayList<>();
        List<Seated> hidden = new ArrayList<>();
        known.seated().forEach(pair -> (isVisible(pair, may) ? pinned : hidden).add(pair));
        hidden.forEach(pair ->
                may.removeAll(List.of(pair.inland().pupil(), pair.partner().pupil())));
        return new Question(
                without(programme, year, hidden),
                year,
                candidates(known, may),
                sorted(pinned.stream().map(PutQuestion::couple).toList()),
                sorted(known.apart()));
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

    /** The places that hidden pairs hold are not given away a second time. */
    private Programme without(Programme programme, int year, List<Seated> hidden) {
        Programme left = programme;
        for (Seated pair : hidden) {
            for (Quota quota : programme.quotas()) {
                left = left.adjusting(quota.id(), taken(quota, pair, year));
            }
        }
        return left;
    }

    private Adjustment taken(Quota quota, Seated pair, int year) {
        int amount = switch (quota.unit()) {
            case INLAND_PUPILS, PAIRS -> -1;
            case PERSONS_BOTH_SIDES -> -2;
            case CLASSES, SCHOOLS, ORGANISATIONS -> 0;
        };
        Integer only = quota.period() == Quota.Period.TERM ? null : year;
        return new Adjustment(amount, "paused", "", LocalDate.now(clock), placeOf(quota, pair), only);
    }

    private static @Nullable String placeOf(Quota quota, Seated pair) {
        return switch (quota.per()) {
            case EACH_CITY -> pair.inland().place();
            case EACH_COUNTY -> pair.partner().place();
            case PROGRAMME -> null;
        };
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
