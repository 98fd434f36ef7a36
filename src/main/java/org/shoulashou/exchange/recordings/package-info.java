/** What was recorded of a meeting with the consent of all who are in it: kept sealed, and gone with the first consent. */
@NullMarked
package org.shoulashou.exchange.recordings;

import org.jspecify.annotations.NullMarked;
