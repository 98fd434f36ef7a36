/** How a class is enrolled from the list that its teacher has: read, shown, mended, saved. */
@NullMarked
package org.shoulashou.directory.enrolment;

import org.jspecify.annotations.NullMarked;
