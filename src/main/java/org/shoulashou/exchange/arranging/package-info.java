/** How adults of two schools arrange a meeting, and what follows by itself when a friendship or a consent goes. */
@NullMarked
package org.shoulashou.exchange.arranging;

import org.jspecify.annotations.NullMarked;
