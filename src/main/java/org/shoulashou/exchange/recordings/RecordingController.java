package org.shoulashou.exchange.recordings;

import static org.shoulashou.accounts.Permission.EXCHANGE_ARRANGE;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.accounts.log.LogFirst;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.Meetings;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Recordings of a meeting, for staff of its two classes and for nobody else. */
@RestController
@RequestMapping("/api/meetings/{id}/recordings")
class RecordingController {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final Meetings meetings;
    private final Recordings recordings;
    private final LogFirst log;

    RecordingController(Meetings meetings, Recordings recordings, LogFirst log) {
        this.meetings = meetings;
        this.recordings = recordings;
        this.log = log;
    }

    /** @param byUs whether the own class recorded it */
    record RecordingRow(String id, boolean byUs, Instant from, Instant until, long bytes) {

        static RecordingRow of(Recording recording, Half looks) {
            return new RecordingRow(
                    recording.id(),
                    recording.by() == looks,
                    recording.agreed().at(),
                    recording.lastAt(),
                    recording.bytes());
        }
    }

    record MeetingRecordings(List<RecordingRow> recordings) {}

    @GetMapping
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<MeetingRecordings> list(@PathVariable String id, Caller caller) {
        return meetings.get(id)
                .map(meeting -> Half.of(meeting.between(), caller))
                .flatMapMany(half -> recordings.of(id).map(each -> RecordingRow.of(each, half)))
                .collectList()
                .map(MeetingRecordings::new);
    }

    /** After it was written down who looks. */
    @GetMapping(path = "/{recording}", produces = "video/webm")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> play(
            @PathVariable String id, @PathVariable String recording, Caller caller) {
        return recordings
                .get(id, recording)
                .flatMap(found -> log.thenShow(acted(caller, Action.MEETING_RECORDING_SEEN, found), Mono.just(found)))
                .map(found -> answer(recordings.play(found)));
    }

    @DeleteMapping("/{recording}")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable String id, @PathVariable String recording, Caller caller) {
        return recordings
                .get(id, recording)
                .flatMap(found ->
                        log.thenShow(acted(caller, Action.MEETING_RECORDING_REMOVED, found), recordings.close(found)));
    }

    /** Both schools read in their logs who looked and who removed it. */
    private static Acted acted(Caller caller, Action action, Recording recording) {
        List<String> within = Stream.of(Half.values())
                .flatMap(half -> recording.between().logged(half).stream())
                .distinct()
                .toList();
        return Acted.by(caller, action, within).on(recording.meeting());
    }

    private static ResponseEntity<Flux<DataBuffer>> answer(Flux<byte[]> pieces) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("video/webm"));
        headers.setCacheControl(CacheControl.noStore().cachePrivate());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", NOTHING_RUNS);
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        return ResponseEntity.ok().headers(headers).body(pieces.map(DefaultDataBufferFactory.sharedInstance::wrap));
    }
}
