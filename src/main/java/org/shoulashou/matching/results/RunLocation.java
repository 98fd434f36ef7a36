package org.shoulashou.matching.results;

import java.util.List;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.matching.runs.Runs;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A run lies where its programme is kept. */
@Component
class RunLocation implements Located {

    private final Runs runs;
    private final Programmes programmes;

    RunLocation(Runs runs, Programmes programmes) {
        this.runs = runs;
        this.programmes = programmes;
    }

    @Override
    public String kind() {
        return "run";
    }

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return runs.find(id)
                .flatMap(run -> programmes.kept(run.programme()))
                .map(kept -> kept.keptAt().stream().map(Scope::ofKey).toList());
    }
}
