/** What lies behind the figures of one class. */
@NullMarked
package org.shoulashou.coverage.classes;

import org.jspecify.annotations.NullMarked;
