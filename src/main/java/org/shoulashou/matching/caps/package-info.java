/** What a plan caps stays capped, whoever brings pupils together: one pair by hand or a run with all of its pairs. */
@NullMarked
package org.shoulashou.matching.caps;

import org.jspecify.annotations.NullMarked;
