package org.shoulashou.coverage.bulletins;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.CoverageProblems;
import org.shoulashou.coverage.bulletins.examples.GoodExamples;
import org.shoulashou.coverage.bulletins.examples.ToldExample;
import org.shoulashou.programme.Programme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Good examples for a bulletin: only while the families agree. */
@Component
class ChooseExamples {

    private final GoodExamples examples;

    ChooseExamples(GoodExamples examples) {
        this.examples = examples;
    }

    Mono<List<ToldExample>> among(Programme programme) {
        List<String> keys = Stream.of(programme.inland(), programme.partner())
                .flatMap(List::stream)
                .map(place -> Scope.place(place).key())
                .toList();
        return examples.usableWithin(keys).collectList();
    }

    /** All of them or a refusal: an example that is not agreed to any more is taken out by people, not in silence. */
    Mono<List<String>> all(Collection<String> ids) {
        List<String> once = ids.stream().distinct().toList();
        return examples.told(once).doOnNext(ChooseExamples::refuseUnlessAll).thenReturn(once);
    }

    private static void refuseUnlessAll(List<ToldExample> found) {
        boolean gone = found.stream().anyMatch(example -> example.gone() != null);
        if (gone) throw CoverageProblems.NO_STORY_CONSENT.refusal();
    }
}
