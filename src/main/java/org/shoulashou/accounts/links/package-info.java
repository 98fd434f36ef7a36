/** One-time links: invitations, the first administrator's set-up, a guardian's way in. */
@NullMarked
package org.shoulashou.accounts.links;

import org.jspecify.annotations.NullMarked;
