/** Schools and organisations that are brought together: proposed by a run, then agreed on paper and written down here. */
@NullMarked
package org.shoulashou.matching.bonds;

import org.jspecify.annotations.NullMarked;
