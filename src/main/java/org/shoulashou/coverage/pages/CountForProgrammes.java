package org.shoulashou.coverage.pages;

import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.QuotaProgress;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Tells a programme's own page the same figures that stand here, so that no two pages say something else. */
@Component
class CountForProgrammes implements QuotaProgress {

    private final ReadCoverage read;

    CountForProgrammes(ReadCoverage read) {
        this.read = read;
    }

    @Override
    public Flux<Reached> reachedIn(Programme programme) {
        return read.targets(programme)
                .flatMapIterable(targets -> targets.quotas().stream()
                        .flatMap(quota -> programme.lines(quota).stream().map(line -> reached(targets, quota, line)))
                        .toList());
    }

    private static Reached reached(Targets targets, Quota quota, Quota.Line line) {
        int paired = targets.asked(quota, line).target().paired();
        return new Reached(quota.id(), line.place(), line.year(), paired);
    }
}
