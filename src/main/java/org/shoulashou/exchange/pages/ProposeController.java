package org.shoulashou.exchange.pages;

import static org.shoulashou.accounts.Permission.EXCHANGE_ARRANGE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.exchange.ExchangeFigures;
import org.shoulashou.exchange.ExchangeFigures.HeldMeeting;
import org.shoulashou.exchange.agenda.SchoolHours;
import org.shoulashou.exchange.agenda.Themes;
import org.shoulashou.exchange.arranging.ProposeMeeting;
import org.shoulashou.exchange.arranging.ProposeMeeting.Wish;
import org.shoulashou.exchange.meetings.Between;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.MeetingKind;
import org.shoulashou.exchange.meetings.WhoMayBeSeen;
import org.shoulashou.exchange.meetings.WhoMayBeSeen.Seen;
import org.shoulashou.exchange.pages.MeetingPage.Child;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.views.GroupView;
import org.shoulashou.matching.views.NameGroups;
import org.shoulashou.matching.views.NameGroups.Names;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.calendar.LessonDays;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple3;

/** What one needs to propose a meeting, and proposing it. */
@RestController
@RequestMapping("/api/class-pairings/{id}/meetings")
class ProposeController {

    private static final int DAYS_AHEAD = 120;

    private final ClassPairings classPairings;
    private final NameGroups names;
    private final Themes themes;
    private final LessonDays days;
    private final ProposeMeeting propose;
    private final ShowMeeting show;
    private final ExchangeFigures figures;
    private final WhoMayBeSeen who;
    private final Clock clock;

    ProposeController(
            ClassPairings classPairings,
            NameGroups names,
            Themes themes,
            LessonDays days,
            ProposeMeeting propose,
            ShowMeeting show,
            ExchangeFigures figures,
            WhoMayBeSeen who,
            Clock clock) {
        this.classPairings = classPairings;
        this.names = names;
        this.themes = themes;
        this.days = days;
        this.propose = propose;
        this.show = show;
        this.figures = figures;
        this.who = who;
        this.clock = clock;
    }

    /**
     * @param ownLater   hours by which the own school day lies later than Beijing's timetable
     * @param lessonDays days with lessons, as far as anybody plans
     * @param held       meetings of these two that both sides have confirmed
     * @param heads      who took part in them, counted each time
     * @param notShown   pupils of the own class who may not be in a picture
     */
    record MeetingForm(
            GroupView own,
            GroupView other,
            long ownLater,
            long otherLater,
            List<ThemeChoice> themes,
            List<LocalDate> lessonDays,
            long held,
            int heads,
            List<Child> notShown) {}

    record ThemeChoice(String key, Text title, List<Text> questions) {}

    record MeetingWish(
            @NotBlank @Size(max = 60) String once,
            @NotNull MeetingKind kind,
            @Size(max = 60) @Nullable String theme,
            @Size(max = 40) @Nullable String title,
            @NotNull @Size(max = 5) List<@NotNull Instant> times,
            @NotNull @Min(10) @Max(180) Integer minutes,
            @Size(max = 300) @Nullable String link) {}

    @GetMapping("/form")
    @Needs(value = EXCHANGE_ARRANGE, on = "class-pairing", in = "id")
    Mono<MeetingForm> form(@PathVariable String id, Caller caller) {
        return classPairings
                .find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(classes -> form(classes, Half.of(Between.of(classes), caller), caller));
    }

    private Mono<MeetingForm> form(ClassPairing classes, Half half, Caller caller) {
        return Mono.zip(
                        names.of(List.of(classes)),
                        figures.meetingsOf(classes.id()).collectList(),
                        who.of(Between.of(classes).on(half).schoolClass()))
                .map(all -> form(Between.of(classes), half, all, caller));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = EXCHANGE_ARRANGE, on = "class-pairing", in = "id")
    Mono<MeetingPage> propose(@PathVariable String id, @Valid @RequestBody MeetingWish asked, Caller caller) {
        Wish wish = new Wish(
                asked.once(), asked.kind(), asked.theme(), asked.title(), asked.times(), asked.minutes(), asked.link());
        return propose.propose(id, wish, caller).flatMap(meeting -> show.page(meeting, caller));
    }

    private MeetingForm form(Between between, Half half, Tuple3<Names, List<HeldMeeting>, Seen> known, Caller caller) {
        Names named = known.getT1();
        List<HeldMeeting> held = known.getT2();
        return new MeetingForm(
                named.view(between.on(half), caller),
                named.view(between.on(half.other()), caller),
                SchoolHours.of(between.on(half).line()).later().toHours(),
                SchoolHours.of(between.on(half.other()).line()).later().toHours(),
                themes.all().stream()
                        .map(each -> new ThemeChoice(each.key(), each.title(), each.prompts()))
                        .toList(),
                lessonDays(),
                held.size(),
                held.stream().mapToInt(HeldMeeting::heads).sum(),
                ShowMeeting.children(known.getT3().notInPictures()));
    }

    private List<LocalDate> lessonDays() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(DAYS_AHEAD)
                .filter(days::has)
                .toList();
    }
}
