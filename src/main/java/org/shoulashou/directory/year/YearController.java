package org.shoulashou.directory.year;

import static org.shoulashou.accounts.Permission.CLASSES_OPEN;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.changes.ClassUse;
import org.shoulashou.platform.jobs.JobView;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.jobs.NewJob;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Once a year: what becomes of every class of a school. */
@RestController
@RequestMapping("/api/schools/{id}/new-year")
class YearController {

    private static final Text TITLE = new Text("新学年", "New school year");

    private final Classes classes;
    private final Pupils pupils;
    private final Jobs jobs;
    private final List<ClassUse> uses;

    YearController(Classes classes, Pupils pupils, Jobs jobs, ObjectProvider<ClassUse> uses) {
        this.classes = classes;
        this.pupils = pupils;
        this.jobs = jobs;
        this.uses = uses.orderedStream().toList();
    }

    @GetMapping
    @Needs(value = CLASSES_OPEN, on = "school", in = "id")
    Mono<YearPreview> preview(@PathVariable String id) {
        return classes.of(id).collectList().flatMap(this::shown);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(value = CLASSES_OPEN, on = "school", in = "id")
    Mono<JobView> begin(@PathVariable String id, @Valid @RequestBody YearPlan plan, Caller caller) {
        String single = ChangeYear.KIND + ":" + id;
        return classes.of(id)
                .collectList()
                .doOnNext(plan::checkAgainst)
                .map(present -> ChangeYear.Walk.of(plan, caller))
                .flatMap(walk -> jobs.start(new NewJob(ChangeYear.KIND, single, TITLE, caller.accountId(), walk)))
                .map(JobView::of);
    }

    private Mono<YearPreview> shown(List<SchoolClass> present) {
        return concerns(present).flatMap(concerns -> shown(present, concerns));
    }

    private Mono<YearPreview> shown(List<SchoolClass> present, List<ClassUse.Concern> concerns) {
        UsualYear usual = new UsualYear(present);
        return Flux.fromIterable(present)
                .concatMap(each -> pupils.countOfClass(each.id()).map(count -> row(each, count, usual, concerns)))
                .collectList()
                .map(YearPreview::new);
    }

    private Mono<List<ClassUse.Concern>> concerns(List<SchoolClass> present) {
        List<String> ids = present.stream().map(SchoolClass::id).toList();
        return Flux.fromIterable(uses).concatMap(use -> use.concernsOf(ids)).collectList();
    }

    private static YearPreview.Row row(
            SchoolClass each, long pupils, UsualYear usual, List<ClassUse.Concern> concerns) {
        return new YearPreview.Row(
                each.id(),
                Objects.requireNonNullElse(each.version(), 0L),
                each.names(),
                each.grade(),
                pupils,
                usual.of(each),
                usual.names(each),
                usual.grade(each),
                concerns.stream()
                        .filter(concern -> concern.classId().equals(each.id()))
                        .map(concern -> new YearPreview.Concern(concern.what(), concern.count()))
                        .toList());
    }
}
