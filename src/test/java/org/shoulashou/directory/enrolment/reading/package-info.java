@NullMarked
package org.shoulashou.directory.enrolment.reading;

import org.jspecify.annotations.NullMarked;
