package org.shoulashou.exchange.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.directory.Pupil;
import org.shoulashou.exchange.agenda.PartKind;
import org.shoulashou.exchange.agenda.SchoolHours;
import org.shoulashou.exchange.agenda.Themes;
import org.shoulashou.exchange.evidence.OpenShelves;
import org.shoulashou.exchange.evidence.OpenShelves.Standing;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.MeetingReport;
import org.shoulashou.exchange.meetings.MeetingState;
import org.shoulashou.exchange.meetings.Part;
import org.shoulashou.exchange.meetings.Turn;
import org.shoulashou.exchange.meetings.WhoMayBeSeen;
import org.shoulashou.exchange.meetings.WhoMayBeSeen.Seen;
import org.shoulashou.exchange.pages.MeetingPage.Child;
import org.shoulashou.exchange.pages.MeetingPage.OtherReport;
import org.shoulashou.exchange.pages.MeetingPage.PartView;
import org.shoulashou.exchange.pages.MeetingPage.ReportView;
import org.shoulashou.exchange.pages.MeetingPage.TimeView;
import org.shoulashou.exchange.pages.MeetingPage.TurnView;
import org.shoulashou.matching.views.NameGroups;
import org.shoulashou.matching.views.NameGroups.Names;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.calendar.LessonDays;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sets a meeting out for an adult of one of its classes. */
@Component
class ShowMeeting {

    private final NameGroups names;
    private final WhoMayBeSeen who;
    private final Themes themes;
    private final LessonDays days;
    private final OpenShelves shelves;
    private final Clock clock;

    ShowMeeting(NameGroups names, WhoMayBeSeen who, Themes themes, LessonDays days, OpenShelves shelves, Clock clock) {
        this.names = names;
        this.who = who;
        this.themes = themes;
        this.days = days;
        this.shelves = shelves;
        this.clock = clock;
    }

    Mono<List<MeetingRow>> rows(List<Meeting> meetings, Caller caller) {
        return names.ofGroups(meetings.stream()
                        .flatMap(each -> Arrays.stream(Half.values()).map(each.between()::on))
                        .toList())
                .map(named -> rows(meetings, named, caller));
    }

    private List<MeetingRow> rows(List<Meeting> meetings, Names named, Caller caller) {
        return meetings.stream().map(each -> row(each, named, caller)).toList();
    }

    Mono<MeetingPage> page(Meeting meeting, Caller caller) {
        Half half = Half.of(meeting.between(), caller);
        return Mono.zip(
                        rows(List.of(meeting), caller),
                        who.of(meeting.between().on(half).schoolClass()),
                        shelves.of(meeting.shelf(half).stream().toList()))
                .map(all -> page(meeting, half, all.getT1().get(0), all.getT2(), all.getT3()));
    }

    private MeetingRow row(Meeting meeting, Names named, Caller caller) {
        Half half = Half.of(meeting.between(), caller);
        MeetingState state = meeting.course().state();
        return new MeetingRow(
                meeting.id(),
                meeting.kind(),
                meeting.kind().text(),
                meeting.agenda().title(),
                meeting.at(),
                state,
                state.text(),
                named.view(meeting.between().on(half), caller),
                named.view(meeting.between().on(half.other()), caller),
                meeting.awaits(half) || mayReport(meeting, half),
                meeting.course().heads());
    }

    private MeetingPage page(Meeting meeting, Half half, MeetingRow row, Seen seen, Standing standing) {
        Instant start = meeting.course().start();
        Map<Half, MeetingReport> reports = meeting.course().reports();
        boolean open = meeting.course().state() == MeetingState.PROPOSED;
        return new MeetingPage(
                row,
                meeting.course().revision(),
                meeting.between().classPairing(),
                meeting.course().offers().by() == half,
                open ? times(meeting, half) : List.of(),
                start == null ? null : time(meeting, half, start),
                meeting.course().offers().minutes(),
                questions(meeting),
                meeting.course().link(),
                parts(meeting.course().parts().getOrDefault(half, List.of()), seen),
                children(seen.pupils()),
                children(seen.sittingOut()),
                children(seen.notInPictures()),
                own(
                        reports.get(half),
                        meeting.shelf(half).map(standing::pictures).orElse(List.of())),
                meeting.shelf(half).filter(standing::isClosed).isPresent(),
                other(reports.get(half.other())),
                meeting.course().turns().stream().map(turn -> turn(turn, half)).toList(),
                actions(meeting, half));
    }

    private List<TimeView> times(Meeting meeting, Half half) {
        return meeting.course().offers().times().stream()
                .map(time -> time(meeting, half, time))
                .toList();
    }

    private TimeView time(Meeting meeting, Half half, Instant start) {
        SchoolHours own = SchoolHours.of(meeting.between().on(half).line());
        SchoolHours other = SchoolHours.of(meeting.between().on(half.other()).line());
        Duration length = Duration.ofMinutes(meeting.course().offers().minutes());
        return new TimeView(
                start,
                days.has(LocalDate.ofInstant(start, Downloads.BEIJING)),
                own.felt(start).toString(),
                other.felt(start).toString(),
                own.hold(start, length) && other.hold(start, length));
    }

    private List<Text> questions(Meeting meeting) {
        String theme = meeting.agenda().theme();
        return theme == null
                ? List.of()
                : themes.find(theme).map(Themes.Theme::prompts).orElse(List.of());
    }

    /** Whoever has lost the consent since, has lost the part as well. */
    private static List<PartView> parts(List<Part> cast, Seen seen) {
        Map<PartKind, String> by = cast.stream()
                .filter(part -> seen.byVideo().contains(part.pupil()))
                .collect(Collectors.toMap(Part::kind, Part::pupil, (first, second) -> first));
        Map<String, Pupil> pupils = seen.pupils().stream().collect(Collectors.toMap(Pupil::id, Function.identity()));
        return Arrays.stream(PartKind.values())
                .map(kind -> new PartView(kind, kind.text(), child(pupils.get(by.getOrDefault(kind, "")))))
                .toList();
    }

    static List<Child> children(List<Pupil> pupils) {
        return pupils.stream()
                .map(pupil -> new Child(pupil.id(), pupil.penName()))
                .toList();
    }

    private static @Nullable Child child(@Nullable Pupil pupil) {
        return pupil == null ? null : new Child(pupil.id(), pupil.penName());
    }

    private static @Nullable ReportView own(@Nullable MeetingReport said, List<String> pictures) {
        return said == null
                ? null
                : new ReportView(said.by().name(), said.heads(), said.minutes(), said.words(), pictures);
    }

    private static @Nullable OtherReport other(@Nullable MeetingReport said) {
        return said == null ? null : new OtherReport(said.heads(), said.minutes());
    }

    private static TurnView turn(Turn turn, Half half) {
        String name = turn.half() == half && !turn.isByItself() ? turn.by().name() : null;
        return new TurnView(turn.by().at(), turn.step().text(), name, turn.isByItself(), turn.note());
    }

    private boolean mayReport(Meeting meeting, Half half) {
        return meeting.awaitsReport(half, clock.instant());
    }

    private List<String> actions(Meeting meeting, Half half) {
        List<String> actions = new ArrayList<>();
        MeetingState state = meeting.course().state();
        if (meeting.awaits(half)) actions.add("agree");
        if (meeting.awaits(half) || state == MeetingState.AGREED) actions.add("counter");
        if (state == MeetingState.PROPOSED || state == MeetingState.AGREED) {
            actions.addAll(List.of("cancel", "link", "cast"));
        }
        if (mayReport(meeting, half)) actions.add("report");
        return List.copyOf(actions);
    }
}
