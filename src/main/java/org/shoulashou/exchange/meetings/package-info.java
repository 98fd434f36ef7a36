/** Meetings of two classes: proposed, agreed, held, confirmed by both. */
@NullMarked
package org.shoulashou.exchange.meetings;

import org.jspecify.annotations.NullMarked;
