package org.shoulashou.matching.runs;

import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.jobs.NewJob;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A run that was asked for gets its job, though the instance died between the two. */
@Component
class BeginJob implements EventHandler<RunAsked> {

    private static final Text TITLE = new Text("结对计算", "Matching run");

    private final Jobs jobs;
    private final Runs runs;

    BeginJob(Jobs jobs, Runs runs) {
        this.jobs = jobs;
        this.runs = runs;
    }

    @Override
    public String name() {
        return "matching.begin-job";
    }

    @Override
    public Class<RunAsked> listensTo() {
        return RunAsked.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends RunAsked> happened) {
        RunAsked asked = happened.event();
        return jobs.find(asked.runId())
                .switchIfEmpty(runs.find(asked.runId()).flatMap(run -> jobs.start(run.id(), work(run, asked))))
                .then();
    }

    private static NewJob work(Run run, RunAsked asked) {
        String kind = run.kind() == Run.Kind.REPAIR ? WorkOnRepair.KIND : WorkOnRun.KIND;
        return new NewJob(kind, kind + ":" + run.id(), TITLE, asked.owner(), new WorkOnRun.At(run.id()));
    }
}
