/** What happened to each letter, who did it and who read it: only ever longer, chained, and without a word of the letter (R15, R16). */
@NullMarked
package org.shoulashou.letters.history;

import org.jspecify.annotations.NullMarked;
