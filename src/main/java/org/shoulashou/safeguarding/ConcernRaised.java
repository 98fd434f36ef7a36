package org.shoulashou.safeguarding;

import java.util.List;
import org.shoulashou.platform.events.EventType;

/** For whoever calls the leads. It says that something waits and where, never what. */
@EventType("safeguarding.concern-raised")
public record ConcernRaised(String concernId, List<String> schools) {}
