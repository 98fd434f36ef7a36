/**
 * Tells what nobody says in one phrase: small words of many groups that stand near one another, none of which is a matter
 * alone. Knows where words were found, and neither the text nor what they mean.
 */
@NullMarked
package org.shoulashou.letters.screening.clues;

import org.jspecify.annotations.NullMarked;
