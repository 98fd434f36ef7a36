/** What the house tells people: one table of occasions, with who is told, how soon, and in which words. */
@NullMarked
package org.shoulashou.notifications.told;

import org.jspecify.annotations.NullMarked;
