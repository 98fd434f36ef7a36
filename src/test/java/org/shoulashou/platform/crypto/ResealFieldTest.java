package org.shoulashou.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.platform.start.CannotStart;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

@Tag("R32")
@DataMongoTest
@WithDatabase
class ResealFieldTest {

    static final String SECRET = "JBSWY3DPEHPK3PXP";

    @TempDir
    Path folder;

    @Autowired
    ReactiveMongoTemplate template;

    Keys keys;
    Sealer sealer;
    ResealField reseal;

    @BeforeEach
    void makeKeys() {
        keys = new Keys(new KeyRingFile(folder.resolve("keyring.json")), Clock.systemUTC());
        sealer = new Sealer(keys);
        reseal = new ResealField(template, sealer, "people", "totp.secret");
        template.remove(new Query(), "people").block();
        template.remove(new Query(), "keys").block();
    }

    @Test
    void theDatabaseHoldsNoPlainText() {
        insert("a");

        assertThat(dump()).doesNotContain(SECRET).contains(sealer.activeKey());
    }

    @Test
    void aRotationSealsEveryFieldAnew() {
        insert("a");
        insert("b");
        template.insert(new Document("_id", "without"), "people").block();
        keys.rotate();
        String active = sealer.activeKey();

        assertThat(reseal.outdated(active).block()).isEqualTo(2);
        assertThat(reseal.reseal(active).count().block()).isEqualTo(2);

        assertThat(reseal.outdated(active).block()).isZero();
        assertThat(open("a")).isEqualTo(SECRET);
        assertThat(open("b")).isEqualTo(SECRET);
        assertThat(reseal.reseal(active).count().block()).isZero();
    }

    @Test
    void oneBrokenTextDoesNotKeepTheOthersUnderTheOldKey() {
        insert("a");
        insert("b");
        Sealed movedFromA = stored("a");
        template.save(document("moved", movedFromA), "people").block();
        keys.rotate();
        String active = sealer.activeKey();

        reseal.reseal(active).blockLast();

        assertThat(reseal.outdated(active).block()).isOne();
        assertThat(open("b")).isEqualTo(SECRET);
    }

    @Test
    void aKeyFileOfAnotherDatabaseStopsTheStart() {
        check(keys).check().block();
        keys.rotate();
        check(keys).check().block();
        Keys others = new Keys(new KeyRingFile(folder.resolve("others.json")), Clock.systemUTC());

        assertThatThrownBy(() -> check(others).check().block()).isInstanceOf(CannotStart.class);
    }

    private KeysFitTheDatabase check(Keys ring) {
        return new KeysFitTheDatabase(template, ring, folder);
    }

    private void insert(String id) {
        template.insert(document(id, sealer.seal(SECRET, new Slot(id, "totp.secret"))), "people")
                .block();
    }

    private static Document document(String id, Sealed sealed) {
        Document secret = new Document("key", sealed.key()).append("data", sealed.data());
        return new Document("_id", id).append("totp", new Document("secret", secret));
    }

    private Sealed stored(String id) {
        Document found = Await.result(template.findById(id, Document.class, "people"));
        Document secret = found.getEmbedded(List.of("totp", "secret"), new Document());
        return new Sealed(secret.getString("key"), secret.getString("data"));
    }

    private String open(String id) {
        return sealer.open(stored(id), new Slot(id, "totp.secret"));
    }

    private String dump() {
        return Await.result(template.findAll(Document.class, "people").collectList())
                .toString();
    }
}
