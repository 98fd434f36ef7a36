package org.shoulashou.letters.screening.wording;

import org.shoulashou.letters.screening.Kind;

/**
 * A part of a sentence whose wording is like what is looked for.
 *
 * @param start  the first character of a tight text
 * @param end    the character after the last
 * @param weight how much more speaks for it than is asked
 */
public record Place(Kind kind, int start, int end, int weight) {}
