package org.shoulashou.matching.solver.streams;

import java.util.List;

/** Every cap of a programme: those that count pairs, and those that count classes or schools. */
public record Limits(List<Cap> ofPairs, List<ClassCap> ofClasses) {

    public Limits {
        ofPairs = List.copyOf(ofPairs);
        ofClasses = List.copyOf(ofClasses);
    }
}
