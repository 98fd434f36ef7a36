@NullMarked
package org.shoulashou.coverage.classes;

import org.jspecify.annotations.NullMarked;
