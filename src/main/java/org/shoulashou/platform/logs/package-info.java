/** What the log may say: a line per request, and failures without what people wrote. */
@NullMarked
package org.shoulashou.platform.logs;

import org.jspecify.annotations.NullMarked;
