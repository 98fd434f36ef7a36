/** Which column of a list holds what, and which ones nobody looks at. */
@NullMarked
package org.shoulashou.directory.enrolment.reading.columns;

import org.jspecify.annotations.NullMarked;
