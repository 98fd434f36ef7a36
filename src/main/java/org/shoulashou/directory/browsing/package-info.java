/** Looking through places, schools and classes: lists and pages, narrowed to what the caller may see. */
@NullMarked
package org.shoulashou.directory.browsing;

import org.jspecify.annotations.NullMarked;
