/** Files that somebody sent for a run: kept in pieces, read by whichever instance does the run, removed in time. */
@NullMarked
package org.shoulashou.matching.uploads;

import org.jspecify.annotations.NullMarked;
