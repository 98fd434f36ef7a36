/** What may stand in a letter: cleaned, told apart by script, closed with the author's key, and opened again. */
@NullMarked
package org.shoulashou.letters.text;

import org.jspecify.annotations.NullMarked;
