/**
 * The question in plain arrays: half a million pupils fit into a few hundred megabytes and are read in order. Only
 * pupils who may still be paired are here; who is pinned has left its traces in caps, counts and open class pairs.
 */
@NullMarked
package org.shoulashou.matching.solver.model;

import org.jspecify.annotations.NullMarked;
