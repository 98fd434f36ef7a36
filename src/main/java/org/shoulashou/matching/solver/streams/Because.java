package org.shoulashou.matching.solver.streams;

import org.optaplanner.core.api.score.stream.ConstraintJustification;
import org.shoulashou.matching.solver.Reason;

/** What a pair gets or loses points for. */
public record Because(String inland, Reason reason) implements ConstraintJustification {}
