package org.shoulashou.matching.files;

import java.util.List;
import java.util.function.UnaryOperator;
import org.shoulashou.matching.Held;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.QuotaUse;
import org.shoulashou.matching.solver.units.Unit;

/**
 * A question for the engine.
 *
 * @param told how its answer is told of what is paired
 * @param held places of quotas that are not for this question
 */
public record Posed(Question question, UnaryOperator<Answer> told, Unit unit, List<Held> held) {

    public Posed {
        held = List.copyOf(held);
    }

    public Posed(Question question, UnaryOperator<Answer> told, Unit unit) {
        this(question, told, unit, List.of());
    }

    /** About pupils, with what the quotas have given away beside it: that is told with the answer. */
    public static Posed ofPupils(Question question, List<Held> held) {
        return new Posed(question, answer -> counting(answer, held), Unit.PUPILS, held);
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
