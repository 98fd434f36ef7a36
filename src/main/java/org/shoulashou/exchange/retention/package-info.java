/** What is left of meetings and contacts when their time is over: that they were, and how many came. */
@NullMarked
package org.shoulashou.exchange.retention;

import org.jspecify.annotations.NullMarked;
