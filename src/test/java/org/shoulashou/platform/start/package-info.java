@NullMarked
package org.shoulashou.platform.start;

import org.jspecify.annotations.NullMarked;
