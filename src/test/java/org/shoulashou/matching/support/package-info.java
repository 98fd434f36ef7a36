@NullMarked
package org.shoulashou.matching.support;

import org.jspecify.annotations.NullMarked;
