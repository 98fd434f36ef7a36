/** What helps a child to write: themes with questions, first words, words, papers, inks and stamps. */
@NullMarked
package org.shoulashou.letters.helps;

import org.jspecify.annotations.NullMarked;
