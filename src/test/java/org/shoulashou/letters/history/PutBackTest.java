package org.shoulashou.letters.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.platform.start.Command.Outcome;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** An older history with its own seal is whole in itself; that it is an older one is found all the same. */
@Tag("R16")
class PutBackTest extends LettersOverHttp {

    private static final String BODY = "<p>你好！秋天到了，山上的枫叶红了。</p>";

    @Autowired
    private Histories histories;

    @Autowired
    private VerifyLettersCommand verify;

    @TempDir
    private Path folder;

    /** The letter itself has gone on. */
    @Test
    @Tag("R16")
    void aHistoryFromBeforeADeedIsFoundByTheStepOfTheLetter() {
        String id = handedIn(BODY);
        ok(act(here, id, "approve"));
        Document older = stored(id);
        ok(act(colleagueHere, id, "approve"));
        assertThat(broken(KnownHeads.NONE)).doesNotContain(id);

        putBack(older);

        assertThat(histories.isIntact(older)).isTrue();
        assertThat(broken(KnownHeads.NONE)).contains(id);
    }

    /** Who opened it is nothing that a letter knows of: that is compared with what was written down elsewhere. */
    @Test
    @Tag("R15")
    @Tag("R16")
    void aHistoryFromBeforeSomebodyReadItIsFoundByWhatWasKnownOutsideTheDatabase() {
        String id = handedIn(BODY);
        Document older = stored(id);
        seen(here, id);
        KnownHeads then = KnownHeads.read(now(KnownHeads.NONE).heads());
        seen(colleagueHere, id);
        assertThat(broken(then)).doesNotContain(id);

        putBack(older);

        assertThat(broken(then)).contains(id);
        remove(id);
        assertThat(broken(then)).contains(id);
    }

    @Test
    @Tag("R16")
    void aFileOfAnotherKindIsNotWrittenOver() throws IOException {
        Path letter = Files.writeString(folder.resolve("another.txt"), "Dear friend");

        Outcome outcome = Await.result(
                new VerifyLettersCommand(histories, new DefaultApplicationArguments("--verify-letters=" + letter))
                        .run());

        assertThat(outcome.well()).isFalse();
        assertThat(letter).hasContent("Dear friend");
    }

    private VerifyLettersCommand.Verified now(KnownHeads before) {
        return Await.result(verify.verified(before));
    }

    private List<String> broken(KnownHeads before) {
        return now(before).broken();
    }

    private Document stored(String id) {
        return Await.result(database.findOne(whereId(id), Document.class, LetterHistory.COLLECTION));
    }

    private void putBack(Document older) {
        remove(older.getString("_id"));
        Await.done(database.insert(older, LetterHistory.COLLECTION));
    }

    private void remove(String id) {
        Await.done(database.remove(whereId(id), LetterHistory.COLLECTION));
    }

    private static Query whereId(String id) {
        return new Query(Criteria.where("_id").is(id));
    }
}
