package org.shoulashou.ledger.tables;

import java.util.List;
import org.shoulashou.ledger.SystemCounts;
import org.shoulashou.ledger.plans.LedgerTerms;
import org.shoulashou.platform.sheets.Terms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says under a table how its figures are counted; of those that the system counts, in the words of who counts them. */
@Component
class DefineTable {

    private final ObjectProvider<SystemCounts> counts;

    DefineTable(ObjectProvider<SystemCounts> counts) {
        this.counts = counts;
    }

    PlanTable of(PlanTable table) {
        SystemCounts outside = counts.getIfAvailable();
        boolean counted = table.sections().stream()
                .flatMap(section -> section.rows().stream())
                .anyMatch(PlanTable.Project::counted);
        Terms known = outside == null || !counted ? new Terms(List.of()) : outside.definitions();
        return table.defining(LedgerTerms.ofTables(known));
    }
}
