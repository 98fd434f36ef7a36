package org.shoulashou.coverage.hearing;

import java.util.List;
import org.shoulashou.coverage.nodes.MarkClasses;
import org.shoulashou.matching.BondFigures.SchoolsAgreed;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Two schools are partners from now on. */
@Component
class HearSchools implements EventHandler<SchoolsAgreed> {

    private final MarkClasses mark;

    HearSchools(MarkClasses mark) {
        this.mark = mark;
    }

    @Override
    public String name() {
        return "coverage.schools";
    }

    @Override
    public Class<SchoolsAgreed> listensTo() {
        return SchoolsAgreed.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends SchoolsAgreed> happened) {
        SchoolsAgreed agreed = happened.event();
        return mark.ofSchools(List.of(agreed.inlandSchool(), agreed.partnerSchool()));
    }
}
