package org.shoulashou.exchange.meetings;

import org.shoulashou.exchange.agenda.PartKind;

/** Who does what in a meeting; seen by the pupil's own class alone. */
public record Part(PartKind kind, String pupil) {}
