package org.shoulashou.coverage.classes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.coverage.counting.ClassTruth;
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

    ShowClass(ReadTruth truth, Pupils pupils, RealNames realNames, Scopes scopes) {
        this.scopes = scopes;
        this.truth = truth;
        this.pupils = pupils;
        this.realNames = realNames;
    }

    /** Of one programme and year, or of all where none is named. */
    Mono<ClassEvents> events(String classId, @Nullable String programme, @Nullable Integer year, Caller caller) {
        return Mono.zip(truth(classId), scopes.facts(Scope.schoolClass(classId)))
                .map(both -> ClassEvents.of(
                        events(both.getT1(), programme, year),
                        SmallCells.of(both.getT2(), caller).knows()));
    }

    private static List<CountedEvent> events(ClassTruth truth, @Nullable String programme, @Nullable Integer year) {
        return CountedEvents.of(truth).stream()
                .filter(event -> programme == null || event.programme().equals(programme))
                .filter(event -> year == null || event.year() == year)
                .toList();
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
