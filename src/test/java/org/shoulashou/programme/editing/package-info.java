@NullMarked
package org.shoulashou.programme.editing;

import org.jspecify.annotations.NullMarked;
