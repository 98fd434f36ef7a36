/** The outbox of mail, the one relay that empties it, and what the operator sees of both. */
@NullMarked
package org.shoulashou.notifications.mail;

import org.jspecify.annotations.NullMarked;
