/** How classes and whole counties are enrolled from lists: its limits, and who reads them. */
@NullMarked
package org.shoulashou.directory.enrolment;

import org.jspecify.annotations.NullMarked;
