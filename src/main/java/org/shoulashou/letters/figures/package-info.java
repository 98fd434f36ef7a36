/** Letters for whoever counts them: when which went from whom to whom, and not a word of any. */
@NullMarked
@NamedInterface("figures")
package org.shoulashou.letters.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
