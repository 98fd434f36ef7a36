package org.shoulashou.coverage.demo;

import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.roster.Roster;
import org.shoulashou.platform.mongo.DatabaseInUse;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After everything else that is made up; where there are no made-up people, nothing happens. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 700)
class DemoMonthsAtStart implements ApplicationRunner {

    private static final String SOMEBODY = "demo-province-hunan";

    private final DatabaseInUse database;
    private final Roster roster;
    private final DemoMonths months;

    DemoMonthsAtStart(DatabaseInUse database, Roster roster, DemoMonths months) {
        this.database = database;
        this.roster = roster;
        this.months = months;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.embedded() && isDemo()) {
            months.bring().block();
        }
    }

    private boolean isDemo() {
        return Boolean.TRUE.equals(roster.holding(Role.LEAGUE_PROVINCE, Scope.place("43"))
                .any(person -> person.id().equals(SOMEBODY))
                .block());
    }
}
