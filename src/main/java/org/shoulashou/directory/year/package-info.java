/** The new school year of a whole school: classes go up, graduate or merge, in one act that can be looked at first. */
@NullMarked
package org.shoulashou.directory.year;

import org.jspecify.annotations.NullMarked;
