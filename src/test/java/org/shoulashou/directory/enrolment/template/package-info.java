@NullMarked
package org.shoulashou.directory.enrolment.template;

import org.jspecify.annotations.NullMarked;
