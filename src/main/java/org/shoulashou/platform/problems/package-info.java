/**
 * Refusals as values: a module lists every way it can say no in one enum of {@link ProblemKind}s,
 * and one place renders them as RFC 9457 problems in the reader's language.
 */
@NullMarked
package org.shoulashou.platform.problems;

import org.jspecify.annotations.NullMarked;
