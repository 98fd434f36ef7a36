package org.shoulashou.matching.reminding;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.LookAround;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.Pairings.Awaited;
import org.shoulashou.matching.Pairings.Waiting;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.downloads.Downloads;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reminds schools by itself, each twice at most. It never answers for them. */
@Component
class RemindInTime extends LookAround {

    private final ClassPairings classPairings;
    private final Pairings pairings;
    private final Clock clock;

    RemindInTime(ClassPairings classPairings, Pairings pairings, Clock clock) {
        super(Duration.ofMinutes(15));
        this.classPairings = classPairings;
        this.pairings = pairings;
        this.clock = clock;
    }

    @Override
    public Mono<Void> look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return classPairings.dueBy(today).concatMap(due -> remind(due, today)).then();
    }

    private Mono<ClassPairing> remind(ClassPairing due, LocalDate today) {
        return Flux.just(Side.values())
                .concatMap(side -> pairings.awaited(side, Waiting.ofClasses(due.id())))
                .map(Awaited::side)
                .distinct()
                .collectList()
                .flatMap(silent -> classPairings.change(due.id(), now -> reminded(now, silent, today)));
    }

    /** Whoever was reminded today already has heard it; of two instances the later one finds it done. */
    private ClassPairing reminded(ClassPairing now, List<Side> silent, LocalDate today) {
        if (now.remindOn() == null || now.remindOn().isAfter(today)) return now;
        ClassPairing next = now.lookedAfter(today);
        for (Side side : silent) {
            if (!today.equals(now.reminded().on(side))) next = next.reminding(side, today, clock.instant());
        }
        return next;
    }
}
