package org.shoulashou.ledger.plans;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/**
 * One row of a task table.
 *
 * @param project what several rows stand under, where the plan groups them
 * @param counted how the system knows the figure; absent where people report it
 * @param perPair the amounts are for each pair of the co-building
 * @param month   by the end of which it is due; absent for all year
 * @param source  where in the plan it stands
 */
public record Task(
        String id,
        String table,
        @Nullable Text project,
        Text names,
        Text unit,
        @Nullable Counted counted,
        boolean perPair,
        @Nullable Integer month,
        List<String> departments,
        @Nullable Text budget,
        Text source,
        List<Target> targets) {

    public Task {
        departments = List.copyOf(departments);
        targets = List.copyOf(targets);
    }

    /**
     * An amount for each of some places.
     *
     * @param year absent where all years together are meant
     */
    public record Target(List<String> places, @Nullable Integer year, int amount) {

        public Target {
            places = List.copyOf(places);
        }
    }

    /** Money may be counted in parts; persons, sets and batches are whole. */
    public boolean takesParts() {
        return unit.zh().contains("元");
    }

    public Stream<Line> lines(String plan) {
        return targets.stream().flatMap(target -> lines(plan, target));
    }

    private Stream<Line> lines(String plan, Target target) {
        return target.places().stream()
                .map(place -> new Line(plan, id, place, target.year(), Hundredths.whole(target.amount())));
    }
}
