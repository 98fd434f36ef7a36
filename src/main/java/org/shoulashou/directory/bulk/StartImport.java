package org.shoulashou.directory.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.directory.enrolment.reading.ManySchools;
import org.shoulashou.directory.enrolment.reading.ManySchoolsReader;
import org.shoulashou.directory.enrolment.reading.columns.ColumnChoice;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.jobs.Job;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.jobs.NewJob;
import org.shoulashou.platform.sheets.reading.SheetFile;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes a list in: refused at once when it cannot be one, otherwise kept sealed and left to a job, one at a time. */
@Component
class StartImport {

    private static final Text TITLE = new Text("批量导入学生", "Bulk import of pupils");
    private static final Set<PupilField> ALWAYS =
            Set.of(PupilField.REAL_NAME, PupilField.BIRTH_MONTH, PupilField.GRADE, PupilField.CLASS);

    private final ManySchoolsReader reader;
    private final Imports imports;
    private final ImportFiles files;
    private final Jobs jobs;
    private final Sealer sealer;
    private final Clock clock;

    StartImport(ManySchoolsReader reader, Imports imports, ImportFiles files, Jobs jobs, Sealer sealer, Clock clock) {
        this.reader = reader;
        this.imports = imports;
        this.files = files;
        this.jobs = jobs;
        this.sealer = sealer;
        this.clock = clock;
    }

    Mono<ImportView> start(SheetFile file, Caller caller) {
        String id = UUID.randomUUID().toString();
        return rowsOf(file)
                .delayUntil(rows -> files.keepList(id, file.bytes()))
                .delayUntil(rows -> imports.save(fresh(id, file, caller)))
                .flatMap(rows -> jobs.start(id, job(id, rows, caller)))
                .flatMap(started -> started.id().equals(id) ? Mono.just(started) : another(id))
                .map(started -> ImportView.of(started, file.name(), file.bytes().length, null));
    }

    private static NewJob job(String id, long rows, Caller caller) {
        return new NewJob(ImportPupils.KIND, ImportPupils.KIND, TITLE, caller.accountId(), Progress.begin(id, rows));
    }

    private BulkImport fresh(String id, SheetFile file, Caller caller) {
        Acted acted = Acted.by(caller, Action.PUPILS_IMPORTED, List.of(Scope.EVERYTHING.key()));
        return BulkImport.of(
                id, sealer.seal(file.name(), BulkImport.nameSlot(id)), file.bytes().length, acted, clock.instant());
    }

    private Mono<Job> another(String id) {
        return files.forgetList(id)
                .then(Mono.defer(() -> imports.remove(id)))
                .then(Mono.error(ImportProblems.ONE_AT_A_TIME::refusal));
    }

    private Mono<Long> rowsOf(SheetFile file) {
        return Mono.fromRunnable(() -> refuseUnlessList(file))
                .then(Mono.fromCallable(() -> reader.howMany(file)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private void refuseUnlessList(SheetFile file) {
        try (ManySchools list = reader.read(file, LocalDate.now(clock), ColumnChoice.none())) {
            List<PupilField> missing = missing(list.columns().keySet());
            if (!missing.isEmpty())
                throw ImportProblems.COLUMNS_MISSING.refusal(
                        missing.stream().map(field -> field.text().zh()).collect(Collectors.joining("、")),
                        missing.stream().map(field -> field.text().en()).collect(Collectors.joining(", ")));
        }
    }

    private static List<PupilField> missing(Set<PupilField> columns) {
        List<PupilField> missing = new ArrayList<>(ALWAYS.stream()
                .filter(field -> !columns.contains(field))
                .sorted()
                .toList());
        boolean named = columns.contains(PupilField.SCHOOL) && columns.contains(PupilField.COUNTY);
        if (!named && !columns.contains(PupilField.SCHOOL_CODE)) missing.add(PupilField.SCHOOL_CODE);
        return missing;
    }
}
