/**
 * The figures as they are kept: a document for each class, counted from the truth, and sums above it up to the
 * country. Events only say which class to count again, so that it does not matter in which order or how often they come.
 */
@NullMarked
package org.shoulashou.coverage.nodes;

import org.jspecify.annotations.NullMarked;
