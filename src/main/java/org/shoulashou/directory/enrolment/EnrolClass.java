package org.shoulashou.directory.enrolment;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupil.NameOnFile;
import org.shoulashou.directory.Pupil.Particulars;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.enrolment.CompareWithRoll.Compared;
import org.shoulashou.directory.enrolment.Reading.Outcome;
import org.shoulashou.directory.enrolment.reading.Mark;
import org.shoulashou.directory.enrolment.reading.columns.ColumnChoice;
import org.shoulashou.directory.roll.Telling;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.sheets.reading.SheetFile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Sets a list beside the roll of a class, and saves what can be saved. Doing it again changes nothing; a row that is
 * wrong stops no other.
 */
@Component
class EnrolClass {

    private static final Set<Outcome> WRITTEN = EnumSet.of(Outcome.NEW, Outcome.CHANGED);

    private final Classes classes;
    private final Pupils pupils;
    private final RealNames names;
    private final CompareWithRoll compare;
    private final Telling telling;
    private final Clock clock;

    EnrolClass(Classes classes, Pupils pupils, RealNames names, CompareWithRoll compare, Telling telling, Clock clock) {
        this.classes = classes;
        this.pupils = pupils;
        this.names = names;
        this.compare = compare;
        this.telling = telling;
        this.clock = clock;
    }

    /** @param left the list once more, beside the roll as it is now */
    record Saved(long enrolled, long changed, Reading left) {}

    Mono<Reading> read(String classId, SheetFile file, ColumnChoice choice) {
        return schoolClass(classId)
                .flatMap(found -> compared(found, file, choice, Shown.NOTHING))
                .map(Compared::shown);
    }

    Mono<Reading> check(String classId, List<TypedRow> rows) {
        return schoolClass(classId)
                .flatMap(found -> compared(found, rows, Shown.beside(rows)))
                .map(Compared::shown);
    }

    Mono<Saved> save(String classId, List<TypedRow> rows, Caller caller) {
        return schoolClass(classId)
                .flatMap(found -> saved(found, rows, caller))
                .flatMap(counts -> afterwards(classId, rows, counts));
    }

    private record Counts(long enrolled, long changed) {}

    private Mono<Saved> afterwards(String classId, List<TypedRow> rows, Counts counts) {
        return check(classId, rows).map(left -> new Saved(counts.enrolled(), counts.changed(), left));
    }

    private Mono<SchoolClass> schoolClass(String id) {
        return classes.find(id).switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    private Mono<Compared> compared(SchoolClass schoolClass, List<TypedRow> rows, Shown shown) {
        return compared(schoolClass, TypedRow.asSheet(rows), ColumnChoice.none(), shown);
    }

    private Mono<Compared> compared(SchoolClass schoolClass, SheetFile file, ColumnChoice choice, Shown shown) {
        return pupils.ofClass(schoolClass.id())
                .map(pupil -> new Known(pupil, names.of(pupil)))
                .collectList()
                .publishOn(Schedulers.boundedElastic())
                .map(roll -> compare.compare(schoolClass, roll, file, choice, shown));
    }

    private Mono<Counts> saved(SchoolClass schoolClass, List<TypedRow> rows, Caller caller) {
        return compared(schoolClass, rows, Shown.beside(rows).asDemanded())
                .flatMapIterable(Compared::rows)
                .filter(row -> row.mark() != Mark.RED && WRITTEN.contains(row.outcome()))
                .concatMap(row -> save(schoolClass, row, caller))
                .collectList()
                .map(EnrolClass::counted);
    }

    private static Counts counted(List<Outcome> done) {
        long enrolled = done.stream().filter(outcome -> outcome == Outcome.NEW).count();
        return new Counts(enrolled, done.size() - enrolled);
    }

    /** Somebody else wrote the same at this moment: the list is read once more afterwards and shows how it stands. */
    private Mono<Outcome> save(SchoolClass schoolClass, Proposed row, Caller caller) {
        return pupils.save(pupil(schoolClass, row, caller))
                .map(saved -> row.outcome())
                .onErrorComplete(DuplicateKeyException.class)
                .onErrorComplete(OptimisticLockingFailureException.class);
    }

    private Pupil pupil(SchoolClass schoolClass, Proposed row, Caller caller) {
        return row.known()
                .map(known -> changed(known.pupil(), row, caller))
                .orElseGet(() -> fresh(schoolClass, row, caller));
    }

    private Pupil fresh(SchoolClass schoolClass, Proposed row, Caller caller) {
        String id = UUID.randomUUID().toString();
        Particulars given = row.particulars();
        NameOnFile name = names.onFile(id, schoolClass.id(), row.realName(), given.birthMonth());
        return telling.of(Pupil.in(schoolClass, id, given, name, clock.instant()), Action.PUPIL_ENROLLED, caller);
    }

    private Pupil changed(Pupil pupil, Proposed row, Caller caller) {
        Particulars given = row.particulars();
        NameOnFile name = names.onFile(pupil.id(), pupil.classId(), row.realName(), given.birthMonth());
        Pupil changed = telling.of(pupil.with(given, name), Action.PUPIL_CHANGED, caller);
        return given.penName().equals(pupil.penName()) ? changed : telling.seatChanged(changed);
    }
}
