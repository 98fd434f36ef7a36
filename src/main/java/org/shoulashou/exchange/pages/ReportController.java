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
import org.shoulashou.exchange.evidence.EvidencePictures;
import org.shoulashou.exchange.meetings.Between;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.MeetingReport;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.exchange.meetings.ReportMeeting;
import org.shoulashou.exchange.meetings.ReportMeeting.Told;
import org.shoulashou.platform.pictures.PictureAnswer;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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
    private final ShowMeeting show;

    ReportController(Meetings meetings, ReportMeeting report, EvidencePictures evidence, ShowMeeting show) {
        this.meetings = meetings;
        this.report = report;
        this.evidence = evidence;
        this.show = show;
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
    Mono<ResponseEntity<byte[]>> picture(@PathVariable String id, @PathVariable String picture, Caller caller) {
        return meetings.get(id)
                .flatMap(meeting -> picture(meeting, picture, caller))
                .map(PictureAnswer::of);
    }

    @PostMapping("/report")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<MeetingPage> report(@PathVariable String id, @Valid @RequestBody MeetingHeld held, Caller caller) {
        Told told = new Told(held.heads(), held.minutes(), held.words(), held.pictures(), held.allMayBeShown());
        return report.report(id, held.version(), told, caller).flatMap(meeting -> show.page(meeting, caller));
    }

    private Mono<byte[]> picture(Meeting meeting, String picture, Caller caller) {
        Between between = meeting.between();
        Half half = Half.of(between, caller);
        MeetingReport own = meeting.course().reports().get(half);
        List<String> visible = own == null ? List.of() : own.pictures();
        return evidence.show(visible, picture, EvidencePictures.looking(caller, meeting.id(), between.logged(half)));
    }
}
