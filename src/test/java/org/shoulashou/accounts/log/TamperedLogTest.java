package org.shoulashou.accounts.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.accounts.log.VerifyLog.Verified;
import org.shoulashou.accounts.log.VerifyLog.Walk;
import org.shoulashou.platform.crypto.CryptoConfiguration;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.platform.jobs.Step;
import org.shoulashou.platform.start.Command.Outcome;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.MovableClock;
import org.shoulashou.platform.support.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DataMongoTest(properties = "spring.data.mongodb.auto-index-creation=true")
@WithDatabase
@Import({CryptoConfiguration.class, ActionLog.class, LogSeal.class, VerifyLog.class, TamperedLogTest.Stopped.class})
@Tag("R16")
class TamperedLogTest {

    private static final int LINES = 12;

    @TempDir
    static Path folder;

    @Autowired
    ReactiveMongoTemplate database;

    @Autowired
    ActionLog log;

    @Autowired
    VerifyLog verify;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        registry.add("shoulashou.keys.file", () -> folder.resolve("keyring.json"));
    }

    @BeforeEach
    void twelveThingsHappened() {
        database.remove(new Query(), "actionLog").block();
        database.remove(new Query(), "actionLogSeal").block();
        LongStream.rangeClosed(1, LINES).forEach(this::happens);
    }

    @Test
    void anUntouchedLogIsIntact() {
        assertThat(verified()).isEqualTo(new Verified(LINES, true, null));
    }

    @Test
    void anEmptyLogIsIntact() {
        database.remove(new Query(), "actionLog").block();
        database.remove(new Query(), "actionLogSeal").block();

        assertThat(verified()).isEqualTo(new Verified(0, true, null));
    }

    @Test
    void aChangedLineIsFound() {
        set(5, "acted.actorId", "somebody-else");

        assertThat(verified()).isEqualTo(new Verified(4, false, 5L));
    }

    @Test
    void whoMayReadALineCannotBeChangedEither() {
        set(5, "within", List.of("everything", "school:other"));

        assertThat(verified().firstBrokenSeq()).isEqualTo(5);
    }

    @Test
    void aLineThatCannotBeReadAnyMoreIsFound() {
        set(7, "acted.action", "SOMETHING_INVENTED");

        assertThat(verified().firstBrokenSeq()).isEqualTo(7);
    }

    @Test
    void aLineWithoutItsHashIsFound() {
        change(7, new Update().unset("hash"));

        assertThat(verified().firstBrokenSeq()).isEqualTo(7);
    }

    @Test
    void aRemovedLineIsFound() {
        remove(6);

        assertThat(verified().firstBrokenSeq()).isEqualTo(6);
    }

    @Test
    void theFirstLineIsMissedToo() {
        remove(1);

        assertThat(verified().firstBrokenSeq()).isEqualTo(1);
    }

    @Test
    void newestLinesThatWereCutOffAreMissed() {
        remove(12);
        remove(11);

        assertThat(verified()).isEqualTo(new Verified(10, false, 11L));
    }

    @Test
    void aLineSlippedInIsFound() {
        Document copy = line(6);
        copy.put("_id", "slipped-in");
        moveFrom(7);
        copy.put("seq", 7L);
        database.insert(copy, "actionLog").block();

        assertThat(verified().firstBrokenSeq()).isEqualTo(7);
    }

    @Test
    void aLineSlippedInBeforeTheFirstIsFound() {
        Document copy = line(1);
        copy.put("_id", "slipped-in");
        copy.put("seq", -3L);
        database.insert(copy, "actionLog").block();

        assertThat(verified().firstBrokenSeq()).isEqualTo(1);
    }

    @Test
    void twoLinesThatChangedPlacesAreFound() {
        set(4, "seq", 1000L);
        set(9, "seq", 4L);
        set(1000, "seq", 9L);

        assertThat(verified().firstBrokenSeq()).isEqualTo(4);
    }

    @Test
    void aWholeChainWrittenAnewDoesNotMatchItsSeal() {
        List<Document> seal =
                Await.result(database.findAll(Document.class, "actionLogSeal").collectList());
        database.remove(new Query(), "actionLog").block();
        LongStream.rangeClosed(1, LINES).forEach(i -> happens(i + 100));
        database.remove(new Query(), "actionLogSeal").block();
        database.insert(seal.get(0), "actionLogSeal").block();

        assertThat(verified().firstBrokenSeq()).isEqualTo(LINES);
    }

    @Test
    void aSealThatWasTamperedWithOrTakenAwayIsNoticed() {
        database.updateFirst(new Query(), new Update().set("seq", 10L), "actionLogSeal")
                .block();
        assertThat(verified().intact()).isFalse();

        database.remove(new Query(), "actionLogSeal").block();
        assertThat(verified().intact()).isFalse();
    }

    @Test
    void aLongLogIsWalkedInSteps() {
        LongStream.rangeClosed(LINES + 1, 1100).forEach(this::happens);
        Walk begin = Walk.begin(null);

        Step first = Await.result(verify.next(begin));
        Step second = Await.result(verify.next(walk(first)));

        assertThat(second.done()).isEqualTo(500);
        assertThat(second.total()).isEqualTo(1100);
        assertThat(verified()).isEqualTo(new Verified(1100, true, null));
    }

    @Test
    void aVerificationIsItselfInTheLogOnceHoweverOftenItsEndIsRepeated() {
        Acted acted = new Acted(Action.LOG_VERIFIED, "a1", "管理员", null, null, List.of("everything"));
        Walk begun = walk(Await.result(verify.next(Walk.begin(acted))));

        assertThat(Await.result(verify.next(begun)).result()).isEqualTo(new Verified(LINES, true, null));
        assertThat(Await.result(verify.next(begun)).result()).isEqualTo(new Verified(LINES + 1, true, null));

        assertThat(Await.result(database.count(new Query(where("acted.action").is("LOG_VERIFIED")), "actionLog")))
                .isEqualTo(1);
        assertThat(verified().intact()).isTrue();
    }

    @Test
    void theCommandTellsTheShell() {
        VerifyLogCommand command = new VerifyLogCommand(verify);
        assertThat(Await.result(command.run()))
                .isEqualTo(Outcome.well("操作日志完整，共 12 行。", "The action log is intact: 12 lines."));

        remove(3);

        Outcome broken = Await.result(command.run());
        assertThat(broken.well()).isFalse();
        assertThat(broken.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("3"));
    }

    private static Walk walk(Step step) {
        return (Walk) Objects.requireNonNull(step.checkpoint());
    }

    private Verified verified() {
        return Await.result(verify.all());
    }

    private void happens(long number) {
        Acted acted = new Acted(Action.SIGNED_IN, "a" + number, "老师", null, null, List.of("everything"));
        log.handle(new Happened<>("e" + number, MovableClock.START.plusSeconds(number), acted))
                .block();
    }

    private Document line(long seq) {
        return Await.result(database.findOne(at(seq), Document.class, "actionLog"));
    }

    private void set(long seq, String field, Object value) {
        change(seq, new Update().set(field, value));
    }

    private void change(long seq, Update update) {
        database.updateFirst(at(seq), update, "actionLog").block();
    }

    private void remove(long seq) {
        database.remove(at(seq), "actionLog").block();
    }

    private void moveFrom(long seq) {
        LongStream.iterate(LINES, i -> i >= seq, i -> i - 1).forEach(i -> set(i, "seq", i + 1));
    }

    private static Query at(long seq) {
        return new Query(where("seq").is(seq));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Stopped {

        @Bean
        Clock clock() {
            return new MovableClock();
        }
    }
}
