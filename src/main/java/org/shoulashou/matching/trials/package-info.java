/** Runs by files that somebody sends: a what-if that never goes to schools and is removed after some days. */
@NullMarked
package org.shoulashou.matching.trials;

import org.jspecify.annotations.NullMarked;
