package org.shoulashou.coverage.months;

import java.time.YearMonth;
import org.shoulashou.coverage.Hand;
import org.shoulashou.coverage.months.CarryClosing.At;
import org.shoulashou.platform.jobs.Step;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Closes a month by the same steps as the job, for whoever waits until it is done. */
@Component
public class CloseAtOnce {

    private final CloseMonth close;
    private final CarryClosing carry;

    CloseAtOnce(CloseMonth close, CarryClosing carry) {
        this.close = close;
        this.carry = carry;
    }

    public Mono<Void> close(String programme, YearMonth month, Hand by) {
        return close.begin(programme, month, by)
                .flatMap(begun -> carry.next(At.beginning(begun)))
                .expand(this::goOn)
                .then();
    }

    private Mono<Step> goOn(Step before) {
        return before.checkpoint() instanceof At at ? carry.next(at) : Mono.empty();
    }
}
