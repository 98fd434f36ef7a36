/** Large pictures on their way: they come in pieces, so that a line that broke goes on where it was. */
@NullMarked
package org.shoulashou.platform.pictures.uploads;

import org.jspecify.annotations.NullMarked;
