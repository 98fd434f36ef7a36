package org.shoulashou.exchange.recordings;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.recordings.Recording.Words;
import org.shoulashou.platform.crypto.ContentKey;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.pictures.SealedFiles;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Recordings as stored. Whoever takes one away destroys its key, which is one write however long it was; the pieces that
 * nothing opens any more are swept afterwards.
 */
@Component
public class Recordings {

    private final ReactiveMongoTemplate database;
    private final SealedFiles files;
    private final Sealer sealer;
    private final LongestRecording most;
    private final Clock clock;

    Recordings(ReactiveMongoTemplate database, SealedFiles files, Sealer sealer, LongestRecording most, Clock clock) {
        this.database = database;
        this.files = files;
        this.sealer = sealer;
        this.most = most;
        this.clock = clock;
    }

    /** @param shown pupils of both classes who might be in it */
    public Mono<Recording> begin(String id, Meeting meeting, Words words, List<String> shown) {
        return database.insert(Recording.begun(id, meeting, words, shown, sealer));
    }

    /** Of a meeting, those that can be looked at. */
    public Flux<Recording> of(String meeting) {
        Criteria those = where("meeting")
                .is(meeting)
                .and("next")
                .gt(0)
                .and(Recording.KEY)
                .exists(true);
        return database.find(query(those).with(Sort.by("lastAt")), Recording.class);
    }

    /** Ends in a refusal where it is gone, or of another meeting. */
    public Mono<Recording> get(String meeting, String id) {
        return database.findById(id, Recording.class)
                .filter(found -> found.meeting().equals(meeting) && found.key() != null)
                .switchIfEmpty(Mono.error(ExchangeProblems.RECORDING_GONE::refusal));
    }

    /** Sent twice is kept once; gives back which piece comes next. */
    public Mono<Integer> take(Recording recording, int number, byte[] piece) {
        if (number < recording.next()) return Mono.just(recording.next());
        if (number > recording.next()) return Mono.error(ExchangeProblems.PIECE_MISSING.refusal(recording.next()));
        most.require(recording, piece);
        String file = Recording.file(recording.id(), number);
        byte[] closed = keyOf(recording).close(piece, recording.slot(number));
        return files.remove(file)
                .then(Mono.defer(() -> files.write(file, closed, new Document("recording", recording.id()))))
                .then(Mono.defer(() -> counted(recording, piece.length)));
    }

    /** Where it was taken away meanwhile, so is what just came. */
    private Mono<Integer> counted(Recording recording, int length) {
        Criteria still = where("_id").is(recording.id()).and("next").is(recording.next());
        Update grown = new Update()
                .set("next", recording.next() + 1)
                .set("bytes", recording.bytes() + length)
                .set("lastAt", clock.instant());
        return database.updateFirst(query(still.and(Recording.KEY).exists(true)), grown, Recording.class)
                .filter(written -> written.getMatchedCount() == 1)
                .map(written -> recording.next() + 1)
                .switchIfEmpty(Mono.defer(() -> refused(recording)));
    }

    private Mono<Integer> refused(Recording recording) {
        return get(recording.meeting(), recording.id())
                .map(Recording::next)
                .onErrorResume(gone -> files.remove(Recording.file(recording.id(), recording.next()))
                        .then(Mono.error(gone)));
    }

    /** Piece by piece, so that no more than one of them is in memory. */
    public Flux<byte[]> play(Recording recording) {
        ContentKey key = keyOf(recording);
        return Flux.range(0, recording.next())
                .concatMap(
                        number -> files.read(Recording.file(recording.id(), number))
                                .map(closed -> key.open(closed, recording.slot(number))),
                        1);
    }

    private ContentKey keyOf(Recording recording) {
        @Nullable Sealed key = recording.key();
        if (key == null) throw ExchangeProblems.RECORDING_GONE.refusal();
        return ContentKey.opened(sealer, key, Recording.keySlot(recording.id()));
    }

    public Mono<Void> close(Recording recording) {
        return close(where("_id").is(recording.id()));
    }

    /** All in which this pupil might be, or which this class was part of. */
    Mono<Void> closeOf(String pupil, String schoolClass) {
        return close(new Criteria()
                .orOperator(where("shown").is(pupil), where("classes").is(schoolClass)));
    }

    /** Made before this moment, and not taken away yet. */
    public Flux<Recording> madeBefore(Instant moment) {
        return database.find(query(where("lastAt").lt(moment).and(Recording.KEY).exists(true)), Recording.class);
    }

    private Mono<Void> close(Criteria which) {
        return database.updateMulti(query(which), new Update().unset(Recording.KEY), Recording.class)
                .then();
    }

    /** What nothing opens any more. Its document goes last: where a crash comes between, the next round finds it. */
    Mono<Long> sweep() {
        return database.find(query(where(Recording.KEY).exists(false)), Recording.class)
                .concatMap(recording -> remove(recording).thenReturn(recording))
                .count();
    }

    private Mono<Void> remove(Recording recording) {
        return Flux.range(0, recording.next() + 1)
                .concatMap(number -> files.remove(Recording.file(recording.id(), number)))
                .then(Mono.defer(() -> database.remove(query(where("_id").is(recording.id())), Recording.class)))
                .then();
    }
}
