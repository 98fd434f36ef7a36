/** What waits, what is late and what is coming, once a day or once a week. */
@NullMarked
package org.shoulashou.notifications.digest;

import org.jspecify.annotations.NullMarked;
