package org.shoulashou.ledger.organisations;

import org.shoulashou.matching.BondFigures.OrganisationBond;
import org.shoulashou.matching.OrganisationsAgreed;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Two organisations that a matching brought together have agreed. */
@Component
class HearAgreedOrganisations implements EventHandler<OrganisationsAgreed> {

    private final FillAgreed fill;

    HearAgreedOrganisations(FillAgreed fill) {
        this.fill = fill;
    }

    @Override
    public String name() {
        return "ledger.hear-agreed-organisations";
    }

    @Override
    public Class<OrganisationsAgreed> listensTo() {
        return OrganisationsAgreed.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends OrganisationsAgreed> happened) {
        return fill.fill(new OrganisationBond(happened.at(), happened.event()));
    }
}
