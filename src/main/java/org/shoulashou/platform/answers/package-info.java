/** What many ask for in the same moment is made once, written once, and handed out as it is. */
@NullMarked
package org.shoulashou.platform.answers;

import org.jspecify.annotations.NullMarked;
