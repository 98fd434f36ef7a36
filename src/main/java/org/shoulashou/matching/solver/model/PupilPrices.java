package org.shoulashou.matching.solver.model;

/**
 * What one more pupil of each would be worth to friendships, in points. Only within a class do these compare: from class
 * to class they may lie apart by whatever it would cost to get from one to the other.
 */
public record PupilPrices(int[] inland, int[] partner) {}
