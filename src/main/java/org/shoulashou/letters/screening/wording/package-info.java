/**
 * Tells from the wording of a whole sentence what no list of words holds: the same is asked for in ever other words. What
 * it has learned is committed, is looked up and never changes while the house runs; it sees one text and no person.
 */
@NullMarked
package org.shoulashou.letters.screening.wording;

import org.jspecify.annotations.NullMarked;
