/** Who may get a friend: found anew for every run and every look, because a consent may be gone at any moment. */
@NullMarked
package org.shoulashou.matching.candidates;

import org.jspecify.annotations.NullMarked;
