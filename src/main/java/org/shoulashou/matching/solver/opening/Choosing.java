package org.shoulashou.matching.solver.opening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.opening.CappedUnits.Binding;

/**
 * Chooses which classes and schools may have friends: looks at every choice where there are few, and otherwise leaves
 * out those that get the fewest pairs, half of those that are too many at a time, and then changes one for another as
 * long as that is better. How often it looks depends on how many pupils there are, so that the same question has the
 * same choice, as long as there is time for it.
 */
public final class Choosing {

    private static final int MOST_LOOKS = 300;
    private static final int LOOKED_AT = 60_000;

    private final Question question;
    private final CappedUnits units;
    private final BooleanSupplier isOver;
    private final int looks;
    private boolean cut;

    private Choosing(Question question, CappedUnits units, BooleanSupplier isOver) {
        this.question = question;
        this.units = units;
        this.isOver = isOver;
        this.looks = Math.min(MOST_LOOKS, LOOKED_AT / Math.max(1, units.pupils()));
    }

    /**
     * What is worth a try.
     *
     * @param looks the best first
     * @param all   whether these are all choices
     * @param ended whether it looked as often as it wanted to
     */
    public record Chosen(List<Look> looks, boolean all, boolean ended) {}

    /** @param isOver whether the best so far has to do */
    public static Chosen of(Question question, CappedUnits units, BooleanSupplier isOver) {
        Choosing choosing = new Choosing(question, units, isOver);
        if (choosing.isForAll()) return choosing.all();
        Look best = choosing.climbed(choosing.halved());
        return new Chosen(List.of(best), false, !choosing.cut);
    }

    private boolean isForAll() {
        double choices = 1;
        for (Binding each : units.bindings()) choices *= choices(each.count(), each.room());
        return choices <= looks;
    }

    private boolean isCut() {
        cut |= isOver.getAsBoolean();
        return cut;
    }

    private static double choices(int of, int some) {
        double choices = 1;
        for (int each = 0; each < some; each++) choices *= (of - each) / (double) (each + 1);
        return choices;
    }

    private Chosen all() {
        List<boolean[]> choices = new ArrayList<>(List.of(new boolean[units.count()]));
        for (Binding each : units.bindings()) {
            List<boolean[]> longer = new ArrayList<>();
            choices.forEach(kept -> choose(each, each.first(), each.room(), kept, longer));
            choices = longer;
        }
        List<Look> all = new ArrayList<>();
        for (boolean[] choice : choices) {
            if (!all.isEmpty() && isCut()) break;
            all.add(look(choice));
        }
        all.sort(Look.BEST_FIRST);
        return new Chosen(all, all.size() == choices.size(), !cut);
    }

    private static void choose(Binding of, int next, int more, boolean[] kept, List<boolean[]> found) {
        if (more == 0) found.add(kept);
        if (more == 0 || of.end() - next < more) return;
        boolean[] with = kept.clone();
        with[next] = true;
        choose(of, next + 1, more - 1, with, found);
        choose(of, next + 1, more, kept, found);
    }

    private Look look(boolean[] kept) {
        return Look.at(question, units, new Choice(units, kept));
    }

    /** Begins with all of them, and leaves fewer and fewer out at a time. */
    private Look halved() {
        boolean[] kept = new boolean[units.count()];
        Arrays.fill(kept, true);
        Look look = look(kept);
        while (isTooMany(kept)) {
            kept = kept.clone();
            int times = isCut() ? 1 : 2;
            for (Binding each : units.bindings()) leaveOut(each, kept, look, times);
            look = look(kept);
        }
        return look;
    }

    private boolean isTooMany(boolean[] kept) {
        return units.bindings().stream().anyMatch(each -> kept(each, kept).length > each.room());
    }

    private static int[] kept(Binding of, boolean[] kept) {
        return IntStream.range(of.first(), of.end()).filter(unit -> kept[unit]).toArray();
    }

    /** @param times how often about as many are left out until there are not too many */
    private void leaveOut(Binding of, boolean[] kept, Look look, int times) {
        int[] now = kept(of, kept);
        int tooMany = now.length - of.room();
        if (tooMany <= 0) return;
        Arrays.stream(now)
                .boxed()
                .sorted(fewestFirst(look))
                .limit((tooMany + times - 1) / times)
                .forEach(unit -> kept[unit] = false);
    }

    private Comparator<Integer> fewestFirst(Look look) {
        int[] sizes = units.sizes();
        return Comparator.comparingInt((Integer unit) -> look.ofUnits()[unit]).thenComparingInt(unit -> sizes[unit]);
    }

    /** The weakest for the largest that is left out, and so on, until nothing is better. */
    private Look climbed(Look from) {
        Look best = from;
        int left = looks;
        Look better = from;
        while (better != null) {
            best = better;
            better = null;
            for (Choice choice : neighbours(best, left)) {
                if (isCut()) return best;
                left--;
                Look look = Look.at(question, units, choice);
                if (!look.isBetterThan(best)) continue;
                better = look;
                break;
            }
        }
        return best;
    }

    private List<Choice> neighbours(Look of, int most) {
        List<Choice> neighbours = new ArrayList<>();
        for (Binding each : units.bindings()) {
            List<Integer> large = largestLeftOut(each, of.choice());
            for (int instead : weakest(each, of)) {
                for (int fresh : large) {
                    if (neighbours.size() == most) return neighbours;
                    neighbours.add(of.choice().with(fresh, instead));
                }
            }
        }
        return neighbours;
    }

    private List<Integer> weakest(Binding of, Look look) {
        return IntStream.range(of.first(), of.end())
                .filter(look.choice()::keeps)
                .boxed()
                .sorted(fewestFirst(look))
                .toList();
    }

    private List<Integer> largestLeftOut(Binding of, Choice choice) {
        int[] sizes = units.sizes();
        return IntStream.range(of.first(), of.end())
                .filter(unit -> !choice.keeps(unit))
                .boxed()
                .sorted(Comparator.comparingInt(unit -> -sizes[unit]))
                .toList();
    }
}
