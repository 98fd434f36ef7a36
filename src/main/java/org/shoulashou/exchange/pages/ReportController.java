package org.shoulashou.exchange.pages;

import static org.shoulashou.accounts.Permission.EXCHANGE_ARRANGE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.arranging.ReportMeeting;
import org.shoulashou.exchange.arranging.ReportMeeting.Told;
import org.shoulashou.exchange.evidence.EvidencePictures;
import org.shoulashou.exchange.evidence.OpenShelves;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.platform.pictures.PictureAnswer;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** After a meeting: each side says that it took place, and keeps its own pictures of it. */
@RestController
@RequestMapping("/api/meetings/{id}")
class ReportController {

    private final Meetings meetings;
    private final ReportMeeting report;
    private final EvidencePictures evidence;
    private final OpenShelves shelves;
    private final ShowMeeting show;

    ReportController(
            Meetings meetings, ReportMeeting report, EvidencePictures evidence, OpenShelves shelves, ShowMeeting show) {
        this.meetings = meetings;
        this.report = report;
        this.evidence = evidence;
        this.shelves = shelves;
        this.show = show;
    }

    /** @param allMayBeShown the teacher has compared each of these with the list of today */
    record PicturesKept(@NotNull @Size(max = 6) List<@NotNull String> keep, boolean allMayBeShown) {

        List<String> vouched() {
            if (!keep.isEmpty() && !allMayBeShown) throw ExchangeProblems.PICTURES_UNCONFIRMED.refusal();
            return keep;
        }
    }

    record MeetingPicture(String id, int width, int height) {}

    record MeetingHeld(
            @NotNull Long version,
            @NotNull @Min(1) @Max(500) Integer heads,
            @NotNull @Min(1) @Max(600) Integer minutes,
            @Size(max = 2000) @Nullable String words,
            @NotNull @Size(max = 6) List<@NotNull String> pictures,
            boolean allMayBeShown) {}

    /** Kept for a day; a report that names it within that time keeps it. */
    @PostMapping("/pictures")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<MeetingPicture> take(@PathVariable String id, @RequestBody Flux<DataBuffer> body, Caller caller) {
        return report.take(id, body, caller).map(kept -> new MeetingPicture(kept.id(), kept.width(), kept.height()));
    }

    @GetMapping(path = "/pictures/{picture}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<ResponseEntity<byte[]>> picture(
            @PathVariable String id,
            @PathVariable String picture,
            @RequestParam(defaultValue = "false") boolean again,
            Caller caller) {
        return meetings.get(id)
                .flatMap(meeting -> picture(meeting, picture, again, caller))
                .map(PictureAnswer::of);
    }

    /** Whoever looked at closed pictures again keeps those that show nobody who may not be shown; the rest is removed. */
    @PostMapping("/pictures/again")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<MeetingPage> again(@PathVariable String id, @Valid @RequestBody PicturesKept kept, Caller caller) {
        return meetings.get(id)
                .delayUntil(meeting -> again(meeting, kept, caller))
                .flatMap(meeting -> show.page(meeting, caller));
    }

    private Mono<Void> again(Meeting meeting, PicturesKept kept, Caller caller) {
        Half half = Half.speaking(meeting.between(), caller);
        return Mono.justOrEmpty(meeting.shelf(half))
                .flatMap(shelf -> shelves.lookedAgain(shelf, kept.vouched(), caller));
    }

    @PostMapping("/report")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<MeetingPage> report(@PathVariable String id, @Valid @RequestBody MeetingHeld held, Caller caller) {
        Told told = new Told(held.heads(), held.minutes(), held.words(), held.pictures(), held.allMayBeShown());
        return report.report(id, held.version(), told, caller).flatMap(meeting -> show.page(meeting, caller));
    }

    private Mono<byte[]> picture(Meeting meeting, String picture, boolean again, Caller caller) {
        Half half = Half.of(meeting.between(), caller);
        Acted looking =
                EvidencePictures.looking(caller, meeting.id(), meeting.between().logged(half));
        return shelves.visible(meeting.shelf(half).orElse(null), again)
                .flatMap(visible -> evidence.show(visible, picture, looking));
    }
}
