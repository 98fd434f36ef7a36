package org.shoulashou.coverage.bulletins;

import org.shoulashou.coverage.CoverageProblems;
import org.shoulashou.coverage.Hand;
import org.shoulashou.coverage.months.ClosedMonths;
import org.shoulashou.platform.jobs.Job;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.jobs.NewJob;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Begins a bulletin, or a corrected edition of one that is out. */
@Component
class BeginBulletin {

    private final Programmes programmes;
    private final ClosedMonths months;
    private final Bulletins bulletins;
    private final Jobs jobs;

    BeginBulletin(Programmes programmes, ClosedMonths months, Bulletins bulletins, Jobs jobs) {
        this.programmes = programmes;
        this.months = months;
        this.bulletins = bulletins;
        this.jobs = jobs;
    }

    Mono<Job> begin(String programme, Span span, Hand by) {
        return programmes
                .find(programme)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .delayUntil(found -> months.closed(programme, span.monthOfFigures(found)))
                .zipWhen(found -> edition(programme, span))
                .flatMap(both -> start(both.getT1().names(), programme, span, both.getT2(), by));
    }

    private Mono<Integer> edition(String programme, Span span) {
        return bulletins
                .newest(programme, span)
                .doOnNext(BeginBulletin::refuseUnlessOut)
                .map(before -> before.edition() + 1)
                .defaultIfEmpty(1);
    }

    private static void refuseUnlessOut(Bulletin before) {
        if (!before.isOut()) throw CoverageProblems.STILL_IN_HAND.refusal();
    }

    private Mono<Job> start(Text names, String programme, Span span, int edition, Hand by) {
        String single = MakeBulletin.KIND + " " + Bulletin.idOf(programme, span, edition);
        Text title = new Text("{0} {1} 通报", "Bulletin of {0}, {1}").with(names, span.text());
        return jobs.start(new NewJob(
                MakeBulletin.KIND, single, title, by.id(), new MakeBulletin.Asked(programme, span.key(), edition, by)));
    }
}
