/** Class lists as schools keep them: finds the columns, reads their values and says of each row what can be saved. */
@NullMarked
package org.shoulashou.directory.enrolment.reading;

import org.jspecify.annotations.NullMarked;
