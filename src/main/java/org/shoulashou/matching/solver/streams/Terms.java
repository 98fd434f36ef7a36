package org.shoulashou.matching.solver.streams;

import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Rules;
import org.shoulashou.programme.Weights;

/** The programme by which pairs are counted; one of it is among the facts. */
public record Terms(Programme programme) {

    Rules rules() {
        return programme.rules();
    }

    Weights weights() {
        return programme.weights();
    }
}
