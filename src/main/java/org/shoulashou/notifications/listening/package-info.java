/** One listener for each kind of event; all of them look into the table of occasions. */
@NullMarked
package org.shoulashou.notifications.listening;

import org.jspecify.annotations.NullMarked;
