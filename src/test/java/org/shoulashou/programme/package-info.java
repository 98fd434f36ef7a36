@NullMarked
package org.shoulashou.programme;

import org.jspecify.annotations.NullMarked;
