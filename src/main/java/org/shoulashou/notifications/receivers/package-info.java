/** Where mail reaches somebody, and what they want to be told how. */
@NullMarked
package org.shoulashou.notifications.receivers;

import org.jspecify.annotations.NullMarked;
