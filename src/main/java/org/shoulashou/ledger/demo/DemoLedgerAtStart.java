package org.shoulashou.ledger.demo;

import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.roster.Roster;
import org.shoulashou.platform.mongo.DatabaseInUse;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After the made-up people; where there are none, nothing happens. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 500)
class DemoLedgerAtStart implements ApplicationRunner {

    private static final String SOMEBODY = "demo-city-changsha";

    private final DatabaseInUse database;
    private final Roster roster;
    private final DemoLedger ledger;

    DemoLedgerAtStart(DatabaseInUse database, Roster roster, DemoLedger ledger) {
        this.database = database;
        this.roster = roster;
        this.ledger = ledger;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.embedded() && isDemo()) {
            ledger.bring().block();
        }
    }

    private boolean isDemo() {
        return Boolean.TRUE.equals(roster.holding(Role.LEAGUE_CITY, Scope.place("4301"))
                .any(person -> person.id().equals(SOMEBODY))
                .block());
    }
}
