package org.shoulashou.matching.confirming;

import java.util.List;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.platform.events.EventType;

/**
 * Two pairs are to change friends. Told by the two classes in one write, carried out as often as it takes.
 *
 * @param old   the two pairings that end by it
 * @param fresh the two that take their places
 */
@EventType("matching.swap-asked")
record SwapAsked(String classPairing, List<String> old, List<Fresh> fresh) {

    record Fresh(String id, Member inland, Member partner, Pairing.Merits merits) {}
}
