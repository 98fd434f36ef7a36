package org.shoulashou.exchange.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.Pupil;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.MeetingState;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Meetings of a child's class as the child and the family see them: neither a link nor a name. */
@Component
class ChildMeetings {

    private static final Duration STILL_THERE = Duration.ofHours(1);
    private static final Duration LATELY = Duration.ofDays(14);
    private static final Set<MeetingState> TAKES_PLACE =
            Set.of(MeetingState.AGREED, MeetingState.REPORTED, MeetingState.CONFIRMED);

    private final Meetings meetings;
    private final Clock clock;

    ChildMeetings(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /** @param over whether it was, and nothing is to come of it but what a child may still say */
    record ChildMeeting(String id, Text kind, Text title, Instant at, int minutes, boolean over) {

        static ChildMeeting of(Meeting meeting, boolean over) {
            return new ChildMeeting(
                    meeting.id(),
                    meeting.kind().text(),
                    meeting.agenda().title(),
                    meeting.at(),
                    meeting.course().offers().minutes(),
                    over);
        }
    }

    /** The next one and the last one: a desk is no timetable. */
    Mono<List<ChildMeeting>> around(Pupil child) {
        Instant now = clock.instant();
        return meetings.since(keys(child), now.minus(LATELY))
                .filter(meeting -> TAKES_PLACE.contains(meeting.course().state()))
                .map(meeting -> ChildMeeting.of(meeting, meeting.at().isBefore(now.minus(STILL_THERE))))
                .collectList()
                .map(ChildMeetings::nextAndLast);
    }

    private static List<ChildMeeting> nextAndLast(List<ChildMeeting> inOrder) {
        List<ChildMeeting> two = new ArrayList<>();
        inOrder.stream().filter(each -> !each.over()).findFirst().ifPresent(two::add);
        inOrder.stream()
                .filter(ChildMeeting::over)
                .reduce((earlier, later) -> later)
                .ifPresent(two::add);
        return List.copyOf(two);
    }

    /** Ends in a refusal where the child's class is none of the two. */
    Mono<Meeting> theirs(String id, Pupil child) {
        return meetings.find(id)
                .filter(meeting -> meeting.between().within().containsAll(keys(child)))
                .switchIfEmpty(Mono.error(ExchangeProblems.NOT_OF_CHILD::refusal));
    }

    private static List<String> keys(Pupil child) {
        return List.of(Scope.schoolClass(child.classId()).key());
    }
}
