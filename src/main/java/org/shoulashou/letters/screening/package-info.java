/**
 * Named screens that mark contact data, meetings alone, gifts, secrecy and danger in what a child wrote, for a person
 * to decide about. Words, and what was learned of the wording of sentences, are data in {@code matching-rules/screening};
 * nothing here knows letters, people or a database.
 */
@NullMarked
package org.shoulashou.letters.screening;

import org.jspecify.annotations.NullMarked;
