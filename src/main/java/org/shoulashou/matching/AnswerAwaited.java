package org.shoulashou.matching;

import java.time.LocalDate;
import org.shoulashou.platform.events.EventType;

/**
 * A school has not said what it thinks of pairs that were proposed to it; its counsellors are to be reminded.
 *
 * @param overdue whether the deadline is over; nothing follows from that but the reminder
 */
@EventType("matching.answer-awaited")
public record AnswerAwaited(
        String classPairingId, String schoolId, String classId, LocalDate deadline, boolean overdue) {}
