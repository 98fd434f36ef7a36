package org.shoulashou.accounts.log;

import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Permission;
import org.shoulashou.platform.jobs.JobView;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.jobs.NewJob;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Has the log verified, by one job at a time. */
@RestController
@RequestMapping("/api/log/verification")
class LogVerificationController {

    private static final Text TITLE = new Text("核对操作日志", "Verify the action log");

    private final Jobs jobs;

    LogVerificationController(Jobs jobs) {
        this.jobs = jobs;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Permission.LOG_VERIFY)
    Mono<JobView> verify(Caller caller) {
        Object beginning = VerifyLog.Walk.begin(VerifyLog.by(caller));
        return jobs.start(new NewJob(VerifyLog.KIND, VerifyLog.KIND, TITLE, caller.accountId(), beginning))
                .map(JobView::of);
    }
}
