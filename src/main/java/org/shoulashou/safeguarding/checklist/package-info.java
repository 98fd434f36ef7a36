/** What a lead does about a concern, step by step, as {@code matching-rules/safeguarding} says. */
@NullMarked
package org.shoulashou.safeguarding.checklist;

import org.jspecify.annotations.NullMarked;
