/** Meetings of two classes: proposed, agreed, held, confirmed by both. */
@NullMarked
@NamedInterface("meetings")
package org.shoulashou.exchange.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
