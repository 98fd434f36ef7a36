package org.shoulashou.matching.handover;

import java.util.List;
import org.shoulashou.matching.runs.HandOverApproved;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.jobs.NewJob;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What was approved gets its job, though the instance died between the two. */
@Component
class BeginHandOver implements EventHandler<HandOverApproved> {

    private static final Text TITLE = new Text("把结对方案交给学校", "Pairings to the schools");

    private final Jobs jobs;

    BeginHandOver(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "matching.begin-hand-over";
    }

    @Override
    public Class<HandOverApproved> listensTo() {
        return HandOverApproved.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends HandOverApproved> happened) {
        String run = happened.event().runId();
        String id = CarryHandOver.KIND + ":" + run;
        NewJob work = new NewJob(
                CarryHandOver.KIND, id, TITLE, happened.event().owner(), new CarryHandOver.At(run, 0, 0, List.of()));
        return jobs.find(id)
                .switchIfEmpty(Mono.defer(() -> jobs.start(id, work)))
                .then();
    }
}
