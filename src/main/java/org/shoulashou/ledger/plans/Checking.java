package org.shoulashou.ledger.plans;

import java.util.List;
import org.shoulashou.ledger.plans.Plan.Named;
import org.shoulashou.platform.text.Text;

/**
 * How reports are checked.
 *
 * @param share percent of the accepted reports that a spot check draws
 * @param least drawn at least, where there are so many
 * @param self  what whoever enters a report confirms
 */
public record Checking(int share, int least, List<Named> self) {

    /** Where a plan asks for nothing else. */
    public static final Checking USUAL = new Checking(
            10,
            2,
            List.of(
                    new Named("period", new Text("发生在这个任务的年度里", "It happened in the year of this task")),
                    new Named("once", new Text("没有和别的任务或单位重复", "It is counted once, here and nowhere else")),
                    new Named("evidence", new Text("有材料可以查", "There is evidence to look at"))));

    public Checking {
        self = List.copyOf(self);
    }
}
