package org.shoulashou.matching.solver.streams;

import org.jspecify.annotations.Nullable;
import org.shoulashou.programme.Quota;

/**
 * The most pairs of a quota.
 *
 * @param place the city or county that it is for; none for the whole programme
 */
public record Cap(Quota.Per per, @Nullable String place, int pairs) {}
