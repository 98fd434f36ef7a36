package org.shoulashou.matching.files;

import java.util.function.UnaryOperator;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.units.Unit;

/**
 * A question for the engine.
 *
 * @param told how its answer is told of what is paired
 */
public record Posed(Question question, UnaryOperator<Answer> told, Unit unit) {

    /** As it stands. */
    public static Posed of(Question question) {
        return new Posed(question, answer -> answer, Unit.PUPILS);
    }
}
