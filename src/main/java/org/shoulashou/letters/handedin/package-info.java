/** What happens to a letter as soon as it is handed in: the screens look at it, and danger goes to the leads. */
@NullMarked
package org.shoulashou.letters.handedin;

import org.jspecify.annotations.NullMarked;
