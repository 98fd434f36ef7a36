/** Which round is on, who has written in it, and who would be left without a letter. */
@NullMarked
package org.shoulashou.letters.rounds;

import org.jspecify.annotations.NullMarked;
