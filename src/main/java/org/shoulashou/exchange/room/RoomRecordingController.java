package org.shoulashou.exchange.room;

import static org.shoulashou.accounts.Permission.EXCHANGE_ARRANGE;

import jakarta.validation.Valid;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.recordings.LongestRecording;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Recording in the room: one class asks, the other agrees, either ends it. */
@RestController
@RequestMapping("/api/meetings/{id}")
class RoomRecordingController {

    private final RecordRoom record;
    private final ShowRoom show;

    RoomRecordingController(RecordRoom record, ShowRoom show) {
        this.record = record;
        this.show = show;
    }

    /** @param nobodyOut whether those who may not be recorded are neither in view nor heard */
    record RecordingWish(boolean nobodyOut) {}

    record PieceKept(int next) {}

    @PostMapping("/room/recording")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<RoomPage> ask(@PathVariable String id, @Valid @RequestBody RecordingWish asked, Caller caller) {
        return show.page(id, record.ask(id, asked.nobodyOut(), caller), caller);
    }

    @PostMapping("/room/recording/agreement")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<RoomPage> agree(@PathVariable String id, @Valid @RequestBody RecordingWish asked, Caller caller) {
        return show.page(id, record.agree(id, asked.nobodyOut(), caller), caller);
    }

    @PostMapping("/room/recording/end")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<RoomPage> stop(@PathVariable String id, Caller caller) {
        return show.page(id, record.stop(id, caller), caller);
    }

    /** The bare bytes, in order; the same piece sent twice is kept once. */
    @PostMapping("/recordings/{recording}/pieces")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<PieceKept> take(
            @PathVariable String id,
            @PathVariable String recording,
            @RequestParam int number,
            @RequestBody Flux<DataBuffer> body,
            Caller caller) {
        return bytes(body)
                .flatMap(piece -> record.take(id, recording, number, piece, caller))
                .map(PieceKept::new);
    }

    private static Mono<byte[]> bytes(Flux<DataBuffer> body) {
        return DataBufferUtils.join(body, LongestRecording.piece())
                .map(RoomRecordingController::bytes)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, large -> ExchangeProblems.PIECE_UNFIT.refusal());
    }

    private static byte[] bytes(DataBuffer joined) {
        byte[] bytes = new byte[joined.readableByteCount()];
        joined.read(bytes);
        DataBufferUtils.release(joined);
        return bytes;
    }
}
