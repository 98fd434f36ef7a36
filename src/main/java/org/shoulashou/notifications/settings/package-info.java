/** What somebody chooses and where mail reaches them; and the one click that ends digests. */
@NullMarked
package org.shoulashou.notifications.settings;

import org.jspecify.annotations.NullMarked;
