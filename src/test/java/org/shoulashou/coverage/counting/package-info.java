@NullMarked
package org.shoulashou.coverage.counting;

import org.jspecify.annotations.NullMarked;
