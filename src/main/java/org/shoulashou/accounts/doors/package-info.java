/** The doors of classes: the code on them, and until when a teacher holds them open. */
@NullMarked
package org.shoulashou.accounts.doors;

import org.jspecify.annotations.NullMarked;
