package org.shoulashou.platform.pictures.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.platform.crypto.CannotOpen;
import org.shoulashou.platform.crypto.CryptoConfiguration;
import org.shoulashou.platform.crypto.PersonKeys;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.pictures.Owner;
import org.shoulashou.platform.pictures.PicturesProperties;
import org.shoulashou.platform.pictures.uploads.PictureUploads.Begun;
import org.shoulashou.platform.pictures.uploads.PictureUploads.Shelf;
import org.shoulashou.platform.pictures.uploads.PictureUploads.Whole;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.MovableClock;
import org.shoulashou.platform.support.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag("R26")
@Tag("R32")
@DataMongoTest
@WithDatabase
class PictureUploadsTest {

    private static final PicturesProperties SETTINGS = new PicturesProperties(
            DataSize.ofMegabytes(1), 4, 1_000, 400, 2, Duration.ofHours(24), Duration.ofMinutes(15));
    private static final Owner LETTER = new Owner("test", "coming", "letter-1");
    private static final Shelf SHELF = new Shelf(LETTER, "child", 2);

    @TempDir
    static Path folder;

    @Autowired
    ReactiveMongoTemplate template;

    private final MovableClock clock = new MovableClock();
    private final byte[] picture = noise(3 * PictureUploads.PIECE + 77);
    private PictureUploads uploads;
    private @Nullable PersonKeys persons;

    @BeforeEach
    void startAfresh() {
        for (String each : List.of(PictureUpload.COLLECTION, UploadPiece.COLLECTION, "personKeys")) {
            template.remove(new Query(), each).block();
        }
        uploads = uploads();
    }

    @Test
    void aPictureComesInPiecesAndIsWhole() {
        String id = begin(picture).upload();
        for (int number = 0; number < 3; number++) {
            assertThat(take(id, number).next()).isEqualTo(number + 1);
            assertThat(take(id, number).isWhole()).isFalse();
        }

        PictureUpload all = take(id, 3);

        assertThat(all.isWhole()).isTrue();
        assertThat(Await.result(uploads.whole(all))).isEqualTo(picture);
    }

    /** A house that was killed knows after its start what it acknowledged before. */
    @Test
    void anotherStartGoesOnBehindTheLastAcknowledgedPiece() {
        String id = begin(picture).upload();
        take(id, 0);
        take(id, 1);

        uploads = uploads();

        assertThat(begin(picture)).isEqualTo(new Begun(id, 2));
        take(id, 2);
        assertThat(Await.result(uploads.whole(take(id, 3)))).isEqualTo(picture);
    }

    @Test
    void aPieceThatWasWrittenAndNotCountedStandsForNothing() {
        String id = begin(picture).upload();
        take(id, 0);
        UploadPiece killed = new UploadPiece("killed", id, new Binary(noise(100)), clock.instant());
        template.insert(killed).block();

        assertThat(begin(picture).next()).isEqualTo(1);
        take(id, 1);
        take(id, 2);
        assertThat(Await.result(uploads.whole(take(id, 3)))).isEqualTo(picture);
    }

    @Test
    void twoTabsSendOnePictureAndEachPieceCountsOnce() {
        String id = begin(picture).upload();
        assertThat(begin(picture).upload()).isEqualTo(id);
        for (int number = 0; number < 4; number++) {
            Mono<PictureUpload> one = uploads.take(LETTER, id, number, piece(number));
            Mono<PictureUpload> other = uploads.take(LETTER, id, number, piece(number));
            int next = number + 1;
            assertThat(Await.result(Flux.merge(one, other).collectList()))
                    .allSatisfy(upload -> assertThat(upload.next()).isEqualTo(next));
        }

        assertThat(pieces()).isEqualTo(4);
        assertThat(Await.result(uploads.whole(take(id, 3)))).isEqualTo(picture);
    }

    @Test
    void twoTabsBeginAtTheSameMoment() {
        List<Begun> both =
                Await.result(Flux.merge(uploads.begin(SHELF, whole(picture)), uploads.begin(SHELF, whole(picture)))
                        .collectList());

        assertThat(both).hasSize(2).containsOnly(both.get(0));
    }

    @Test
    void aPieceThatIsMissingTooLongOrTooShortIsRefusedAndTheNextIsNamed() {
        String id = begin(picture).upload();
        take(id, 0);

        assertRefused(() -> take(id, 2), "platform.upload-piece-missing");
        assertRefused(() -> take(id, 1, noise(10)), "platform.upload-piece-unfit");
        assertRefused(() -> take(id, 1, new byte[0]), "platform.upload-piece-unfit");
        assertRefused(() -> take(id, 1, noise(PictureUploads.PIECE + 1)), "platform.upload-piece-unfit");
        assertThat(begin(picture).next()).isEqualTo(1);
    }

    @Test
    void whatIsWholeTakesNoMore() {
        String id = begin(picture).upload();
        for (int number = 0; number < 4; number++) take(id, number);

        assertRefused(() -> take(id, 4, new byte[0]), "platform.upload-all-here");
        assertRefused(() -> take(id, 5, new byte[0]), "platform.upload-all-here");
        assertThat(pieces()).isEqualTo(4);
        assertThat(take(id, 3).next()).isEqualTo(4);
    }

    @Test
    void whatIsNotWhatWasSaidIsThrownAwayAndBeginsAnew() {
        byte[] small = noise(100);
        Whole other = new Whole(small.length, sha256(noise(99)));
        String id = Await.result(uploads.begin(SHELF, other)).upload();
        PictureUpload all = take(id, 0, small);

        assertRefused(() -> Await.done(uploads.whole(all)), "platform.upload-differs");

        assertThat(Await.result(uploads.begin(SHELF, other)).next()).isZero();
        assertThat(pieces()).isZero();
    }

    @Test
    void whatIsSomebodyElsesIsNotThere() {
        String id = begin(picture).upload();
        Owner another = new Owner("test", "coming", "letter-2");

        assertRefused(() -> Await.done(uploads.take(another, id, 0, piece(0))), "platform.upload-gone");
        Shelf theirs = new Shelf(another, "child", 2);
        assertThat(Await.result(uploads.begin(theirs, whole(picture))).upload()).isNotEqualTo(id);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItComes() {
        Whole large = new Whole(SETTINGS.largestFile().toBytes() + 1, sha256(picture));

        assertRefused(() -> Await.done(Mono.defer(() -> uploads.begin(SHELF, large))), "platform.picture-too-large");
    }

    @Test
    void theOldestMakesRoomAndIsInNobodysWay() {
        String first = begin(noise(1)).upload();
        take(first, 0, noise(1));
        clock.move(Duration.ofSeconds(1));
        String second = begin(noise(2)).upload();
        clock.move(Duration.ofSeconds(1));

        begin(noise(3));

        assertRefused(() -> take(first, 0, noise(1)), "platform.upload-gone");
        assertThat(take(second, 0, noise(2)).isWhole()).isTrue();
    }

    @Test
    @Tag("R20")
    void whatNobodyFinishedIsGoneAfterADayAndWhatIsDoneSooner() {
        String done = begin(noise(5)).upload();
        Await.done(uploads.done(take(done, 0, noise(5))));
        String open = begin(picture).upload();
        take(open, 0);
        Await.done(uploads.sweep());
        assertThat(pieces()).isEqualTo(2);

        clock.move(Duration.ofMinutes(16));
        Await.done(uploads.sweep());
        assertThat(pieces()).isEqualTo(1);
        clock.move(Duration.ofHours(24));
        assertRefused(() -> take(open, 1), "platform.upload-gone");
        Await.done(uploads.sweep());

        assertThat(pieces()).isZero();
        assertThat(template.count(new Query(), PictureUpload.COLLECTION).block())
                .isZero();
    }

    @Test
    void theDatabaseHoldsNoPictureAndAllOfAnOwnersMayBeRemoved() {
        take(begin(picture).upload(), 0);
        Document kept = template.findOne(new Query(), Document.class, UploadPiece.COLLECTION)
                .block();
        String stored = new String(
                Objects.requireNonNull(kept).get("closed", Binary.class).getData(), StandardCharsets.ISO_8859_1);
        assertThat(stored).doesNotContain(new String(picture, 1_000, 40, StandardCharsets.ISO_8859_1));

        Await.done(uploads.removeAll(LETTER));

        assertThat(pieces()).isZero();
    }

    @Test
    @Tag("R19")
    void piecesAreGoneWithThePersonsKey() {
        String id = begin(picture).upload();
        take(id, 0);

        Await.done(Objects.requireNonNull(persons).destroy("child"));

        assertThatThrownBy(() -> take(id, 1)).isInstanceOf(CannotOpen.class);
    }

    private long pieces() {
        Query all = new Query(Criteria.where("_id").exists(true));
        return Objects.requireNonNull(
                template.count(all, UploadPiece.COLLECTION).block());
    }

    private Begun begin(byte[] whole) {
        return Await.result(uploads.begin(SHELF, whole(whole)));
    }

    private PictureUpload take(String id, int number) {
        return Await.result(uploads.take(LETTER, id, number, piece(number)));
    }

    private PictureUpload take(String id, int number, byte[] piece) {
        return Await.result(uploads.take(LETTER, id, number, body(piece)));
    }

    private Flux<DataBuffer> piece(int number) {
        int from = number * PictureUploads.PIECE;
        return body(Arrays.copyOfRange(picture, from, Math.min(picture.length, from + PictureUploads.PIECE)));
    }

    private static Flux<DataBuffer> body(byte[] bytes) {
        return bytes.length == 0 ? Flux.empty() : Flux.just(bytes).map(DefaultDataBufferFactory.sharedInstance::wrap);
    }

    private static Whole whole(byte[] bytes) {
        return new Whole(bytes.length, sha256(bytes));
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Joined.sha256().digest(bytes));
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.kind().code()).isEqualTo(code));
    }

    private PictureUploads uploads() {
        PictureUploads[] made = new PictureUploads[1];
        new ApplicationContextRunner()
                .withBean(MovableClock.class, () -> clock)
                .withBean(ReactiveMongoTemplate.class, () -> template)
                .withPropertyValues("shoulashou.keys.file=" + folder.resolve("keyring.json"))
                .withUserConfiguration(CryptoConfiguration.class)
                .run(context -> made[0] = with(context.getBean(Sealer.class), context.getBean(PersonKeys.class)));
        return made[0];
    }

    private PictureUploads with(Sealer sealer, PersonKeys persons) {
        this.persons = persons;
        return new PictureUploads(template, sealer, persons, SETTINGS, clock);
    }
}
