/** Opening a letter that has arrived, and saying that something about it does not feel right (R23). */
@NullMarked
package org.shoulashou.letters.reading;

import org.jspecify.annotations.NullMarked;
