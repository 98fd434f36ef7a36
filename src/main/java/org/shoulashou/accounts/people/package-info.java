/** Accounts of people: who they are, how they came in, and that they can be shut out at once. */
@NullMarked
package org.shoulashou.accounts.people;

import org.jspecify.annotations.NullMarked;
