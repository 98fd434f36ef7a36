package org.shoulashou.matching.files;

import java.util.List;
import java.util.function.UnaryOperator;
import org.shoulashou.matching.Held;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.QuotaUse;
import org.shoulashou.matching.solver.units.Unit;

/**
 * A question for the engine.
 *
 * @param told how its answer is told of what is paired
 * @param held places of quotas that are not for this question
 * @param goOn pinned pairs that are new for all that, because they are of the year before
 */
public record Posed(Question question, UnaryOperator<Answer> told, Unit unit, List<Held> held, List<Couple> goOn) {

    public Posed {
        held = List.copyOf(held);
        goOn = List.copyOf(goOn);
    }

    public Posed(Question question, UnaryOperator<Answer> told, Unit unit) {
        this(question, told, unit, List.of(), List.of());
    }

    /** About pupils, with what the quotas have given away beside it: that is told with the answer. */
    public static Posed ofPupils(Question question, List<Held> held, List<Couple> goOn) {
        return new Posed(question, answer -> counting(answer, held), Unit.PUPILS, held, goOn);
    }

    private static Answer counting(Answer answer, List<Held> held) {
        List<QuotaUse> uses = answer.report().quotas().stream()
                .map(use -> Held.with(use, held))
                .toList();
        return new Answer(
                answer.pairs(),
                answer.classes(),
                answer.unmatched(),
                answer.report().counting(uses));
    }
}
