package org.shoulashou.matching.trials;

import java.time.Clock;
import java.time.Duration;
import org.shoulashou.matching.LookAround;
import org.shoulashou.matching.runs.Curves;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.RunParts;
import org.shoulashou.matching.runs.Runs;
import org.shoulashou.matching.uploads.Uploads;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Removes trials whose time is over, with their files and all that they found. The run itself goes last. */
@Component
class ForgetTrials extends LookAround {

    private final Runs runs;
    private final RunParts parts;
    private final Curves curves;
    private final Uploads uploads;
    private final Clock clock;

    ForgetTrials(Runs runs, RunParts parts, Curves curves, Uploads uploads, Clock clock) {
        super(Duration.ofMinutes(10));
        this.runs = runs;
        this.parts = parts;
        this.curves = curves;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public Mono<Void> look() {
        return uploads.removeWhatIsOver(clock.instant())
                .thenMany(runs.over(clock.instant()))
                .concatMap(this::forget)
                .then();
    }

    private Mono<Void> forget(Run run) {
        return parts.remove(run.id()).then(curves.remove(run.id())).then(runs.remove(run));
    }
}
