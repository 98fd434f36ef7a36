/** How each figure is counted, said once for pages, bulletins and files. */
@NullMarked
package org.shoulashou.coverage.definitions;

import org.jspecify.annotations.NullMarked;
