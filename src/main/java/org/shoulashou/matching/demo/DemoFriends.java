package org.shoulashou.matching.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.candidates.FindCandidates;
import org.shoulashou.matching.candidates.FindCandidates.Found;
import org.shoulashou.matching.solver.Judge;
import org.shoulashou.matching.solver.Judge.Verdict;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Some friends of every kind between two made-up schools. May be repeated: where somebody has a friend, nothing is done. */
@Component
class DemoFriends {

    private static final String PROGRAMME = "turpan-2026";
    private static final Duration SINCE = Duration.ofDays(12);

    /** Friends who write are older than their oldest letter. */
    private static final Duration WRITING_SINCE = Duration.ofDays(75);

    private static final Duration DEADLINE = Duration.ofDays(9);

    /** By seat: A both schools agreed, I only the inland one, P only the partner, - nobody yet, R it rests, D declined. */
    private static final List<Two> FRIENDS = List.of(
            new Two("demo-changsha-4-1-1", "demo-gaochang-4-2-3", 'A'),
            new Two("demo-changsha-4-1-2", "demo-gaochang-4-2-2", 'A'),
            new Two("demo-changsha-4-1-4", "demo-gaochang-4-2-5", 'P'),
            new Two("demo-changsha-4-1-3", "demo-gaochang-4-2-7", 'D'),
            new Two("demo-changsha-5-2-1", "demo-gaochang-5-1-1", 'A'),
            new Two("demo-changsha-5-2-4", "demo-gaochang-5-1-4", 'I'),
            new Two("demo-changsha-5-2-3", "demo-gaochang-5-1-3", '-'),
            new Two("demo-changsha-5-2-2", "demo-gaochang-5-1-2", '-'),
            new Two("demo-changsha-5-2-5", "demo-gaochang-5-1-6", 'R'));

    private final Programmes programmes;
    private final FindCandidates find;
    private final Pairings pairings;
    private final ClassPairings classPairings;
    private final Judge judge;
    private final Clock clock;

    DemoFriends(
            Programmes programmes,
            FindCandidates find,
            Pairings pairings,
            ClassPairings classPairings,
            Judge judge,
            Clock clock) {
        this.programmes = programmes;
        this.find = find;
        this.pairings = pairings;
        this.classPairings = classPairings;
        this.judge = judge;
        this.clock = clock;
    }

    private record Two(String inland, String partner, char state) {}

    /** Emits the year in which they are friends. */
    Mono<Integer> bring() {
        List<String> everybody = FRIENDS.stream()
                .flatMap(two -> Stream.of(two.inland(), two.partner()))
                .toList();
        return pairings.ofPupils(everybody)
                .hasElements()
                .filter(any -> !any)
                .flatMap(nobody -> programmes.find(PROGRAMME))
                .flatMap(programme -> bring(programme, everybody));
    }

    private Mono<Integer> bring(Programme programme, List<String> everybody) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return Mono.justOrEmpty(programme.yearAt(today)).flatMap(year -> bring(programme, year.year(), everybody));
    }

    private Mono<Integer> bring(Programme programme, int year, List<String> everybody) {
        return find.among(programme, everybody)
                .collectMap(found -> found.pupil().id())
                .flatMapIterable(people -> friends(programme, year, people))
                .concatMap(this::keep)
                .count()
                .filter(made -> made > 0)
                .map(made -> year);
    }

    private record Friends(ClassPairing classes, Pairing pairing) {}

    private Mono<Pairing> keep(Friends two) {
        ClassPairing classes = two.classes();
        return classPairings.ensure(List.of(classes), classes.deadline()).then(pairings.save(two.pairing()));
    }

    private List<Friends> friends(Programme programme, int year, Map<String, Found> people) {
        return FRIENDS.stream()
                .flatMap(two -> friends(programme, year, people, two).stream())
                .toList();
    }

    private Optional<Friends> friends(Programme programme, int year, Map<String, Found> people, Two two) {
        Found one = people.get(two.inland());
        Found other = people.get(two.partner());
        if (one == null || other == null || !one.isComplete() || !other.isComplete()) return Optional.empty();
        LocalDate deadline = LocalDate.ofInstant(clock.instant().plus(DEADLINE), Downloads.BEIJING);
        ClassPairing classes = ClassPairing.of(programme.id(), year, group(one), group(other), deadline);
        Pairing.Merits merits = merits(programme, year, one, other);
        Instant since = since(programme, year, two.state());
        Pairing proposed = Pairing.proposed(
                two.inland() + "+" + two.partner(), classes, "demo", member(one), member(other), merits, since);
        return Optional.of(new Friends(classes, inState(proposed, two.state(), since)));
    }

    private Pairing inState(Pairing proposed, char state, Instant since) {
        Hand here = new Hand("demo-counsellor-changsha", "彭思雨", since.plus(Duration.ofDays(2)));
        Hand there = new Hand("demo-counsellor-gaochang", "张慧敏", since.plus(Duration.ofDays(3)));
        return switch (state) {
            case 'A' -> proposed.confirmed(Side.INLAND, here).confirmed(Side.PARTNER, there);
            case 'I' -> proposed.confirmed(Side.INLAND, here);
            case 'P' -> proposed.confirmed(Side.PARTNER, there);
            case 'D' -> proposed.declined(Because.CANNOT_NOW, there, there.at());
            case 'R' ->
                proposed.confirmed(Side.INLAND, here)
                        .confirmed(Side.PARTNER, there)
                        .paused(Because.CONSENT_GONE, null, clock.instant().minus(Duration.ofDays(1)));
            default -> proposed;
        };
    }

    private Pairing.Merits merits(Programme programme, int year, Found one, Found other) {
        Question question = new Question(programme, year, List.of(), List.of(), List.of());
        Verdict verdict = judge.judge(question, one.candidate(Map.of()), other.candidate(Map.of()));
        return new Pairing.Merits(verdict.points(), verdict.reasons());
    }

    /** Not before the year began, and long enough ago to have been confirmed. */
    private Instant since(Programme programme, int year, char state) {
        Instant usual = clock.instant().minus(SINCE);
        if (state != 'A' && state != 'R') return usual;
        Instant began = programme
                .year(year)
                .orElseThrow()
                .from()
                .atTime(9, 0)
                .atZone(Downloads.BEIJING)
                .toInstant();
        return earlier(usual, later(began, clock.instant().minus(WRITING_SINCE)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Group group(Found found) {
        return Group.of(found.pupil(), found.spot().place());
    }

    private static Member member(Found found) {
        return Member.of(found.pupil(), found.spot().place());
    }
}
