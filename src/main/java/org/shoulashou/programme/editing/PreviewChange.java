package org.shoulashou.programme.editing;

import java.util.List;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeUse;
import org.shoulashou.programme.ProgrammeUse.Concern;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Proposal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says what a change would do before anybody decides. */
@Component
public class PreviewChange {

    private final Programmes programmes;
    private final Compare compare;
    private final List<ProgrammeUse> uses;

    PreviewChange(Programmes programmes, Compare compare, ObjectProvider<ProgrammeUse> uses) {
        this.programmes = programmes;
        this.compare = compare;
        this.uses = uses.orderedStream().toList();
    }

    public Mono<ChangePreview> of(KeptProgramme kept, Programme next) {
        return of(kept.number(), kept.programme(), next);
    }

    /** What a proposal does, or would have done, to the version that its author saw. */
    public Mono<ChangePreview> of(KeptProgramme kept, Proposal proposal) {
        return Mono.justOrEmpty(kept.version(proposal.base()))
                .flatMap(base -> programmes.content(base.content()))
                .zipWith(programmes.content(proposal.id()))
                .flatMap(both -> of(proposal.base(), both.getT1(), both.getT2()));
    }

    private Mono<ChangePreview> of(int base, Programme now, Programme next) {
        return Mono.zip(compare.between(now, next), concerns(now, next))
                .map(both -> new ChangePreview(base, both.getT1(), !uses.isEmpty(), both.getT2()));
    }

    private Mono<List<Concern>> concerns(Programme now, Programme next) {
        return Flux.fromIterable(uses)
                .concatMap(use -> use.concernedBy(now, next))
                .collectList();
    }
}
