package org.shoulashou.exchange.pages;

import static org.shoulashou.accounts.Permission.EXCHANGE_ARRANGE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.exchange.agenda.PartKind;
import org.shoulashou.exchange.arranging.CastParts;
import org.shoulashou.exchange.arranging.DecideMeeting;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.exchange.meetings.Part;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Meetings of paired classes, arranged by adults of both. */
@RestController
@RequestMapping("/api/meetings")
class MeetingController {

    private final Meetings meetings;
    private final ShowMeeting show;
    private final DecideMeeting decide;
    private final CastParts cast;

    MeetingController(Meetings meetings, ShowMeeting show, DecideMeeting decide, CastParts cast) {
        this.meetings = meetings;
        this.show = show;
        this.decide = decide;
        this.cast = cast;
    }

    record AgreeingToMeet(@NotNull Long version, @NotNull Instant start) {}

    record Countering(
            @NotNull Long version, @NotNull @Size(max = 5) List<@NotNull Instant> times) {}

    record Cancelling(
            @NotNull Long version,
            @NotBlank @Size(max = 200) String reason) {}

    record Linking(
            @NotNull Long version,
            @Size(max = 300) @Nullable String link) {}

    record Casting(
            @NotNull Long version, @NotNull @Size(max = 7) List<@Valid CastPart> parts) {}

    record CastPart(
            @NotNull PartKind part,
            @NotBlank @Size(max = 60) String pupil) {}

    @GetMapping
    @Needs(EXCHANGE_ARRANGE)
    Mono<Page<MeetingRow>> list(@Valid PageRequest asked, Caller caller) {
        return meetings.seenBy(caller.reach(EXCHANGE_ARRANGE), asked).flatMap(page -> rows(page, caller));
    }

    @GetMapping("/{id}")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<MeetingPage> one(@PathVariable String id, Caller caller) {
        return shown(meetings.get(id), caller);
    }

    @PostMapping("/{id}/agreement")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<MeetingPage> agree(@PathVariable String id, @Valid @RequestBody AgreeingToMeet asked, Caller caller) {
        return shown(decide.agree(id, asked.version(), asked.start(), caller), caller);
    }

    @PostMapping("/{id}/counter-offer")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<MeetingPage> counter(@PathVariable String id, @Valid @RequestBody Countering asked, Caller caller) {
        return shown(decide.counter(id, asked.version(), asked.times(), caller), caller);
    }

    @PostMapping("/{id}/cancellation")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<MeetingPage> cancel(@PathVariable String id, @Valid @RequestBody Cancelling asked, Caller caller) {
        return shown(decide.cancel(id, asked.version(), asked.reason(), caller), caller);
    }

    @PutMapping("/{id}/link")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<MeetingPage> link(@PathVariable String id, @Valid @RequestBody Linking asked, Caller caller) {
        return shown(decide.link(id, asked.version(), asked.link(), caller), caller);
    }

    @PutMapping("/{id}/parts")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<MeetingPage> cast(@PathVariable String id, @Valid @RequestBody Casting asked, Caller caller) {
        List<Part> parts = asked.parts().stream()
                .map(each -> new Part(each.part(), each.pupil()))
                .toList();
        return shown(cast.cast(id, asked.version(), parts, caller), caller);
    }

    private Mono<MeetingPage> shown(Mono<Meeting> meeting, Caller caller) {
        return meeting.flatMap(found -> show.page(found, caller));
    }

    private Mono<Page<MeetingRow>> rows(Page<Meeting> page, Caller caller) {
        return show.rows(page.items(), caller).map(rows -> new Page<>(rows, page.page(), page.size(), page.total()));
    }
}
