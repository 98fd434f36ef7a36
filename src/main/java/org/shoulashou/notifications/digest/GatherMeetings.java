package org.shoulashou.notifications.digest;

import static org.shoulashou.accounts.Permission.EXCHANGE_ARRANGE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.MeetingState;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.notifications.mail.Mail.Heading;
import org.shoulashou.notifications.mail.Mail.Line;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Meetings of classes that wait for somebody, and those that are coming. */
@Component
class GatherMeetings {

    private static final Text ANSWERS = new Text("等您答复的班级见面：{0} 次", "Meetings of classes to be answered: {0}");
    private static final Text REPORTS = new Text("等您确认已经举行的见面：{0} 次", "Meetings to be confirmed as held: {0}");
    private static final Text COMES = new Text("“{0}”见面：{1}", "“{0}”, meeting on {1}");

    private final Meetings meetings;
    private final Clock clock;

    GatherMeetings(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /** @param days how far ahead is looked */
    Flux<Line> of(Caller caller, int days) {
        List<String> keys = caller.reach(EXCHANGE_ARRANGE).keys();
        return keys.isEmpty()
                ? Flux.empty()
                : meetings.unfinished(keys).collectList().flatMapIterable(found -> lines(found, caller, days));
    }

    private List<Line> lines(List<Meeting> found, Caller caller, int days) {
        Instant now = clock.instant();
        List<Line> lines = new ArrayList<>();
        long answers = found.stream()
                .filter(each -> each.awaits(Half.of(each.between(), caller)))
                .count();
        long reports = found.stream()
                .filter(each -> each.awaitsReport(Half.of(each.between(), caller), now))
                .count();
        if (answers > 0) lines.add(new Line(Heading.WAITS, ANSWERS.with(answers), "/meetings"));
        if (reports > 0) lines.add(new Line(Heading.WAITS, REPORTS.with(reports), "/meetings"));
        Instant until = now.plus(Duration.ofDays(days));
        found.stream()
                .filter(each -> each.course().state() == MeetingState.AGREED)
                .filter(each -> each.at().isAfter(now) && each.at().isBefore(until))
                .forEach(each -> lines.add(comes(each)));
        return lines;
    }

    private static Line comes(Meeting meeting) {
        LocalDate day = LocalDate.ofInstant(meeting.at(), Downloads.BEIJING);
        return new Line(Heading.COMING, COMES.with(meeting.agenda().title(), day), "/meetings");
    }
}
