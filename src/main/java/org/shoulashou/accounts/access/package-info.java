/** Decides for every request who is asking and whether they may. */
@NullMarked
@NamedInterface("access")
package org.shoulashou.accounts.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
