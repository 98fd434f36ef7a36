package org.shoulashou.exchange.pages;

import static org.shoulashou.accounts.Permission.DESK_OPEN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.Pupils;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.MeetingState;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.platform.text.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The next meeting of a child's class, on the desk: when it is and what it is about, and neither a link nor a name. */
@RestController
@RequestMapping("/api/desk/meetings")
class DeskMeetingController {

    private static final Duration STILL_THERE = Duration.ofHours(1);

    private final Pupils pupils;
    private final Meetings meetings;
    private final Clock clock;

    DeskMeetingController(Pupils pupils, Meetings meetings, Clock clock) {
        this.pupils = pupils;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** @param meetings one at most: a desk is no timetable */
    record DeskMeetings(List<DeskMeeting> meetings) {}

    record DeskMeeting(Text kind, Text title, Instant at, int minutes) {

        static DeskMeeting of(Meeting meeting) {
            return new DeskMeeting(
                    meeting.kind().text(),
                    meeting.agenda().title(),
                    meeting.at(),
                    meeting.course().offers().minutes());
        }
    }

    @GetMapping
    @Needs(DESK_OPEN)
    Mono<DeskMeetings> next(Caller pupil) {
        Instant from = clock.instant().minus(STILL_THERE);
        return pupils.find(pupil.accountId())
                .flatMapMany(child -> meetings.since(
                        List.of(Scope.schoolClass(child.classId()).key()), from))
                .filter(meeting -> meeting.course().state() == MeetingState.AGREED)
                .take(1)
                .map(DeskMeeting::of)
                .collectList()
                .map(DeskMeetings::new);
    }
}
