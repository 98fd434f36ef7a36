package org.shoulashou.safeguarding;

import org.shoulashou.platform.events.EventType;

/**
 * Nobody of a school has answered a concern in time; the League nearby is to call its head. It says which school, never
 * what (R22).
 *
 * @param place key of the place whose League is called; empty where there is none
 */
@EventType("safeguarding.school-silent")
public record SchoolSilent(String concernId, String school, String place) {}
