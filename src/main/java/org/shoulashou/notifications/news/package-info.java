/** What lies under the bell of each person, and the line that tells a page of it at once. */
@NullMarked
package org.shoulashou.notifications.news;

import org.jspecify.annotations.NullMarked;
