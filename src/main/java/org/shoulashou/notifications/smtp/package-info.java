/** The line to the SMTP server: the one place of notifications that waits, on threads of its own. */
@NullMarked
package org.shoulashou.notifications.smtp;

import org.jspecify.annotations.NullMarked;
