package org.shoulashou.matching.solver;

import java.util.List;

/** What a run found. Every candidate is in exactly one of {@code pairs} and {@code unmatched}. */
public record Answer(List<Pairing> pairs, List<ClassPair> classes, List<Unmatched> unmatched, Report report) {

    public Answer {
        pairs = List.copyOf(pairs);
        classes = List.copyOf(classes);
        unmatched = List.copyOf(unmatched);
    }
}
