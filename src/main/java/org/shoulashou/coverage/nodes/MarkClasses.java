package org.shoulashou.coverage.nodes;

import java.util.Collection;
import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.figures.RollFigures;
import org.shoulashou.matching.ClassPairings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the classes of pupils of whom something is told: where they are, and where they were counted last. */
@Component
public class MarkClasses {

    private final RollFigures roll;
    private final Nodes nodes;
    private final DueNodes due;
    private final ClassPairings classPairings;

    MarkClasses(RollFigures roll, Nodes nodes, DueNodes due, ClassPairings classPairings) {
        this.classPairings = classPairings;
        this.roll = roll;
        this.nodes = nodes;
        this.due = due;
    }

    public Mono<Void> of(String... pupils) {
        List<String> ids = List.of(pupils);
        Flux<String> counted =
                nodes.classesWith(ids).map(key -> Scope.ofKey(key).id());
        return Flux.concat(roll.classesOf(ids), counted)
                .distinct()
                .collectList()
                .flatMap(this::classes);
    }

    public Mono<Void> both(String classPairing) {
        return classPairings
                .find(classPairing)
                .flatMap(two -> classes(
                        List.of(two.inland().schoolClass(), two.partner().schoolClass())));
    }

    public Mono<Void> ofSchools(Collection<String> schools) {
        return roll.classesIn(schools).collectList().flatMap(this::classes);
    }

    public Mono<Void> classes(Collection<String> classes) {
        return due.markClasses(classes);
    }
}
