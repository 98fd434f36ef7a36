@NullMarked
package org.shoulashou.matching.changes;

import org.jspecify.annotations.NullMarked;
