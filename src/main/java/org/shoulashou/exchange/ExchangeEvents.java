package org.shoulashou.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.exchange.contacts.ContactKind;
import org.shoulashou.exchange.contacts.ContactState;
import org.shoulashou.exchange.meetings.MeetingKind;
import org.shoulashou.exchange.meetings.MeetingState;
import org.shoulashou.exchange.meetings.Step;
import org.shoulashou.platform.events.EventType;

/** What happens between two classes; no child's name and no text that somebody typed. */
public sealed interface ExchangeEvents {

    String classPairing();

    /** The school of whoever acted. */
    String bySchool();

    /** The school that is to be told. */
    String toSchool();

    /** The class that is to be told. */
    String toClass();

    /**
     * A meeting was proposed, agreed, called off, reported or confirmed.
     *
     * @param start absent while none is agreed
     */
    @EventType("exchange.meeting-moved")
    record MeetingMoved(
            String meetingId,
            String classPairing,
            MeetingKind kind,
            Step step,
            MeetingState state,
            String bySchool,
            String toSchool,
            String toClass,
            @Nullable Instant start)
            implements ExchangeEvents {}

    /** Something passed between two classes on another way, or was confirmed by the other of them. */
    @EventType("exchange.contact-moved")
    record ContactMoved(
            String contactId,
            String classPairing,
            ContactKind kind,
            ContactState state,
            String bySchool,
            String toSchool,
            String toClass)
            implements ExchangeEvents {}
}
