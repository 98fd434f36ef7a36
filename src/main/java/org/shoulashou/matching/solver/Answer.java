package org.shoulashou.matching.solver;

import java.util.List;

/**
 * What a run found. Every candidate is in exactly one of {@code pairs} and {@code unmatched}.
 *
 * @param pairs not copied: of a quarter of a million the reasons are made when they are read
 */
public record Answer(List<Pairing> pairs, List<ClassPair> classes, List<Unmatched> unmatched, Report report) {

    public Answer {
        classes = List.copyOf(classes);
        unmatched = List.copyOf(unmatched);
    }
}
