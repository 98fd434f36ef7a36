/** What a class needs of accounts: its sign-in window, its pupils' cards, links for guardians. */
@NullMarked
@NamedInterface("pupils")
package org.shoulashou.accounts.pupils;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
