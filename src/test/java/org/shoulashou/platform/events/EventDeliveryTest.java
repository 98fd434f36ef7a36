package org.shoulashou.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.MovableClock;
import org.shoulashou.platform.support.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;

@DataMongoTest(properties = {"shoulashou.events.sweep-every=1h", "spring.data.mongodb.auto-index-creation=true"})
@WithDatabase
@Import({EventsConfiguration.class, EventDeliveryTest.Listeners.class})
class EventDeliveryTest {

    @Autowired
    Aggregates aggregates;

    @Autowired
    ReactiveMongoTemplate template;

    @Autowired
    Sweep sweep;

    @Autowired
    Diary diary;

    @Autowired
    Diary copy;

    @Autowired
    MovableClock clock;

    final String id = UUID.randomUUID().toString();

    @BeforeEach
    void startAfresh() {
        template.remove(new Query(), "parcels").block();
        template.remove(new Query(), "diary").block();
        template.remove(new Query(), "copy").block();
        diary.clear();
        copy.clear();
        clock.reset();
    }

    @Test
    void anEventArrivesBeforeTheSaveReturnsAndLeavesTheDocument() {
        Parcel saved = move(Parcel.inTown(id, "北京"), "和田");

        assertThat(saved.version()).isZero();
        assertThat(saved.outbox()).isEqualTo(Outbox.empty());
        assertThat(diary.entries()).extracting(Diary.Entry::town).containsExactly("和田");
        assertThat(storedOutbox()).isEqualTo(new Document("events", List.of()).append("attempts", 0));
    }

    @Test
    void theStoredEventNamesItsTypeAndNoClass() {
        diary.broken.set(true);
        move(Parcel.inTown(id, "北京"), "和田");

        Document event = storedOutbox().getList("events", Document.class).get(0);
        assertThat(event.getString("type")).isEqualTo("test.parcel-moved");
        assertThat(event.get("body")).isEqualTo(new Document("parcel", id).append("town", "和田"));
        assertThat(storedOutbox().toJson()).doesNotContain("org.shoulashou");
    }

    @Test
    void aFailingHandlerDoesNotFailTheSaveAndIsTriedAgainLater() {
        diary.broken.set(true);
        Parcel saved = move(Parcel.inTown(id, "北京"), "和田");
        assertThat(saved.outbox().events()).hasSize(1);
        diary.broken.set(false);

        assertThat(sweep.once().block()).isZero();
        clock.move(Duration.ofSeconds(6));
        assertThat(sweep.once().block()).isOne();

        assertThat(diary.entries()).extracting(Diary.Entry::town).containsExactly("和田");
        assertThat(storedOutbox().containsKey("due")).isFalse();
    }

    @Test
    void onlyTheHandlerThatFailedHearsOfAnEventAgain() {
        diary.broken.set(true);
        move(Parcel.inTown(id, "北京"), "和田");
        diary.broken.set(false);
        clock.move(Duration.ofSeconds(6));
        sweep.once().block();

        assertThat(diary.heard).hasSize(2);
        assertThat(copy.heard).hasSize(1);
    }

    @Test
    void thePauseGrowsWithEachFailure() {
        diary.broken.set(true);
        move(Parcel.inTown(id, "北京"), "和田");
        clock.move(Duration.ofSeconds(6));
        sweep.once().block();
        clock.move(Duration.ofSeconds(6));

        assertThat(sweep.once().block()).isZero();
        clock.move(Duration.ofSeconds(6));
        assertThat(sweep.once().block()).isOne();
    }

    @Test
    void aHandlerHearsTheEventsOfADocumentInTheirOrder() {
        diary.broken.set(true);
        Parcel inHotan = move(Parcel.inTown(id, "北京"), "和田");
        diary.broken.set(false);
        Parcel inTurpan = move(inHotan, "吐鲁番");

        assertThat(diary.heard).containsExactly("和田", "和田", "吐鲁番");
        assertThat(copy.heard).containsExactly("和田", "吐鲁番");
        assertThat(inTurpan.outbox().isEmpty()).isTrue();
    }

    @Test
    void aLaterEventWaitsBehindTheOneThatFailed() {
        diary.broken.set(true);
        Parcel inHotan = move(Parcel.inTown(id, "北京"), "和田");
        move(inHotan, "吐鲁番");

        assertThat(diary.heard).containsExactly("和田", "和田");
        assertThat(storedOutbox().getList("events", Document.class)).hasSize(2);
    }

    @Test
    void twoSweepsAtOnceHaveTheEffectOfOne() {
        diary.broken.set(true);
        move(Parcel.inTown(id, "北京"), "和田");
        diary.broken.set(false);
        clock.move(Duration.ofMinutes(1));

        Mono.zip(sweep.once(), sweep.once()).block();

        assertThat(diary.entries()).hasSize(1);
        assertThat(storedOutbox().getList("events", Document.class)).isEmpty();
    }

    @Test
    void anEventThatComesTwiceIsWrittenDownOnce() {
        Parcel told = Parcel.inTown(id, "北京").telling(new Parcel.Moved(id, "和田"), clock.instant());
        Parcel saved = Await.result(aggregates.save(told));
        aggregates.save(saved.withOutbox(told.outbox())).block();

        assertThat(diary.heard).hasSize(2);
        assertThat(diary.entries()).hasSize(1);
    }

    @Test
    void aStaleCopyIsRefusedAndTellsNothing() {
        Parcel first = Await.result(aggregates.save(Parcel.inTown(id, "北京")));
        move(first, "和田");

        assertThatThrownBy(() -> move(first, "吐鲁番")).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(diary.heard).containsExactly("和田");
    }

    @Test
    void anEventAddedByAnotherSaveIsNotClearedByTheFirst() {
        Parcel told = Parcel.inTown(id, "北京").telling(new Parcel.Moved(id, "和田"), clock.instant());
        diary.broken.set(true);
        Parcel saved = Await.result(aggregates.save(told));
        Pending asTheFirstSaw =
                new Pending(new Pending.Home("parcels", "version"), id, saved.version(), saved.outbox());
        Parcel later = move(saved, "吐鲁番");
        diary.broken.set(false);

        relay.deliver(asTheFirstSaw).block();

        assertThat(storedOutbox().getList("events", Document.class))
                .extracting(event -> event.getString("_id"))
                .containsExactly(later.outbox().events().get(1).id());
        assertThat(storedOutbox().get("due")).isNotNull();
    }

    @Test
    void anEventOfANewerVersionStaysInTheDocument() {
        move(Parcel.inTown(id, "北京"), "和田");
        Document foreign = new Document(Map.of("_id", "e1", "type", "test.unheard-of", "at", clock.instant()))
                .append("body", new Document())
                .append("done", List.of());
        Update waiting = new Update().push("outbox.events", foreign).set("outbox.due", clock.instant());
        template.updateFirst(new Query(), waiting, "parcels").block();

        assertThat(sweep.once().block()).isOne();

        assertThat(storedOutbox().getList("events", Document.class)).hasSize(1);
    }

    @Test
    void theSweepIsServedByASparseIndex() {
        Document index = template.indexOps("parcels")
                .getIndexInfo()
                .filter(info -> info.getName().equals("outbox_due"))
                .map(info -> new Document("sparse", info.isSparse()))
                .next()
                .repeatWhenEmpty(
                        tries -> tries.delayElements(Duration.ofMillis(100)).take(50))
                .block();

        assertThat(index).isEqualTo(new Document("sparse", true));
    }

    @Test
    void twoEventsMayNotShareAName() {
        @EventType("test.parcel-moved")
        record Impostor() {}

        assertThatThrownBy(() -> new EventTypes(List.of(Parcel.Moved.class, Impostor.class)))
                .hasMessageContaining("test.parcel-moved");
    }

    @Autowired
    Relay relay;

    private Parcel move(Parcel parcel, String town) {
        return Await.result(
                aggregates.save(parcel.movedTo(town).telling(new Parcel.Moved(parcel.id(), town), clock.instant())));
    }

    private Document storedOutbox() {
        return Await.result(template.findById(id, Document.class, "parcels")).get("outbox", Document.class);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = Parcel.class)
    static class Listeners {

        @Bean
        Clock clock() {
            return new MovableClock();
        }

        @Bean
        Diary diary(ReactiveMongoTemplate template) {
            return new Diary("diary", template);
        }

        @Bean
        Diary copy(ReactiveMongoTemplate template) {
            return new Diary("copy", template);
        }
    }
}
