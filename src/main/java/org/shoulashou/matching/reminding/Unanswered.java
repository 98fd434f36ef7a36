package org.shoulashou.matching.reminding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.School;
import org.shoulashou.directory.Schools;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.Pairings.Awaited;
import org.shoulashou.matching.Pairings.Waiting;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which schools have not answered what a run proposed to them: schools and numbers, no child. */
@Component
class Unanswered {

    private final Pairings pairings;
    private final ClassPairings classPairings;
    private final Schools schools;
    private final Clock clock;

    Unanswered(Pairings pairings, ClassPairings classPairings, Schools schools, Clock clock) {
        this.pairings = pairings;
        this.classPairings = classPairings;
        this.schools = schools;
        this.clock = clock;
    }

    /**
     * A school.
     *
     * @param pairs      that wait for it
     * @param classes    how many pairs of classes they are in
     * @param daysLeft   until its earliest deadline; with a minus since
     * @param remindedOn when it was reminded last
     * @param mayRemind  whether it was not reminded today
     */
    record SilentSchool(
            String school,
            Text name,
            Side side,
            int pairs,
            int classes,
            LocalDate deadline,
            long daysLeft,
            @Nullable LocalDate remindedOn,
            boolean mayRemind) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
    }

    /** Where the word of a school is missing. */
    Flux<Awaited> of(String run) {
        return Flux.just(Side.values()).concatMap(side -> pairings.awaited(side, Waiting.ofRun(run)));
    }

    /** Whose deadline is the earliest first. */
    Mono<List<SilentSchool>> schools(String run) {
        return of(run).collectList().zipWhen(this::known).map(both -> rows(both.getT1(), both.getT2()));
    }

    private record Known(Map<String, ClassPairing> classes, Map<String, School> schools) {}

    private Mono<Known> known(List<Awaited> awaited) {
        Set<String> classes = awaited.stream().map(Awaited::classPairing).collect(Collectors.toSet());
        Set<String> ids = awaited.stream().map(Awaited::school).collect(Collectors.toSet());
        return Mono.zip(
                        classPairings.withIds(classes).collectMap(ClassPairing::id, Function.identity()),
                        schools.withIds(ids).collectMap(School::id, Function.identity()))
                .map(both -> new Known(both.getT1(), both.getT2()));
    }

    private List<SilentSchool> rows(List<Awaited> awaited, Known known) {
        Map<String, SilentSchool> rows = new HashMap<>();
        for (Awaited each : awaited) {
            ClassPairing classes = known.classes().get(each.classPairing());
            if (classes != null) rows.merge(each.school(), row(each, classes, known), Unanswered::sum);
        }
        return rows.values().stream()
                .sorted(Comparator.comparing(SilentSchool::deadline).thenComparing(SilentSchool::school))
                .toList();
    }

    private SilentSchool row(Awaited each, ClassPairing classes, Known known) {
        School school = known.schools().get(each.school());
        LocalDate reminded = classes.reminded().on(each.side());
        return new SilentSchool(
                each.school(),
                school == null ? new Text(each.school(), each.school()) : school.names(),
                each.side(),
                each.pairs(),
                1,
                classes.deadline(),
                ChronoUnit.DAYS.between(today(), classes.deadline()),
                reminded,
                !today().equals(reminded));
    }

    private static SilentSchool sum(SilentSchool one, SilentSchool other) {
        boolean earlier = one.deadline().isBefore(other.deadline());
        return new SilentSchool(
                one.school(),
                one.name(),
                one.side(),
                one.pairs() + other.pairs(),
                one.classes() + other.classes(),
                earlier ? one.deadline() : other.deadline(),
                Math.min(one.daysLeft(), other.daysLeft()),
                later(one.remindedOn(), other.remindedOn()),
                one.mayRemind() && other.mayRemind());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) return Objects.requireNonNullElse(one, other);
        return one.isAfter(other) ? one : other;
    }
}
