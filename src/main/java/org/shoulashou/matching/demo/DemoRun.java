package org.shoulashou.matching.demo;

import java.util.List;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.RunWish;
import org.shoulashou.matching.runs.Runs;
import org.shoulashou.matching.runs.StartRun;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One run that a made-up colleague has asked for, so that there is a result to look at and to hand over. */
@Component
class DemoRun {

    private static final String PROGRAMME = "turpan-2026";
    private static final Caller COLLEAGUE = new Caller("demo-province-hunan", AccountKind.STAFF, "周明岚", List.of());

    private final Runs runs;
    private final StartRun start;

    DemoRun(Runs runs, StartRun start) {
        this.runs = runs;
        this.start = start;
    }

    Mono<Run> ask(int year) {
        RunWish asked = new RunWish(2, 1, 1, null, List.of(), "第一次结对", null, null);
        return runs.of(PROGRAMME, new PageRequest(0, 1, null, null))
                .filter(page -> page.total() == 0)
                .flatMap(none -> start.whole(PROGRAMME, year, asked, COLLEAGUE));
    }
}
