package org.shoulashou.coverage.months;

import java.util.ArrayList;
import java.util.List;
import org.shoulashou.platform.start.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code --verify-closed-months}: finds out whether a figure of a closed month was changed since. */
@Component
class VerifyMonths implements Command {

    private static final int PIECE = 500;

    private final ClosedMonths months;
    private final FrozenNodes frozen;

    VerifyMonths(ClosedMonths months, FrozenNodes frozen) {
        this.months = months;
        this.frozen = frozen;
    }

    @Override
    public String name() {
        return "verify-closed-months";
    }

    @Override
    public Mono<Outcome> run() {
        return changed().collectList().map(VerifyMonths::told);
    }

    /** The ids of closed months that are not what they were. */
    Flux<String> changed() {
        return months.all().filterWhen(this::isChanged).map(ClosedMonth::id);
    }

    private record At(String after, String digest) {}

    private Mono<Boolean> isChanged(ClosedMonth month) {
        return Mono.just(new At("", Digest.BEGINNING))
                .expand(at -> link(month, at))
                .last()
                .map(at -> !at.digest().equals(month.needed().digest()));
    }

    private Mono<At> link(ClosedMonth month, At at) {
        return frozen.after(month.id(), at.after(), PIECE)
                .collectList()
                .filter(some -> !some.isEmpty())
                .map(some -> new At(some.get(some.size() - 1).id(), Digest.over(at.digest(), some)));
    }

    private static Outcome told(List<String> changed) {
        if (changed.isEmpty()) {
            return Outcome.well("已结账的月份没有变化。", "No closed month was changed.");
        }
        List<String> lines =
                new ArrayList<>(List.of("这些月份结账后被改动过：", "These months were changed after they were closed:"));
        lines.addAll(changed);
        return Outcome.bad(lines.toArray(String[]::new));
    }
}
