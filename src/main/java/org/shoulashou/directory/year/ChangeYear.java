package org.shoulashou.directory.year;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.DirectoryProblems;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupil.NameOnFile;
import org.shoulashou.directory.PupilState;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.roll.Telling;
import org.shoulashou.directory.year.YearPlan.Change;
import org.shoulashou.platform.jobs.JobWork;
import org.shoulashou.platform.jobs.Step;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One class a step. A step that is repeated finds done what was done. */
@Component
class ChangeYear implements JobWork<ChangeYear.Walk> {

    static final String KIND = "year-change";

    private final Classes classes;
    private final Pupils pupils;
    private final RealNames names;
    private final Telling telling;
    private final Clock clock;

    ChangeYear(Classes classes, Pupils pupils, RealNames names, Telling telling, Clock clock) {
        this.classes = classes;
        this.pupils = pupils;
        this.names = names;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * @param order      the plan in the order in which it is carried out
     * @param stayed     pen names of pupils who could not join another class, because somebody there is called so
     */
    record Walk(
            String actorId,
            String actorName,
            List<Change> order,
            int next,
            long graduated,
            long merged,
            List<String> stayed) {

        /** Whoever leaves goes first, the highest go up before those below them, and then others join. */
        static Walk of(YearPlan plan, Caller caller) {
            List<Change> order = plan.classes().stream()
                    .sorted(Comparator.comparing(Walk::rank).thenComparing(Change::grade, Comparator.reverseOrder()))
                    .toList();
            return new Walk(caller.accountId(), caller.displayName(), order, 0, 0, 0, List.of());
        }

        private static int rank(Change change) {
            return switch (change.fate()) {
                case GRADUATES -> 0;
                case GOES_ON -> 1;
                case MERGES -> 2;
            };
        }

        /** Classes whose turn is still to come: they give up their names, or have them for the last time. */
        List<String> later() {
            return order.stream().skip(next + 1L).map(Change::id).toList();
        }

        Caller caller() {
            return new Caller(actorId, AccountKind.STAFF, actorName, List.of());
        }

        Walk past(long moreGraduated, long moreMerged, List<String> moreStayed) {
            List<String> all =
                    Stream.concat(stayed.stream(), moreStayed.stream()).toList();
            return new Walk(actorId, actorName, order, next + 1, graduated + moreGraduated, merged + moreMerged, all);
        }
    }

    record Changed(int classes, long graduated, long merged, List<String> stayed) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Walk> checkpoint() {
        return Walk.class;
    }

    @Override
    public Mono<Step> next(Walk walk) {
        if (walk.next() >= walk.order().size()) {
            Changed result = new Changed(walk.order().size(), walk.graduated(), walk.merged(), walk.stayed());
            return Mono.just(Step.last(result, walk.order().size()));
        }
        Change change = walk.order().get(walk.next());
        return classes.find(change.id())
                .filter(found -> !found.isClosed())
                .flatMap(found -> carryOut(found, change, walk))
                .defaultIfEmpty(walk.past(0, 0, List.of()))
                .map(after -> Step.to(after, after.next(), (long) after.order().size()));
    }

    private Mono<Walk> carryOut(SchoolClass found, Change change, Walk walk) {
        return switch (change.fate()) {
            case GOES_ON -> goOn(found, change, walk).thenReturn(walk.past(0, 0, List.of()));
            case GRADUATES -> graduate(found, walk).map(count -> walk.past(count, 0, List.of()));
            case MERGES -> merge(found, change, walk);
        };
    }

    private Mono<Void> goOn(SchoolClass found, Change change, Walk walk) {
        SchoolClass next = found.called(change.names().text(), change.grade());
        Mono<SchoolClass> changed = next.equals(found)
                ? Mono.just(found)
                : named(telling.of(next, Action.CLASS_CHANGED, walk.caller()), walk);
        return changed.then(pupils.setGrade(found.id(), change.grade()));
    }

    private Mono<SchoolClass> named(SchoolClass next, Walk walk) {
        return classes.save(next).onErrorResume(DuplicateKeyException.class, taken -> namedAfterAnother(next, walk));
    }

    /** Two classes may swap names, and one that joins another has its own until then. */
    private Mono<SchoolClass> namedAfterAnother(SchoolClass next, Walk walk) {
        return classes.freeName(String.valueOf(next.nameInSchool()), walk.later())
                .filter(freed -> freed)
                .switchIfEmpty(Mono.error(DirectoryProblems.CLASS_NAME_TAKEN::refusal))
                .flatMap(freed -> classes.save(next));
    }

    private Mono<Long> graduate(SchoolClass found, Walk walk) {
        return pupils.ofClass(found.id())
                .map(pupil -> pupil.gone(PupilState.GRADUATED, clock.instant()))
                .map(pupil -> telling.seatChanged(telling.of(pupil, Action.PUPIL_GRADUATED, walk.caller())))
                .concatMap(pupils::save)
                .count()
                .flatMap(count -> close(found, walk).thenReturn(count));
    }

    private Mono<Walk> merge(SchoolClass found, Change change, Walk walk) {
        return classes.find(String.valueOf(change.into()))
                .flatMapMany(into -> moveAll(found, into, walk))
                .then(pupils.ofClass(found.id()).map(Pupil::penName).collectList())
                .flatMap(stayed -> ended(found, walk, stayed));
    }

    private Flux<Pupil> moveAll(SchoolClass found, SchoolClass into, Walk walk) {
        return pupils.ofClass(found.id()).concatMap(pupil -> move(pupil, into, walk));
    }

    /** A class with somebody still in it goes on: nobody is lost without a word. */
    private Mono<Walk> ended(SchoolClass found, Walk walk, List<String> stayed) {
        Mono<SchoolClass> end = stayed.isEmpty() ? close(found, walk) : Mono.just(found);
        return end.thenReturn(walk.past(0, 1, stayed));
    }

    private Mono<Pupil> move(Pupil pupil, SchoolClass into, Walk walk) {
        NameOnFile name = names.onFile(pupil.id(), into.id(), names.of(pupil), pupil.birthMonth());
        Pupil moved = pupil.movedTo(into, name, into.grade(), clock.instant());
        Pupil told = telling.of(moved, Action.PUPIL_MOVED, walk.caller());
        return pupils.save(telling.movedFrom(pupil.classId(), told)).onErrorComplete(DuplicateKeyException.class);
    }

    private Mono<SchoolClass> close(SchoolClass found, Walk walk) {
        return Flux.just(found.closed(clock.instant()))
                .map(closed -> telling.of(closed, Action.CLASS_CLOSED, walk.caller()))
                .concatMap(classes::save)
                .single();
    }
}
