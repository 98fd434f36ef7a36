/** Runs as the League's staff see them: live, afterwards, side by side, and as files. */
@NullMarked
package org.shoulashou.matching.results;

import org.jspecify.annotations.NullMarked;
