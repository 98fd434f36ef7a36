/** Pictures that people send: recognised by their content, bounded, and written anew so that nothing but pixels is left. */
@NullMarked
package org.shoulashou.platform.pictures;

import org.jspecify.annotations.NullMarked;
