package org.shoulashou.matching.solver;

/**
 * How far one figure of a quota is filled, in the quota's own unit.
 *
 * @param scope the quota's id and, where it is for each, the place: {@code letters/4301}
 */
public record QuotaUse(String scope, int amount, int used) {}
