package org.shoulashou.coverage.pages;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.coverage.nodes.Node;
import org.shoulashou.coverage.nodes.Nodes;
import org.shoulashou.directory.figures.RollFigures;
import org.shoulashou.platform.answers.Lately;
import org.shoulashou.platform.answers.Lately.Ages;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What many pages are made of in the same moment is read once: nothing is older than half a second. Who may see it is asked
 * each time.
 */
@Component
class Kept {

    static final Ages MOMENT = Ages.upTo(Duration.ofMillis(500));
    private static final int MOST = 500;
    private static final Reach ALL = new Reach(List.of(Scope.EVERYTHING));

    private final Lately<Scope, ScopeFacts> facts;
    private final Lately<Scope, Node> whole;
    private final Lately<Set<Scope>, Map<Scope, Tally>> tallies;
    private final Lately<Scope, List<Node>> rows;
    private final Lately<Scope, List<Node>> wholeRows;
    private final Lately<Set<String>, Map<String, List<String>>> lines;
    private final Lately<Reach, List<Programme>> programmes;

    Kept(Nodes nodes, Programmes programmes, Scopes lying, RollFigures roll) {
        this.facts = new Lately<>(MOMENT, MOST, lying::facts);
        this.whole = new Lately<>(MOMENT, MOST, scope -> nodes.find(scope.key()));
        this.tallies =
                new Lately<>(MOMENT, MOST, scopes -> nodes.rows(keys(scopes)).collectMap(Node::scope, Node::tally));
        this.rows =
                new Lately<>(MOMENT, MOST, scope -> nodes.rowsIn(scope.key()).collectList());
        this.wholeRows =
                new Lately<>(MOMENT, MOST, scope -> nodes.in(scope.key()).collectList());
        this.lines = new Lately<>(MOMENT, MOST, roll::linesOf);
        this.programmes = new Lately<>(
                MOMENT,
                1,
                reach -> programmes.seenBy(reach).map(KeptProgramme::programme).collectList());
    }

    private static List<String> keys(Set<Scope> scopes) {
        return scopes.stream().map(Scope::key).toList();
    }

    Mono<ScopeFacts> facts(Scope scope) {
        return facts.of(scope).switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    Mono<Node> node(Scope scope) {
        return whole.of(scope);
    }

    /** Of each that is counted, without its months, weeks and friends. */
    Mono<Map<Scope, Tally>> talliesOf(Set<Scope> scopes) {
        return tallies.of(scopes);
    }

    Mono<List<Node>> rowsIn(Scope scope) {
        return rows.of(scope);
    }

    Mono<List<Node>> wholeRowsIn(Scope scope) {
        return wholeRows.of(scope);
    }

    /** What each of these places lies in. */
    Mono<Map<String, List<String>>> linesOf(Set<String> places) {
        return lines.of(places);
    }

    Mono<List<Programme>> programmes() {
        return programmes.of(ALL);
    }
}
