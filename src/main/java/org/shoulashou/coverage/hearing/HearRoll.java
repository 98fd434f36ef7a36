package org.shoulashou.coverage.hearing;

import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.coverage.nodes.Basis;
import org.shoulashou.coverage.nodes.MarkClasses;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The roll of a class is another; after an import of many lists, classes are looked for whose roll is. */
@Component
class HearRoll implements EventHandler<Acted> {

    private final MarkClasses mark;
    private final Basis basis;

    HearRoll(MarkClasses mark, Basis basis) {
        this.mark = mark;
        this.basis = basis;
    }

    @Override
    public String name() {
        return "coverage.roll";
    }

    @Override
    public Class<Acted> listensTo() {
        return Acted.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends Acted> happened) {
        Acted acted = happened.event();
        return switch (acted.action()) {
            case PUPILS_IMPORTED -> basis.lookForDifferent();
            case CLASS_OPENED, CLASS_CHANGED, CLASS_CLOSED, PUPIL_ENROLLED, PUPIL_MOVED, PUPIL_LEFT, PUPIL_GRADUATED ->
                mark.classes(classes(acted));
            default -> Mono.empty();
        };
    }

    private static List<String> classes(Acted acted) {
        return acted.within().stream()
                .map(Scope::ofKey)
                .filter(scope -> scope.kind() == ScopeKind.CLASS)
                .map(Scope::id)
                .toList();
    }
}
