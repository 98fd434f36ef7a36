/** The empty class list that a teacher may download and fill in. */
@NullMarked
package org.shoulashou.directory.enrolment.template;

import org.jspecify.annotations.NullMarked;
