/** From a question in words to a problem in arrays, and where each pupil of it came from. */
@NullMarked
package org.shoulashou.matching.solver.setting;

import org.jspecify.annotations.NullMarked;
