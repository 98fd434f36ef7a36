/**
 * Numbers that are told in pieces: digits in whatever way they are said, with words between them and over clauses, which
 * together are a number to call or of an identity card. Sees a folded text and knows no list but the words it is given.
 */
@NullMarked
package org.shoulashou.letters.screening.digits;

import org.jspecify.annotations.NullMarked;
