package org.shoulashou.matching;

import java.time.LocalDate;
import org.shoulashou.platform.events.EventType;

/** Pairs of these two classes are before their schools for the first time. Told by whoever makes the two a pair. */
@EventType("matching.pairs-proposed")
public record PairsProposed(
        String classPairingId,
        String inlandClass,
        String inlandSchool,
        String partnerClass,
        String partnerSchool,
        LocalDate deadline) {}
