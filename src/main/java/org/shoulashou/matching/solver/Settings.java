package org.shoulashou.matching.solver;

import java.time.Duration;

/**
 * How long a run may take.
 *
 * @param improve from its beginning until the best so far is the answer; the first whole answer is always waited for
 * @param bound   for the proof afterwards; the first one is always waited for, unless anybody may be paired with anybody
 *                and there are so many that it would take longer than this
 * @param seed    with the same seed and enough time the same question has the same answer
 */
public record Settings(Duration improve, Duration bound, long seed) {}
