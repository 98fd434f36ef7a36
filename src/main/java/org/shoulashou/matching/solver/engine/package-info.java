/**
 * Puts everything together: from a question to an answer with its reasons and its proof, in time.
 */
@NullMarked
package org.shoulashou.matching.solver.engine;

import org.jspecify.annotations.NullMarked;
