/**
 * Proof of how good an answer is: what pupils, classes, quotas and townships demand of each other is relaxed into
 * prices, and for any prices no answer can be worth more than what is left.
 */
@NullMarked
package org.shoulashou.matching.solver.bound;

import org.jspecify.annotations.NullMarked;
