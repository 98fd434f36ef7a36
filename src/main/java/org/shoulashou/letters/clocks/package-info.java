/** School days, and what happens when a letter has waited too many of them (R25). */
@NullMarked
package org.shoulashou.letters.clocks;

import org.jspecify.annotations.NullMarked;
