/** A concern from the moment it is raised until it is closed. */
@NullMarked
package org.shoulashou.safeguarding.concern;

import org.jspecify.annotations.NullMarked;
