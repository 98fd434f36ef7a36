@NullMarked
package org.shoulashou.coverage.definitions;

import org.jspecify.annotations.NullMarked;
