/**
 * Looks up characters and words quickly: whether a character is one of some, and which of many words end where. Knows
 * neither what they mean nor what they are looked for in.
 */
@NullMarked
package org.shoulashou.letters.screening.vocabulary;

import org.jspecify.annotations.NullMarked;
