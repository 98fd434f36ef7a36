package org.shoulashou.platform.pictures;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoGridFSException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.crypto.ContentKey;
import org.shoulashou.platform.crypto.PersonKeys;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.crypto.Slot;
import org.shoulashou.platform.crypto.Unguessable;
import org.shoulashou.platform.pictures.Darkroom.Prints;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Pictures that people send, for every module: written anew, with a small one beside each, sealed at rest (R26, R32).
 * Whoever takes one writes its id into a document of its own and then says {@link #keep}; what nobody keeps is removed
 * after a day. Who may see a picture is its owner's business and asked there.
 */
public final class Pictures {

    private static final String PICTURE = "picture";
    private static final String THUMBNAIL = "thumbnail";

    private final ReactiveMongoTemplate database;
    private final SealedFiles files;
    private final Darkroom darkroom;
    private final Sealer sealer;
    private final PersonKeys persons;
    private final PicturesProperties settings;
    private final Clock clock;

    Pictures(
            ReactiveMongoTemplate database,
            SealedFiles files,
            Darkroom darkroom,
            Sealer sealer,
            PersonKeys persons,
            PicturesProperties settings,
            Clock clock) {
        this.database = database;
        this.files = files;
        this.darkroom = darkroom;
        this.sealer = sealer;
        this.persons = persons;
        this.settings = settings;
        this.clock = clock;
    }

    /** The bare body of a request, not a form: forms put large parts into files that nobody seals. */
    public Mono<KeptPicture> take(Flux<DataBuffer> body, Owner owner) {
        return bytes(body).flatMap(upload -> take(upload, owner));
    }

    public Mono<KeptPicture> take(byte[] upload, Owner owner) {
        return darkroom.work(() -> darkroom.develop(upload)).flatMap(prints -> store(prints, owner));
    }

    /** Closed with this person's key as well: when that is destroyed the picture is too, in every copy (R19). */
    public Mono<KeptPicture> take(Flux<DataBuffer> body, Owner owner, String person) {
        return bytes(body).flatMap(upload -> take(upload, owner, person));
    }

    public Mono<KeptPicture> take(byte[] upload, Owner owner, String person) {
        return darkroom.work(() -> darkroom.develop(upload)).flatMap(prints -> store(prints, owner, person));
    }

    /** The same picture once more for another owner, whatever becomes of the first; empty where there is none. */
    public Mono<KeptPicture> copy(String id, Owner owner) {
        return database.findById(id, PictureDocument.class)
                .zipWhen(of -> picture(id))
                .flatMap(both -> small(id, both.getT2()).map(small -> prints(both.getT1(), both.getT2(), small)))
                .flatMap(prints -> store(prints, owner));
    }

    /** Where only the small one is gone the large one does. */
    private Mono<byte[]> small(String id, byte[] large) {
        return thumbnail(id).defaultIfEmpty(large);
    }

    private static Prints prints(PictureDocument of, byte[] large, byte[] small) {
        return new Prints(new Picture(large, of.width(), of.height()), new Picture(small, 0, 0));
    }

    /** For whoever finds the owner in the picture itself; nothing of it is kept before it is taken. */
    public Mono<Developed> develop(Flux<DataBuffer> body) {
        return bytes(body).flatMap(upload -> darkroom.work(() -> darkroom.developReading(upload)));
    }

    public Mono<KeptPicture> take(Developed picture, Owner owner) {
        return store(picture.prints(), owner);
    }

    /** The owner's document names them now. */
    public Mono<Void> keep(Collection<String> ids) {
        return ids.isEmpty()
                ? Mono.empty()
                : database.updateMulti(query(where("_id").in(ids)), new Update().unset("until"), PictureDocument.class)
                        .then();
    }

    /** From now on it is theirs and no longer whose it was. */
    public Mono<Void> handOver(String id, Owner owner) {
        return database.updateFirst(query(where("_id").is(id)), new Update().set("owner", owner), PictureDocument.class)
                .then();
    }

    /** Those of them that this owner has. */
    public Flux<KeptPicture> those(Owner owner, Collection<String> ids) {
        return database.find(query(theirs(owner).and("_id").in(ids)), PictureDocument.class)
                .map(PictureDocument::kept);
    }

    /** All that this owner has, also what was not kept yet. */
    public Flux<KeptPicture> of(Owner owner) {
        return database.find(query(theirs(owner)), PictureDocument.class).map(PictureDocument::kept);
    }

    /** The JPEG; empty where there is none any more. */
    public Mono<byte[]> picture(String id) {
        return content(id, PICTURE);
    }

    public Mono<byte[]> thumbnail(String id) {
        return content(id, THUMBNAIL);
    }

    /** Doing it twice is doing it once. The key goes last: where a crash comes between, the sweep knows what is left. */
    public Mono<Void> remove(String id) {
        Query it = query(where("_id").is(id));
        return database.updateFirst(it, new Update().set("until", clock.instant()), PictureDocument.class)
                .then(Mono.defer(() -> files.remove(file(id, PICTURE))))
                .then(Mono.defer(() -> files.remove(file(id, THUMBNAIL))))
                .then(Mono.defer(() -> database.remove(it, PictureDocument.class)))
                .then();
    }

    /** All that this owner has, also what was never kept. */
    public Mono<Void> removeAll(Owner owner) {
        return database.find(query(theirs(owner)), PictureDocument.class)
                .concatMap(picture -> remove(picture.id()))
                .then();
    }

    /** Those whose owner has not spoken in time. */
    Flux<KeptPicture> unconfirmed() {
        return database.find(query(where("until").lte(clock.instant())), PictureDocument.class)
                .map(PictureDocument::kept);
    }

    private static Criteria theirs(Owner owner) {
        return where("owner.module")
                .is(owner.module())
                .and("owner.kind")
                .is(owner.kind())
                .and("owner.id")
                .is(owner.id());
    }

    private Mono<KeptPicture> store(Prints prints, Owner owner) {
        String id = Unguessable.next();
        ContentKey key = ContentKey.fresh();
        return store(prints, known(id, owner, prints.picture(), sealed(id, key), null), key);
    }

    private Mono<KeptPicture> store(Prints prints, Owner owner, String person) {
        String id = Unguessable.next();
        ContentKey key = ContentKey.fresh();
        return persons.of(person)
                .map(theirs -> key.sealed(sealer, theirs, PictureDocument.keySlot(id)))
                .flatMap(closed -> store(prints, known(id, owner, prints.picture(), closed, person), key));
    }

    private Sealed sealed(String id, ContentKey key) {
        return key.sealed(sealer, PictureDocument.keySlot(id));
    }

    private Mono<KeptPicture> store(Prints prints, PictureDocument known, ContentKey key) {
        return database.insert(known)
                .then(Mono.defer(() -> write(known, PICTURE, prints.picture(), key)))
                .then(Mono.defer(() -> write(known, THUMBNAIL, prints.thumbnail(), key)))
                .thenReturn(known.kept());
    }

    private PictureDocument known(String id, Owner owner, Picture picture, Sealed key, @Nullable String person) {
        Instant now = clock.instant();
        return new PictureDocument(
                id,
                owner,
                picture.width(),
                picture.height(),
                picture.jpeg().length,
                sha256(picture.jpeg()),
                now,
                key,
                person,
                now.plus(settings.unconfirmedFor()));
    }

    private Mono<Void> write(PictureDocument of, String what, Picture picture, ContentKey key) {
        Document owner = new Document("module", of.owner().module())
                .append("kind", of.owner().kind())
                .append("id", of.owner().id());
        byte[] closed = key.close(picture.jpeg(), new Slot(of.id(), what));
        return files.write(file(of.id(), what), closed, new Document("owner", owner).append("what", what));
    }

    private Mono<byte[]> content(String id, String what) {
        return database.findById(id, PictureDocument.class)
                .zipWhen(this::key)
                .flatMap(both -> content(both.getT1(), both.getT2(), what))
                .onErrorComplete(MongoGridFSException.class);
    }

    private Mono<byte[]> content(PictureDocument of, ContentKey key, String what) {
        return files.read(file(of.id(), what)).flatMap(closed -> opened(of, key, closed, what));
    }

    private Mono<byte[]> opened(PictureDocument of, ContentKey key, byte[] closed, String what) {
        return darkroom.work(() -> key.open(closed, new Slot(of.id(), what)));
    }

    private Mono<ContentKey> key(PictureDocument of) {
        Slot slot = PictureDocument.keySlot(of.id());
        String person = of.person();
        return person == null
                ? Mono.fromSupplier(() -> ContentKey.opened(sealer, of.key(), slot))
                : persons.of(person).map(theirs -> ContentKey.opened(sealer, theirs, of.key(), slot));
    }

    private Mono<byte[]> bytes(Flux<DataBuffer> body) {
        DataSize most = settings.largestFile();
        return body.reduceWith(() -> new Upload(most), Upload::with)
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
                .map(Upload::bytes);
    }

    private static String file(String id, String what) {
        return id + "/" + what;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("SHA-256 is missing from this Java", broken);
        }
    }
}
