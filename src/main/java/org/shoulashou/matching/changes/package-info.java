/** What becomes of pairings when something changes elsewhere, and what pairings have to say about changes to come. */
@NullMarked
package org.shoulashou.matching.changes;

import org.jspecify.annotations.NullMarked;
