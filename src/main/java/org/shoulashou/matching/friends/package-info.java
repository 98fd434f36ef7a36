/** Who has a friend, who has none and why: for the teacher of a class, and for a pupil at the desk. */
@NullMarked
package org.shoulashou.matching.friends;

import org.jspecify.annotations.NullMarked;
