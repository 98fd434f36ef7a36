package org.shoulashou.directory.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupil.NameOnFile;
import org.shoulashou.directory.Pupil.Particulars;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.directory.enrolment.reading.CheckedRow;
import org.shoulashou.directory.enrolment.reading.ClassFacts;
import org.shoulashou.directory.enrolment.reading.ClassSheetReader;
import org.shoulashou.directory.enrolment.reading.Mark;
import org.shoulashou.directory.enrolment.reading.Remark;
import org.shoulashou.directory.enrolment.reading.WrittenPupil;
import org.shoulashou.directory.enrolment.reading.columns.ColumnChoice;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.directory.roll.Telling;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What is written of one pupil is mended, under the checks that a list has to pass. */
@Component
class EditPupil {

    private static final Map<PupilField, String> POINTERS = Map.of(
            PupilField.REAL_NAME, "/realName",
            PupilField.PEN_NAME, "/penName",
            PupilField.BIRTH_MONTH, "/birthMonth",
            PupilField.GRADE, "/grade",
            PupilField.GENDER, "/gender",
            PupilField.LANGUAGES, "/languages",
            PupilField.INTERESTS, "/interests");

    private final Pupils pupils;
    private final RealNames names;
    private final ClassSheetReader reader;
    private final Telling telling;
    private final Clock clock;

    EditPupil(Pupils pupils, RealNames names, ClassSheetReader reader, Telling telling, Clock clock) {
        this.pupils = pupils;
        this.names = names;
        this.reader = reader;
        this.telling = telling;
        this.clock = clock;
    }

    Mono<Pupil> edit(String classId, String pupilId, Written written, Caller caller) {
        return pupils.inClass(classId, pupilId)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .zipWith(pupils.ofClass(classId).collectList())
                .publishOn(Schedulers.boundedElastic())
                .flatMap(both -> save(both.getT1(), edited(both.getT1(), both.getT2(), written, caller)));
    }

    private Mono<Pupil> save(Pupil before, Pupil after) {
        return after.equals(before) ? Mono.just(before) : pupils.saveOrRefuse(after);
    }

    private Pupil edited(Pupil pupil, List<Pupil> roll, Written written, Caller caller) {
        if (!written.version().equals(Objects.requireNonNullElse(pupil.version(), 0L)))
            throw PlatformProblems.STALE.refusal();
        WrittenPupil read = read(written, othersThan(pupil, roll));
        Particulars given = new Particulars(
                String.valueOf(read.penName()),
                String.valueOf(read.birthMonth()),
                written.grade(),
                read.gender(),
                read.languageCodes(),
                read.interestKeys());
        boolean same = given.equals(pupil.particulars()) && read.realName().equals(names.of(pupil));
        return same ? pupil : changed(pupil, given, read.realName(), caller);
    }

    private Pupil changed(Pupil pupil, Particulars given, String realName, Caller caller) {
        NameOnFile name = names.onFile(pupil.id(), pupil.classId(), realName, given.birthMonth());
        Pupil changed = telling.of(pupil.with(given, name), Action.PUPIL_CHANGED, caller);
        return given.penName().equals(pupil.penName()) ? changed : telling.seatChanged(changed);
    }

    private WrittenPupil read(Written written, Set<String> taken) {
        ClassFacts facts = new ClassFacts(LocalDate.now(clock), written.grade(), taken, written.hashCode());
        CheckedRow row = reader.read(TypedRow.asSheet(List.of(written.asRow())), facts, ColumnChoice.none())
                .rows()
                .get(0);
        if (row.mark() == Mark.RED) throw faultsOf(row);
        return row.pupil();
    }

    private static Refusal faultsOf(CheckedRow row) {
        Refusal refusal = PlatformProblems.INVALID.refusal();
        for (Remark remark : row.remarks()) {
            if (remark.mark() == Mark.RED)
                refusal = refusal.at(POINTERS.getOrDefault(remark.field(), "/"), said(remark));
        }
        return refusal;
    }

    private static Text said(Remark remark) {
        return new Text(
                remark.what().zh() + "。" + remark.mend().zh(),
                remark.what().en() + ". " + remark.mend().en());
    }

    private static Set<String> othersThan(Pupil pupil, List<Pupil> roll) {
        return roll.stream()
                .filter(other -> !other.id().equals(pupil.id()))
                .map(Pupil::penName)
                .collect(Collectors.toSet());
    }
}
