@NullMarked
package org.shoulashou.matching.bonds;

import org.jspecify.annotations.NullMarked;
