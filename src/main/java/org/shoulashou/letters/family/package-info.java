/** Guardians see the letters of their child, who has read them, and may ask once that a return is looked at again. */
@NullMarked
package org.shoulashou.letters.family;

import org.jspecify.annotations.NullMarked;
