@NullMarked
package org.shoulashou.coverage.bulletins;

import org.jspecify.annotations.NullMarked;
