package org.shoulashou.matching.changes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoulashou.directory.School;
import org.shoulashou.directory.Schools;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.LookAround;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A place that lies in another one now takes its schools along, and paired classes are seen from there. Places change only
 * when a start reads them, so this is looked after when the start has read them (R31), and once a day.
 */
@Component
class LinesFollow extends LookAround.AfterStart {

    private static final int AT_ONCE = 500;

    private final ClassPairings classPairings;
    private final Schools schools;

    LinesFollow(ClassPairings classPairings, Schools schools) {
        this.classPairings = classPairings;
        this.schools = schools;
    }

    @Override
    public Mono<Void> look() {
        return classPairings.all().buffer(AT_ONCE).concatMap(this::follow).then();
    }

    private Mono<Void> follow(List<ClassPairing> some) {
        Set<String> ids = new HashSet<>();
        some.forEach(each ->
                ids.addAll(List.of(each.inland().school(), each.partner().school())));
        return schools.withIds(ids).collectMap(School::id, School::line).flatMap(lines -> follow(some, lines));
    }

    private Mono<Void> follow(List<ClassPairing> some, Map<String, List<String>> lines) {
        return Flux.fromIterable(some)
                .filter(each -> moved(each, lines) != each)
                .concatMap(each -> classPairings.change(each.id(), now -> moved(now, lines)))
                .then();
    }

    private static ClassPairing moved(ClassPairing classes, Map<String, List<String>> lines) {
        ClassPairing.Group inland = classes.inland();
        ClassPairing.Group partner = classes.partner();
        return classes.lying(
                lines.getOrDefault(inland.school(), inland.line()),
                lines.getOrDefault(partner.school(), partner.line()));
    }
}
