@NullMarked
package org.shoulashou.coverage.nodes;

import org.jspecify.annotations.NullMarked;
