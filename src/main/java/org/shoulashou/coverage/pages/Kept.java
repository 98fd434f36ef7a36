package org.shoulashou.coverage.pages;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.nodes.Node;
import org.shoulashou.coverage.nodes.Nodes;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What many read in the same moment is read once: no answer is older than two seconds. Who may see it is asked each time. */
@Component
class Kept {

    private static final Duration FOR = Duration.ofSeconds(2);
    private static final int MOST = 500;
    private static final Reach ALL = new Reach(List.of(Scope.EVERYTHING));

    private final Nodes nodes;
    private final Map<String, Mono<Node>> whole = new ConcurrentHashMap<>();
    private final Map<String, Mono<List<Node>>> rows = new ConcurrentHashMap<>();
    private final Map<String, Mono<List<Node>>> wholeRows = new ConcurrentHashMap<>();
    private final Mono<List<Programme>> programmes;

    Kept(Nodes nodes, Programmes programmes) {
        this.nodes = nodes;
        this.programmes = programmes
                .seenBy(ALL)
                .map(KeptProgramme::programme)
                .collectList()
                .cache(FOR);
    }

    Mono<Node> node(Scope scope) {
        return kept(whole, scope.key(), () -> nodes.find(scope.key()));
    }

    Mono<List<Node>> rowsIn(Scope scope) {
        return kept(rows, scope.key(), () -> nodes.rowsIn(scope.key()).collectList());
    }

    Mono<List<Node>> wholeRowsIn(Scope scope) {
        return kept(wholeRows, scope.key(), () -> nodes.in(scope.key()).collectList());
    }

    Mono<List<Programme>> programmes() {
        return programmes;
    }

    private static <T> Mono<T> kept(Map<String, Mono<T>> known, String key, Supplier<Mono<T>> read) {
        if (known.size() > MOST) known.clear();
        return known.computeIfAbsent(key, none -> Mono.defer(read).cache(FOR));
    }
}
