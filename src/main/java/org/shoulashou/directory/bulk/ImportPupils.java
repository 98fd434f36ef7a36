package org.shoulashou.directory.bulk;

import org.shoulashou.directory.bulk.rows.Batch;
import org.shoulashou.directory.bulk.rows.EnrolBatch;
import org.shoulashou.platform.jobs.JobWork;
import org.shoulashou.platform.jobs.Step;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Enrols the pupils of a list, some batches at a step: to write down after each how far it has come would make the disk
 * wait twice for every batch.
 */
@Component
class ImportPupils implements JobWork<Progress> {

    static final String KIND = "pupil-import";

    private final OpenLists lists;
    private final EnrolBatch enrol;
    private final ImportFiles files;
    private final CloseImport close;
    private final BulkProperties settings;

    ImportPupils(OpenLists lists, EnrolBatch enrol, ImportFiles files, CloseImport close, BulkProperties settings) {
        this.settings = settings;
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
        return Mono.just(new Walked(at, 0, false))
                .expand(this::further)
                .last()
                .flatMap(this::step)
                .doOnError(broken -> lists.drop());
    }

    private record Walked(Progress at, int batches, boolean ended) {}

    private Mono<Walked> further(Walked so) {
        return so.ended() || so.batches() == settings.batchesOfStep()
                ? Mono.empty()
                : lists.at(so.at())
                        .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                        .flatMap(OpenList::next)
                        .flatMap(batch -> batch.isEnd() ? ended(so) : save(so, batch));
    }

    private static Mono<Walked> ended(Walked so) {
        return Mono.just(new Walked(so.at(), so.batches(), true));
    }

    private Mono<Walked> save(Walked so, Batch batch) {
        return enrol.enrol(batch)
                .delayUntil(done -> files.keepRejected(so.at().importId(), batch.lastRow(), done.rejected()))
                .map(done -> new Walked(so.at().past(batch, done.counts()), so.batches() + 1, false));
    }

    /** What was enrolled last is written down first: the end is a step of its own. */
    private Mono<Step> step(Walked walked) {
        Progress at = walked.at();
        return walked.batches() == 0 ? end(at) : Mono.just(Step.to(at, at.read(), Math.max(at.read(), at.total())));
    }

    private Mono<Step> end(Progress at) {
        lists.drop();
        return close.close(at.importId(), at.counts()).thenReturn(Step.last(at.counts(), at.read()));
    }
}
