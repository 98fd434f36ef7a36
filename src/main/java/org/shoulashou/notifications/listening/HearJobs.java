package org.shoulashou.notifications.listening;

import java.time.Duration;
import java.util.Objects;
import org.shoulashou.matching.LookAround;
import org.shoulashou.notifications.told.Occasions;
import org.shoulashou.platform.jobs.Job;
import org.shoulashou.platform.jobs.Jobs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Jobs that are over. They tell no events, so they are looked for; each is told, and then marked as told. */
@Component
class HearJobs extends LookAround {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int AT_ONCE = 50;

    private final Jobs jobs;
    private final TellPeople people;

    HearJobs(Jobs jobs, TellPeople people) {
        super(EVERY);
        this.jobs = jobs;
        this.people = people;
    }

    @Override
    public Mono<Void> look() {
        return jobs.untold(AT_ONCE).concatMap(this::tell).then();
    }

    private Mono<Void> tell(Job job) {
        Heard heard = Heard.about(
                job.owner(), job.title(), job.id(), Objects.requireNonNullElse(job.finishedAt(), job.createdAt()));
        return people.tell(Occasions.of(Job.class, job.state()), heard).then(jobs.told(job));
    }
}
