/** The desk of a child: what lies there, beginning a letter, writing on, handing it in. */
@NullMarked
package org.shoulashou.letters.writing;

import org.jspecify.annotations.NullMarked;
