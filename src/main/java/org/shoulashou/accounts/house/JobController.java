package org.shoulashou.accounts.house;

import jakarta.validation.Valid;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Permission;
import org.shoulashou.platform.jobs.Job;
import org.shoulashou.platform.jobs.JobView;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Jobs of whoever asks; an administrator can look at any. */
@RestController
@RequestMapping("/api/jobs")
class JobController {

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    record JobDecision(long version) {}

    @GetMapping
    @Needs(Permission.JOBS_READ)
    Mono<Page<JobView>> list(@Valid PageRequest request, Caller caller) {
        return jobs.ownedBy(caller.accountId(), request).map(page -> page.map(JobView::of));
    }

    @GetMapping("/{id}")
    @Needs(Permission.JOBS_READ)
    Mono<JobView> show(@PathVariable String id, Caller caller) {
        return visible(id, caller).map(JobView::of);
    }

    @PostMapping("/{id}/cancellation")
    @Needs(Permission.JOBS_READ)
    Mono<JobView> cancel(@PathVariable String id, @RequestBody JobDecision decision, Caller caller) {
        return visible(id, caller)
                .flatMap(job -> jobs.cancel(job.id(), decision.version()))
                .map(JobView::of);
    }

    private Mono<Job> visible(String id, Caller caller) {
        boolean any = caller.reach(Permission.JOBS_READ).everything();
        return jobs.find(id)
                .filter(job -> any || job.owner().equals(caller.accountId()))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }
}
