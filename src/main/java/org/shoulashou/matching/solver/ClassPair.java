package org.shoulashou.matching.solver;

/** Two classes that keep in touch. */
public record ClassPair(SchoolClass inland, SchoolClass partner, int pairs) {

    /** A class, which only its school gives a name to. */
    public record SchoolClass(String school, String name) {}
}
