@NullMarked
package org.shoulashou.matching.caps;

import org.jspecify.annotations.NullMarked;
