@NullMarked
package org.shoulashou.platform.answers;

import org.jspecify.annotations.NullMarked;
