package org.shoulashou.matching.solver.opening;

import java.util.Comparator;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.flow.ClassFlow;
import org.shoulashou.matching.solver.flow.PlaceFlow;
import org.shoulashou.matching.solver.flow.Shares;
import org.shoulashou.matching.solver.model.ChosenPairs;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.setting.Setting;

/**
 * A choice as the flow between classes sees it.
 *
 * @param pairs   nobody has more by this choice
 * @param worth   what those pairs are expected to be worth
 * @param ofUnits how many each unit has
 */
public record Look(Choice choice, int pairs, double worth, int[] ofUnits) {

    static final Comparator<Look> BEST_FIRST =
            Comparator.comparingInt((Look look) -> -look.pairs()).thenComparingDouble(look -> -look.worth());

    static Look at(Question question, CappedUnits units, Choice choice) {
        Setting setting = Setting.of(question, choice);
        Problem problem = setting.problem();
        PlaceFlow places = PlaceFlow.of(problem);
        ClassPairs pairs = ChosenPairs.of(problem);
        ClassFlow flow = ClassFlow.of(problem, pairs, Shares.expected(problem.towns(), places.pairsOfCounties()));
        int[] ofUnits = new int[units.count()];
        for (ClassFlow.Order order : flow.orders()) {
            add(
                    ofUnits,
                    units,
                    order.wanted(),
                    classOf(setting, problem.inland(), setting.inland(), order.inlandGroup()));
            add(
                    ofUnits,
                    units,
                    order.wanted(),
                    classOf(setting, problem.partner(), setting.partner(), order.partnerGroup()));
        }
        return new Look(choice, Math.min(places.pairs(), flow.pairs()), flow.worth(), ofUnits);
    }

    private static void add(int[] ofUnits, CappedUnits units, int pairs, int schoolClass) {
        for (int unit : units.of(schoolClass)) ofUnits[unit] += pairs;
    }

    private static int classOf(Setting setting, Crowd crowd, int[] candidates, int group) {
        return setting.classes().of(candidates[crowd.groupStart()[group]]);
    }

    boolean isBetterThan(Look other) {
        return BEST_FIRST.compare(this, other) < 0;
    }
}
