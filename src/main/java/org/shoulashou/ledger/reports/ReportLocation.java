package org.shoulashou.ledger.reports;

import java.util.List;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.ledger.plans.Sights;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A report lies where it happened, and in all around that. */
@Component
class ReportLocation implements Located {

    private final Reports reports;

    ReportLocation(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String kind() {
        return "ledger-report";
    }

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return reports.find(id).map(Report::around).map(Sights::scopes);
    }
}
