/** Lists as Excel files: declared once as a {@link Sheet}, written while they are read. */
@NullMarked
package org.shoulashou.platform.sheets;

import org.jspecify.annotations.NullMarked;
