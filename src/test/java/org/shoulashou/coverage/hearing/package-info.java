@NullMarked
package org.shoulashou.coverage.hearing;

import org.jspecify.annotations.NullMarked;
