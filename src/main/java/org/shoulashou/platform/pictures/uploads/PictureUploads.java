package org.shoulashou.platform.pictures.uploads;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.crypto.ContentKey;
import org.shoulashou.platform.crypto.PersonKeys;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.crypto.Slot;
import org.shoulashou.platform.crypto.Unguessable;
import org.shoulashou.platform.pictures.Owner;
import org.shoulashou.platform.pictures.PictureProblems;
import org.shoulashou.platform.pictures.PicturesProperties;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Pictures that come in pieces, for every module. What was acknowledged is stored, and the next attempt goes on behind
 * it. Here they only lie in pieces, closed: {@link org.shoulashou.platform.pictures.Pictures} makes pictures of them.
 */
public final class PictureUploads {

    /** Bytes of all pieces but the last. */
    public static final int PIECE = 128 * 1024;

    /** So long whoever sends the last piece again, because its answer was lost, need not send the others. */
    private static final Duration ASKED_AGAIN = Duration.ofMinutes(15);

    private final ReactiveMongoTemplate database;
    private final Sealer sealer;
    private final PersonKeys persons;
    private final PicturesProperties settings;
    private final Clock clock;

    PictureUploads(
            ReactiveMongoTemplate database,
            Sealer sealer,
            PersonKeys persons,
            PicturesProperties settings,
            Clock clock) {
        this.database = database;
        this.sealer = sealer;
        this.persons = persons;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is to come. */
    public record Whole(
            @Min(1) long size,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

    /** @param next number of the piece that comes next, from 0 */
    public record Begun(String upload, int next) {}

    /**
     * Whose uploads lie together.
     *
     * @param person whose key closes them as well; absent where nobody knows yet whose they are
     * @param most   at a time: the oldest makes room, so that one which nobody went on with is in nobody's way
     */
    public record Shelf(Owner owner, @Nullable String person, int most) {}

    /** One that was begun before goes on. */
    public Mono<Begun> begin(Shelf shelf, Whole whole) {
        if (whole.size() > settings.largestFile().toBytes()) {
            throw PictureProblems.TOO_LARGE.refusal(settings.largestFile().toMegabytes());
        }
        String id = id(shelf.owner(), whole);
        return living(id)
                .switchIfEmpty(Mono.defer(() -> begun(id, shelf, whole)))
                .map(upload -> new Begun(upload.id(), upload.next()));
    }

    /** Sent twice is kept once. It is told as it stands then. */
    public Mono<PictureUpload> take(Owner owner, String id, int number, Flux<DataBuffer> body) {
        return bytes(body).zipWhen(piece -> find(owner, id)).flatMap(both -> take(both.getT2(), number, both.getT1()));
    }

    /** Ends in a refusal where it is not what was said; then it begins anew. */
    public Mono<byte[]> whole(PictureUpload upload) {
        return keyOf(upload)
                .flatMap(key -> joined(upload, key))
                .flatMap(joined -> joined.is(upload.sha256()) ? Mono.just(joined.bytes()) : differs(upload));
    }

    /** A picture was made of it. */
    public Mono<Void> done(PictureUpload upload) {
        Instant soon = clock.instant().plus(ASKED_AGAIN);
        if (upload.until().isBefore(soon)) return Mono.empty();
        Update sooner = new Update().set("until", soon);
        return database.updateFirst(its(upload.id()), sooner, PictureUpload.class)
                .then(database.updateMulti(piecesOf(upload.id()), sooner, UploadPiece.class))
                .then();
    }

    /** Nothing is made of it, and nobody asks for it again. */
    public Mono<Void> remove(PictureUpload upload) {
        return remove(upload.id());
    }

    public Mono<Void> removeAll(Owner owner) {
        return database.find(query(theirs(owner)), PictureUpload.class)
                .concatMap(upload -> remove(upload.id()))
                .then();
    }

    /** What nobody finished in time, and pieces whose upload is gone. */
    Mono<Void> sweep() {
        Query over = query(where("until").lte(clock.instant()));
        return database.remove(over, PictureUpload.class)
                .then(database.remove(over, UploadPiece.class))
                .then();
    }

    private Mono<PictureUpload> begun(String id, Shelf shelf, Whole whole) {
        Instant until = clock.instant().plus(settings.unconfirmedFor());
        return remove(id)
                .then(Mono.defer(() -> makeRoom(shelf)))
                .then(Mono.defer(() -> key(id, shelf.person())))
                .map(key -> new PictureUpload(
                        id, shelf.owner(), whole.size(), whole.sha256(), key, shelf.person(), 0, List.of(), until))
                .flatMap(database::insert)
                .onErrorResume(DuplicateKeyException.class, another -> living(id));
    }

    private Mono<Void> makeRoom(Shelf shelf) {
        Query newestFirst = query(theirs(shelf.owner())).with(Sort.by(Sort.Direction.DESC, "until", "_id"));
        return database.find(newestFirst, PictureUpload.class)
                .skip(shelf.most() - 1L)
                .concatMap(upload -> remove(upload.id()))
                .then();
    }

    /** The pieces come last: those that a crash leaves behind go in their time. */
    private Mono<Void> remove(String id) {
        return database.remove(its(id), PictureUpload.class)
                .then(Mono.defer(() -> database.remove(piecesOf(id), UploadPiece.class)))
                .then();
    }

    private Mono<PictureUpload> living(String id) {
        return database.findOne(query(where("_id").is(id).and("until").gt(clock.instant())), PictureUpload.class);
    }

    /** What is somebody else's is not there. */
    private Mono<PictureUpload> find(Owner owner, String id) {
        return living(id)
                .filter(upload -> upload.owner().equals(owner))
                .switchIfEmpty(Mono.error(UploadProblems.GONE::refusal));
    }

    private Mono<PictureUpload> take(PictureUpload upload, int number, byte[] piece) {
        if (number < upload.next()) return Mono.just(upload);
        if (upload.isWhole()) return Mono.error(UploadProblems.ALL_HERE.refusal());
        if (number > upload.next()) return Mono.error(UploadProblems.PIECE_MISSING.refusal(upload.next()));
        if (piece.length != upload.due()) return Mono.error(UploadProblems.PIECE_UNFIT.refusal(upload.due()));
        return keyOf(upload)
                .map(key -> key.close(piece, upload.slot(number)))
                .map(closed -> new UploadPiece(Unguessable.next(), upload.id(), new Binary(closed), upload.until()))
                .flatMap(database::insert)
                .flatMap(kept -> counted(upload, kept.id()));
    }

    private Mono<PictureUpload> counted(PictureUpload before, String piece) {
        PictureUpload after = before.with(piece);
        Criteria still = where("_id")
                .is(before.id())
                .and("next")
                .is(before.next())
                .and("until")
                .is(before.until());
        Update grown = new Update().set("next", after.next()).set("pieces", after.pieces());
        return database.updateFirst(query(still), grown, PictureUpload.class)
                .filter(written -> written.getMatchedCount() == 1)
                .map(written -> after)
                .switchIfEmpty(Mono.defer(() -> cameSecond(before, piece)));
    }

    /** Another tab was first, or it was removed meanwhile. */
    private Mono<PictureUpload> cameSecond(PictureUpload before, String piece) {
        return database.remove(query(where("_id").is(piece)), UploadPiece.class)
                .then(Mono.defer(() -> find(before.owner(), before.id())));
    }

    private Mono<Joined> joined(PictureUpload upload, ContentKey key) {
        return Flux.range(0, upload.next())
                .concatMap(number -> piece(upload, key, number), 1)
                .reduceWith(Joined::new, Joined::with);
    }

    private Mono<byte[]> piece(PictureUpload upload, ContentKey key, int number) {
        return database.findById(upload.pieces().get(number), UploadPiece.class)
                .map(piece -> key.open(piece.closed().getData(), upload.slot(number)))
                .switchIfEmpty(Mono.error(UploadProblems.GONE::refusal));
    }

    private Mono<byte[]> differs(PictureUpload upload) {
        return remove(upload.id()).then(Mono.error(UploadProblems.DIFFERS::refusal));
    }

    private Mono<Sealed> key(String id, @Nullable String person) {
        ContentKey fresh = ContentKey.fresh();
        Slot slot = PictureUpload.keySlot(id);
        return person == null
                ? Mono.fromSupplier(() -> fresh.sealed(sealer, slot))
                : persons.of(person).map(theirs -> fresh.sealed(sealer, theirs, slot));
    }

    private Mono<ContentKey> keyOf(PictureUpload upload) {
        Slot slot = PictureUpload.keySlot(upload.id());
        String person = upload.person();
        return person == null
                ? Mono.fromSupplier(() -> ContentKey.opened(sealer, upload.key(), slot))
                : persons.of(person).map(theirs -> ContentKey.opened(sealer, theirs, upload.key(), slot));
    }

    private static Mono<byte[]> bytes(Flux<DataBuffer> body) {
        return DataBufferUtils.join(body, PIECE)
                .map(PictureUploads::bytes)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, large -> UploadProblems.PIECE_UNFIT.refusal(PIECE));
    }

    private static byte[] bytes(DataBuffer joined) {
        byte[] bytes = new byte[joined.readableByteCount()];
        joined.read(bytes);
        DataBufferUtils.release(joined);
        return bytes;
    }

    private static String id(Owner owner, Whole whole) {
        String said = String.join(
                "/", owner.module(), owner.kind(), owner.id(), String.valueOf(whole.size()), whole.sha256());
        return HexFormat.of().formatHex(Joined.sha256().digest(said.getBytes(StandardCharsets.UTF_8)));
    }

    private static Query its(String id) {
        return query(where("_id").is(id));
    }

    private static Query piecesOf(String id) {
        return query(where("upload").is(id));
    }

    private static Criteria theirs(Owner owner) {
        return where("owner.module")
                .is(owner.module())
                .and("owner.kind")
                .is(owner.kind())
                .and("owner.id")
                .is(owner.id());
    }
}
