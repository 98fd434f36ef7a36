package org.shoulashou.coverage.classes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.consent.ConsentFigures;
import org.shoulashou.coverage.counting.Almanac;
import org.shoulashou.coverage.counting.ClassTruth;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.nodes.ReadTruth;
import org.shoulashou.coverage.pages.SmallCells;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.letters.figures.LetterFigures.Posted;
import org.shoulashou.matching.PairingFigures.Friendship;
import org.shoulashou.matching.PairingFigures.Stand;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What lies behind the figures of a class, read from the truth at this moment. */
@Component
class ShowClass {

    private final ReadTruth truth;
    private final Pupils pupils;
    private final RealNames realNames;
    private final Scopes scopes;
    private final ConsentFigures consents;

    ShowClass(ReadTruth truth, Pupils pupils, RealNames realNames, Scopes scopes, ConsentFigures consents) {
        this.scopes = scopes;
        this.consents = consents;
        this.truth = truth;
        this.pupils = pupils;
        this.realNames = realNames;
    }

    /** Of one programme and year, or of all where none is named. */
    private record Wanted(
            @Nullable String programme, @Nullable Integer year) {

        List<CountedEvent> of(ClassTruth truth, Almanac almanac, Map<String, Instant> agreed) {
            List<Key> running = almanac.running(truth.lies().line());
            return CountedEvents.of(truth, almanac, agreed).stream()
                    .filter(event -> event.programme() == null ? runsIn(running) : isOf(event))
                    .toList();
        }

        private boolean isOf(CountedEvent event) {
            boolean here = programme == null || programme.equals(event.programme());
            return here && (year == null || year.equals(event.year()));
        }

        /** A consent is of no programme: it counts in each that runs here now, as on the page. */
        private boolean runsIn(List<Key> running) {
            int counted = year == null ? 0 : year;
            return programme == null
                    || running.stream().anyMatch(key -> key.programme().equals(programme) && key.year() == counted);
        }
    }

    Mono<ClassEvents> events(String classId, @Nullable String programme, @Nullable Integer year, Caller caller) {
        Wanted wanted = new Wanted(programme, year);
        return truth(classId)
                .flatMap(found -> all(found, wanted))
                .zipWith(scopes.facts(Scope.schoolClass(classId)))
                .map(both -> ClassEvents.of(
                        both.getT1(), SmallCells.of(both.getT2(), caller).knows()));
    }

    private Mono<List<CountedEvent>> all(ClassTruth found, Wanted wanted) {
        return Mono.zip(truth.almanac(), consents.validSince(found.here()))
                .map(both -> wanted.of(found, both.getT1(), both.getT2()));
    }

    Mono<List<CountedPupil>> pupils(String classId) {
        return truth(classId)
                .zipWith(pupils.ofClass(classId).collectList())
                .map(both -> both.getT2().stream()
                        .map(pupil -> counted(pupil, both.getT1()))
                        .toList());
    }

    private Mono<ClassTruth> truth(String classId) {
        return truth.of(List.of(classId))
                .filter(found -> !found.isEmpty())
                .map(found -> found.get(0))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    private static List<Posted> lettersOf(ClassTruth truth, Friendship friendship) {
        return truth.letters().getOrDefault(friendship.id(), List.of()).stream()
                .filter(letter -> letter.delivered() != null)
                .toList();
    }

    private static Instant delivered(Posted letter) {
        return Objects.requireNonNull(letter.delivered());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Downloads.BEIJING);
    }

    private CountedPupil counted(Pupil pupil, ClassTruth truth) {
        List<Friendship> counting = truth.friendships().getOrDefault(pupil.id(), List.of()).stream()
                .filter(each -> each.stand() != Stand.LOST)
                .toList();
        List<Posted> letters = counting.stream()
                .flatMap(each -> lettersOf(truth, each).stream())
                .toList();
        Set<Boolean> ways = letters.stream()
                .map(letter -> letter.author().equals(pupil.id()))
                .collect(Collectors.toCollection(HashSet::new));
        LocalDate last = letters.stream()
                .map(letter -> day(delivered(letter)))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new CountedPupil(
                pupil.id(),
                pupil.penName(),
                realNames.of(pupil),
                truth.consented().contains(pupil.id()),
                !counting.isEmpty(),
                ways.contains(true),
                ways.contains(false),
                last);
    }
}
