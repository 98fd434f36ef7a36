/**
 * The best friendships for the class pairs that are open, kept exact while class pairs are opened and closed: shortest
 * augmenting paths with prices, and a journal by which everything can be taken back.
 */
@NullMarked
package org.shoulashou.matching.solver.search;

import org.jspecify.annotations.NullMarked;
