/** A class is enrolled from the list that its teacher has: compared with the roll, shown, mended, and only then saved. */
@NullMarked
package org.shoulashou.directory.enrolment;

import org.jspecify.annotations.NullMarked;
