package org.shoulashou.letters.screening.digits;

import org.shoulashou.letters.screening.Kind;

/** Where a number stands that was told in pieces, from the first of them to the last. */
public record Hidden(Kind kind, int start, int end) {}
