package org.shoulashou.coverage.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.definitions.Definitions;
import org.shoulashou.ledger.SystemCounts;
import org.shoulashou.platform.sheets.Terms;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells the ledger what is counted here, so that nobody types it. */
@Component
class CountForTheLedger implements SystemCounts {

    /** As {@link What} has them. */
    private static final List<Measure> COUNTED =
            List.of(Measure.PAIRED, Measure.CORRESPONDED, Measure.LETTERS, Measure.SCHOOLS);

    private final Programmes programmes;
    private final ReadCoverage read;

    CountForTheLedger(Programmes programmes, ReadCoverage read) {
        this.programmes = programmes;
        this.read = read;
    }

    @Override
    public Mono<Map<Asked, Long>> of(Collection<Asked> asked) {
        Map<String, List<Asked>> byProgramme = asked.stream().collect(Collectors.groupingBy(Asked::programme));
        return Flux.fromIterable(byProgramme.entrySet())
                .concatMap(each -> of(each.getKey(), each.getValue()))
                .collect(HashMap::new, Map::putAll);
    }

    @Override
    public Terms definitions() {
        return Definitions.terms(Definitions.of(COUNTED));
    }

    private Mono<Map<Asked, Long>> of(String programme, List<Asked> asked) {
        return programmes.find(programme).flatMap(read::targets).map(targets -> answers(targets, asked));
    }

    private static Map<Asked, Long> answers(Targets targets, List<Asked> asked) {
        Map<Asked, Long> answers = new HashMap<>();
        asked.forEach(each -> targets.count(each).ifPresent(count -> answers.put(each, count)));
        return answers;
    }
}
