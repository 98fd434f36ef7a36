/** Decides for every request who is asking and whether they may. */
@NullMarked
package org.shoulashou.accounts.access;

import org.jspecify.annotations.NullMarked;
