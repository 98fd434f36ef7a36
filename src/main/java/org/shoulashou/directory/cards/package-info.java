/** Cards on paper that a class hands out. */
@NullMarked
package org.shoulashou.directory.cards;

import org.jspecify.annotations.NullMarked;
