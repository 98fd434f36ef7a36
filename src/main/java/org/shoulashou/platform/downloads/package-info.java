/** Files that are written while they travel to whoever asked for them. */
@NullMarked
package org.shoulashou.platform.downloads;

import org.jspecify.annotations.NullMarked;
