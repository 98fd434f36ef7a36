@NullMarked
package org.shoulashou.coverage.discretion;

import org.jspecify.annotations.NullMarked;
