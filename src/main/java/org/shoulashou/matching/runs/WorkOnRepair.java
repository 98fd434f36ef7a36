package org.shoulashou.matching.runs;

import org.shoulashou.platform.jobs.JobWork;
import org.shoulashou.platform.jobs.Step;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Repairs have a queue of their own: a class that lost a friend does not wait behind a run over everybody. */
@Component
class WorkOnRepair implements JobWork<WorkOnRun.At> {

    static final String KIND = "matching-repair";

    private final WorkOnRun work;

    WorkOnRepair(WorkOnRun work) {
        this.work = work;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<WorkOnRun.At> checkpoint() {
        return WorkOnRun.At.class;
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public Mono<Step> next(WorkOnRun.At at) {
        return work.next(at);
    }
}
