@NullMarked
package org.shoulashou.coverage.months;

import org.jspecify.annotations.NullMarked;
