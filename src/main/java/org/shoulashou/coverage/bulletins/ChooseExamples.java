package org.shoulashou.coverage.bulletins;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.CoverageProblems;
import org.shoulashou.coverage.bulletins.Contents.ChosenExample;
import org.shoulashou.coverage.bulletins.examples.GoodExample;
import org.shoulashou.coverage.bulletins.examples.GoodExamples;
import org.shoulashou.programme.Programme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Good examples in a bulletin: taken as they were approved, and only while the families agree. */
@Component
class ChooseExamples {

    private final GoodExamples examples;

    ChooseExamples(GoodExamples examples) {
        this.examples = examples;
    }

    Mono<List<ChosenExample>> among(Programme programme) {
        List<String> keys = Stream.of(programme.inland(), programme.partner())
                .flatMap(List::stream)
                .map(place -> Scope.place(place).key())
                .toList();
        return examples.usableWithin(keys).map(ChooseExamples::chosen).collectList();
    }

    /** All of them or a refusal: an example that is not agreed to any more is taken out by people, not in silence. */
    Mono<List<ChosenExample>> all(Collection<String> ids) {
        return examples.usable(ids)
                .map(ChooseExamples::chosen)
                .collectList()
                .doOnNext(found -> refuseUnlessAll(ids, found));
    }

    private static void refuseUnlessAll(Collection<String> ids, List<ChosenExample> found) {
        if (ids.stream().distinct().count() != found.size()) throw CoverageProblems.NO_STORY_CONSENT.refusal();
    }

    private static ChosenExample chosen(GoodExample example) {
        return new ChosenExample(example.id(), example.title(), example.words());
    }
}
