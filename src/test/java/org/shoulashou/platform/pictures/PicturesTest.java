package org.shoulashou.platform.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.platform.crypto.CannotOpen;
import org.shoulashou.platform.crypto.CryptoConfiguration;
import org.shoulashou.platform.crypto.PersonKeys;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.MovableClock;
import org.shoulashou.platform.support.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag("R26")
@Tag("R32")
@DataMongoTest
@WithDatabase
class PicturesTest {

    private static final PicturesProperties SETTINGS = new PicturesProperties(
            DataSize.ofMegabytes(2), 4, 1_000, 400, 2, Duration.ofHours(24), Duration.ofMinutes(15));
    private static final Owner PUPIL = new Owner("test", "paper", "pupil-1");

    @TempDir
    static Path folder;

    @Autowired
    ReactiveMongoTemplate template;

    @Autowired
    ReactiveMongoDatabaseFactory databases;

    private final MovableClock clock = new MovableClock();
    private final Set<String> held = new HashSet<>();
    private Pictures pictures;
    private @Nullable PersonKeys persons;

    @BeforeEach
    void startAfresh() {
        for (String each : List.of("pictures", "pictures.files", "pictures.chunks")) {
            template.remove(new Query(), each).block();
        }
        pictures = picturesUnder("keyring.json");
    }

    @Test
    void aPictureComesBackAsAJpegWithASmallOneBesideIt() throws IOException {
        KeptPicture kept = Await.result(pictures.take(photo(1_600, 1_200, "png"), PUPIL));

        assertThat(List.of(kept.width(), kept.height())).containsExactly(1_000, 750);
        byte[] jpeg = Await.result(pictures.picture(kept.id()));
        assertThat(jpeg).hasSize((int) kept.bytes()).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(read(jpeg).getWidth()).isEqualTo(1_000);
        assertThat(read(Await.result(pictures.thumbnail(kept.id()))).getWidth()).isEqualTo(400);
    }

    /** Larger than one chunk of GridFS, so that the pieces must come back in their order. */
    @Test
    void aPictureOfManyChunksComesBackWhole() throws IOException {
        KeptPicture kept = Await.result(pictures.take(noise(), PUPIL));

        assertThat(kept.bytes()).isGreaterThan(300_000);
        assertThat(template.count(new Query(), "pictures.chunks").block()).isGreaterThan(2);
        assertThat(Await.result(pictures.picture(kept.id()))).hasSize((int) kept.bytes());
    }

    @Test
    void theDatabaseHoldsNoPictureAndNoName() throws IOException {
        KeptPicture kept = Await.result(pictures.take(photo(300, 200, "jpeg"), PUPIL));
        byte[] jpeg = Await.result(pictures.picture(kept.id()));

        String stored = new String(chunks(), StandardCharsets.ISO_8859_1);
        assertThat(stored).hasSizeGreaterThan(jpeg.length).doesNotContain("JFIF", "\u00ff\u00d8\u00ff");
        assertThat(stored).doesNotContain(new String(jpeg, 100, 40, StandardCharsets.ISO_8859_1));
        Document file =
                Await.result(template.findAll(Document.class, "pictures.files").next());
        assertThat(file.getString("filename")).isEmpty();
    }

    @Test
    void withAnotherKeyNothingOpens() throws IOException {
        KeptPicture kept = Await.result(pictures.take(photo(300, 200, "jpeg"), PUPIL));

        assertThatThrownBy(() -> Await.done(picturesUnder("others.json").picture(kept.id())))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    @Tag("R19")
    void aPictureOfAPersonIsGoneWithThePersonsKey() throws IOException {
        byte[] photo = photo(300, 200, "jpeg");
        KeptPicture kept = Await.result(pictures.take(body(photo), PUPIL, "child"));
        assertThat(Await.result(pictures.picture(kept.id()))).hasSize((int) kept.bytes());

        Await.done(Objects.requireNonNull(persons).destroy("child"));

        assertThatThrownBy(() -> Await.done(pictures.picture(kept.id()))).isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> Await.done(pictures.thumbnail(kept.id()))).isInstanceOf(CannotOpen.class);
    }

    @Test
    void aCopyStaysWhateverBecomesOfTheFirst() throws IOException {
        KeptPicture first = Await.result(pictures.take(photo(300, 200, "jpeg"), PUPIL));
        byte[] before = Await.result(pictures.picture(first.id()));

        KeptPicture copy = Await.result(pictures.copy(first.id(), new Owner("test", "evidence", "concern-1")));
        Await.done(pictures.remove(first.id()));

        assertThat(Await.result(pictures.picture(copy.id()))).isEqualTo(before);
        assertThat(Await.result(pictures.thumbnail(copy.id()))).isNotEmpty();
        assertThat(pictures.copy(first.id(), PUPIL).blockOptional()).isEmpty();
    }

    @Test
    void theSmallOneDoesNotPassForTheLargeOne() throws IOException {
        KeptPicture kept = Await.result(pictures.take(photo(300, 200, "jpeg"), PUPIL));
        SealedFiles files = new SealedFiles(databases, template, SealedFiles.PICTURES);
        byte[] small = Await.result(files.read(kept.id() + "/thumbnail"));
        Await.done(files.remove(kept.id() + "/picture"));
        Await.done(files.write(kept.id() + "/picture", small, new Document()));

        assertThatThrownBy(() -> Await.done(pictures.picture(kept.id()))).isInstanceOf(CannotOpen.class);
    }

    @Test
    void whatIsNoPictureLeavesNothingBehind() throws IOException {
        byte[] whole = photo(300, 200, "jpeg");
        refused(Flux.empty(), PictureProblems.WRONG_TYPE);
        refused(body("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)), PictureProblems.WRONG_TYPE);
        refused(body(new byte[(2 << 20) + 1]), PictureProblems.TOO_LARGE);
        refused(body(new byte[5 << 20]), PictureProblems.TOO_LARGE);
        for (int length : new int[] {whole.length - 2, whole.length * 2 / 3, whole.length / 2, 700, 12}) {
            refused(body(Arrays.copyOf(whole, length)), PictureProblems.BROKEN);
        }
        assertThat(template.count(new Query(), "pictures").block()).isZero();
        assertThat(template.count(new Query(), "pictures.chunks").block()).isZero();
    }

    @Test
    void whatNobodyKeepsIsRemovedAfterADay() throws IOException {
        KeptPicture forgotten = Await.result(pictures.take(photo(300, 200, "png"), PUPIL));
        KeptPicture confirmed = Await.result(pictures.take(photo(300, 200, "png"), PUPIL));
        KeptPicture written = Await.result(pictures.take(photo(300, 200, "png"), PUPIL));
        Await.done(pictures.keep(List.of(confirmed.id())));
        held.add(written.id());

        clock.move(Duration.ofHours(23));
        sweep();
        assertThat(pictures.picture(forgotten.id()).block()).isNotNull();

        clock.move(Duration.ofHours(2));
        sweep();
        assertThat(pictures.picture(forgotten.id()).block()).isNull();
        assertThat(pictures.picture(confirmed.id()).block()).isNotNull();
        held.clear();
        sweep();
        assertThat(pictures.picture(written.id()).block()).isNotNull();
        assertThat(template.count(new Query(), "pictures.files").block()).isEqualTo(4);
    }

    /** The process ended between the chunks and their file, then between the file and its key. */
    @Test
    void whatACrashLeftIsRemovedToo() throws IOException {
        KeptPicture kept = Await.result(pictures.take(noise(), PUPIL));
        template.remove(new Query(), "pictures.files").block();
        assertThat(pictures.picture(kept.id()).block()).isNull();

        clock.move(Duration.ofHours(25));
        sweep();

        for (String each : List.of("pictures", "pictures.files", "pictures.chunks")) {
            assertThat(template.count(new Query(), each).block()).isZero();
        }
    }

    @Test
    void allThatAnOwnerHasGoesAtOnce() throws IOException {
        Owner other = new Owner("test", "paper", "pupil-2");
        KeptPicture first = Await.result(pictures.take(photo(300, 200, "png"), PUPIL));
        KeptPicture others = Await.result(pictures.take(photo(300, 200, "png"), other));
        Await.done(pictures.keep(List.of(first.id(), others.id())));

        Await.done(pictures.removeAll(PUPIL));
        Await.done(pictures.remove(first.id()));

        assertThat(pictures.thumbnail(first.id()).block()).isNull();
        assertThat(pictures.thumbnail(others.id()).block()).isNotNull();
    }

    private void sweep() {
        PictureHolder holder = new PictureHolder() {
            @Override
            public String module() {
                return "test";
            }

            @Override
            public Mono<Boolean> holds(KeptPicture picture) {
                return Mono.just(held.contains(picture.id()));
            }
        };
        Await.done(new RemoveUnconfirmed(pictures, List.of(holder), SETTINGS.sweepEvery()).once());
    }

    private void refused(Flux<DataBuffer> body, ProblemKind problem) {
        assertThatThrownBy(() -> Await.done(pictures.take(body, PUPIL)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(problem));
    }

    private Pictures picturesUnder(String keys) {
        Pictures[] made = new Pictures[1];
        new ApplicationContextRunner()
                .withBean(MovableClock.class, () -> clock)
                .withBean(ReactiveMongoTemplate.class, () -> template)
                .withPropertyValues("shoulashou.keys.file=" + folder.resolve(keys))
                .withUserConfiguration(CryptoConfiguration.class)
                .run(context -> made[0] = with(context.getBean(Sealer.class), context.getBean(PersonKeys.class)));
        return made[0];
    }

    private Pictures with(Sealer sealer, PersonKeys persons) {
        this.persons = persons;
        SealedFiles files = new SealedFiles(databases, template, SealedFiles.PICTURES);
        return new Pictures(template, files, new Darkroom(SETTINGS), sealer, persons, SETTINGS, clock);
    }

    private byte[] chunks() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        template.findAll(Document.class, "pictures.chunks")
                .map(chunk -> chunk.get("data", org.bson.types.Binary.class).getData())
                .doOnNext(all::writeBytes)
                .blockLast();
        return all.toByteArray();
    }

    private static Flux<DataBuffer> body(byte[] bytes) {
        return Flux.range(0, bytes.length / 1_000 + 1)
                .map(part -> Arrays.copyOfRange(bytes, part * 1_000, Math.min(bytes.length, part * 1_000 + 1_000)))
                .map(DefaultDataBufferFactory.sharedInstance::wrap);
    }

    private static byte[] photo(int width, int height, String format) throws IOException {
        return bytes(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format);
    }

    private static byte[] noise() throws IOException {
        BufferedImage image = new BufferedImage(1_000, 1_000, BufferedImage.TYPE_INT_RGB);
        Random dice = new Random(7);
        for (int at = 0; at < 1_000_000; at++) image.setRGB(at % 1_000, at / 1_000, dice.nextInt());
        return bytes(image, "jpeg");
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }
}
