package org.shoulashou.directory.bulk;

import org.shoulashou.directory.bulk.rows.Batch;
import org.shoulashou.directory.bulk.rows.EnrolBatch;
import org.shoulashou.directory.bulk.rows.EnrolBatch.Enrolled;
import org.shoulashou.platform.jobs.JobWork;
import org.shoulashou.platform.jobs.Step;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Enrols the pupils of a list, a batch at a step. */
@Component
class ImportPupils implements JobWork<Progress> {

    static final String KIND = "pupil-import";

    private final OpenLists lists;
    private final EnrolBatch enrol;
    private final ImportFiles files;
    private final CloseImport close;

    ImportPupils(OpenLists lists, EnrolBatch enrol, ImportFiles files, CloseImport close) {
        this.lists = lists;
        this.enrol = enrol;
        this.files = files;
        this.close = close;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Progress> checkpoint() {
        return Progress.class;
    }

    @Override
    public Mono<Step> next(Progress at) {
        return lists.at(at)
                .flatMap(OpenList::next)
                .flatMap(batch -> batch.isEnd() ? end(at) : save(at, batch))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .doOnError(broken -> lists.drop());
    }

    private Mono<Step> save(Progress at, Batch batch) {
        return enrol.enrol(batch)
                .flatMap(done -> files.keepRejected(at.importId(), batch.lastRow(), done.rejected())
                        .thenReturn(step(after(at, batch, done))));
    }

    private static Progress after(Progress at, Batch batch, Enrolled done) {
        return at.past(batch, done.counts());
    }

    private static Step step(Progress at) {
        return Step.to(at, at.read(), Math.max(at.read(), at.total()));
    }

    private Mono<Step> end(Progress at) {
        lists.drop();
        return close.close(at.importId(), at.counts()).thenReturn(Step.last(at.counts(), at.read()));
    }
}
