@NullMarked
package org.shoulashou.coverage.bulletins.print;

import org.jspecify.annotations.NullMarked;
