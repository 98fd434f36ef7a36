package org.shoulashou.safeguarding;

import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.events.EventType;

/** For the owner of what was held.
 *
 * @param by the lead's account
 */
@EventType("safeguarding.concern-closed")
public record ConcernClosed(String concernId, @Nullable String subjectKey, Ending ending, String by) {}
