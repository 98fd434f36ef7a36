package org.shoulashou.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.MovableClock;
import org.shoulashou.platform.support.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

@Tag("R19")
@DataMongoTest
@WithDatabase
class PersonKeysTest {

    private static final Slot SLOT = new Slot("letter-1", "body");

    @TempDir
    static Path folder;

    @Autowired
    ReactiveMongoTemplate template;

    private PersonKeys keys;

    @BeforeEach
    void makeKeys() {
        MovableClock clock = new MovableClock();
        Sealer sealer = new Sealer(new Keys(new KeyRingFile(folder.resolve("ring.json")), clock));
        keys = new PersonKeys(template, sealer, clock);
    }

    @Test
    void whatOnePersonsKeyClosedOpensWithItAlone() {
        Sealed closed = key("one").seal("你好", SLOT);

        assertThat(key("one").open(closed, SLOT)).isEqualTo("你好");
        assertThatThrownBy(() -> key("another").open(closed, SLOT)).isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> key("one").open(closed, new Slot("letter-2", "body")))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void afterItsKeyIsDestroyedNothingOpensAndNoSecondKeyIsMade() {
        Sealed closed = key("gone").seal("你好", SLOT);

        Await.done(keys.destroy("gone"));
        Await.done(keys.destroy("gone"));

        assertThat(closed.data()).doesNotContain("你好");
        assertThatThrownBy(() -> key("gone")).isInstanceOf(CannotOpen.class);
        Document left = Await.result(template.findById("gone", Document.class, PersonKeys.COLLECTION));
        assertThat(left.keySet()).doesNotContain(PersonKeys.WRAPPED);
    }

    @Test
    @Tag("R29")
    void aKeyForOutsideTheHouseIsTheSameEachTimeForOnePersonAndOnePlaceAlone() {
        String outside = key("one").derived(SLOT);

        assertThat(key("one").derived(SLOT)).isEqualTo(outside);
        assertThat(key("another").derived(SLOT)).isNotEqualTo(outside);
        assertThat(key("one").derived(new Slot("letter-2", "body"))).isNotEqualTo(outside);
    }

    private PersonKey key(String person) {
        return Await.result(keys.of(person));
    }
}
