@NullMarked
package org.shoulashou.matching.confirming;

import org.jspecify.annotations.NullMarked;
