/** When letters arrive, that they do, and how they are opened. */
@NullMarked
package org.shoulashou.letters.delivery;

import org.jspecify.annotations.NullMarked;
