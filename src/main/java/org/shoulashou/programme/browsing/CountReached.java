package org.shoulashou.programme.browsing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.QuotaProgress;
import org.shoulashou.programme.QuotaProgress.Reached;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks everybody who counts. */
@Component
class CountReached {

    private final List<QuotaProgress> counting;

    CountReached(ObjectProvider<QuotaProgress> counting) {
        this.counting = counting.orderedStream().toList();
    }

    Mono<Counted> in(Programme programme) {
        return Flux.fromIterable(counting)
                .concatMap(each -> each.reachedIn(programme))
                .collectList()
                .map(Counted::new);
    }

    /** What is counted so far; a line that nobody counted has no figure. */
    record Counted(List<Reached> figures) {

        @Nullable
        Integer of(Quota quota, Quota.Line line) {
            return figures.stream()
                    .filter(reached -> reached.quota().equals(quota.id()))
                    .filter(reached -> Objects.equals(reached.place(), line.place()))
                    .filter(reached -> Objects.equals(reached.year(), line.year()))
                    .map(Reached::count)
                    .findFirst()
                    .orElse(null);
        }
    }
}
