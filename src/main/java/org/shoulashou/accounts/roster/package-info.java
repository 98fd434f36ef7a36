/** Who of staff holds a role where, by name: for whoever must call somebody. */
@NullMarked
@NamedInterface("roster")
package org.shoulashou.accounts.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
