/** Letters on paper: a correspondence to keep, sheets to write on by hand, and the way of such a page back into the house. */
@NullMarked
package org.shoulashou.letters.paper;

import org.jspecify.annotations.NullMarked;
