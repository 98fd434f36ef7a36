package org.shoulashou.matching.solver;

/** Two pupils of the two sides, by their ids. */
public record Couple(String inland, String partner) {}
