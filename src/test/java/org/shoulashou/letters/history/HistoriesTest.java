package org.shoulashou.letters.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.Content;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** What was done and read is written down first, stays, and cannot be changed unseen. */
class HistoriesTest extends LettersOverHttp {

    private static final String SECRET = "山上的枫叶红了";

    @Autowired
    private Histories histories;

    @Test
    @Tag("R15")
    void aBodyThatCannotBeWrittenDownAsOpenedIsNotShown() {
        String id = handedIn("<p>" + SECRET + "</p>");
        Document whole = breakHistory(id);

        Browser.Answer refused = here.get("/api/letters/" + id);

        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.body()).doesNotContain("枫叶");
        mendHistory(whole);
        assertThat(here.get("/api/letters/" + id).body()).contains("枫叶");
    }

    @Test
    @Tag("R15")
    void aPictureIsWrittenDownAsOpenedFirstAndIsNotShownWhereThatFails() throws IOException {
        JsonNode letter = handIn(withPicture(begin(), "<p>" + SECRET + "</p>"));
        String id = text(letter, "id");
        String path = "/api/letters/" + id + "/pictures/"
                + text(letter.path("pictures").get(0), "id");
        Document whole = breakHistory(id);

        assertThat(List.of(
                        here.get(path).status(), here.get(path + "?small=true").status()))
                .containsOnly(500);
        mendHistory(whole);
        assertThat(opened(id)).isEmpty();
        losePictures();
        assertThat(here.get(path).status()).isEqualTo(404);
        assertThat(opened(id)).as("written before the picture was looked for").hasSize(1);
    }

    /** Nothing can be written on in it. */
    private Document breakHistory(String id) {
        Document whole = stored(id);
        Await.done(database.remove(whereId(id), "letterHistories"));
        Document broken =
                new Document("_id", id).append("count", "not a number").append("entries", "broken");
        Await.done(database.insert(broken, "letterHistories"));
        return whole;
    }

    private void mendHistory(Document whole) {
        Await.done(database.remove(whereId(whole.getString("_id")), "letterHistories"));
        Await.done(database.insert(whole, "letterHistories"));
    }

    private List<HistoryEntry> opened(String id) {
        return Await.result(histories
                .of(id)
                .filter(entry -> entry.deed() == Deed.PICTURE_OPENED)
                .collectList());
    }

    @Test
    @Tag("R15")
    void theGuardianSeesWhoHasReadTheLetterAndWhen() {
        String id = handedIn("<p>" + SECRET + "</p>");
        seen(here, id);
        Browser guardian = signedIn(people.somebody(fresh("guardian"), Role.GUARDIAN, Scope.pupil(author)));

        JsonNode letter = ok(guardian.get("/api/family/letters/" + id));

        assertThat(list(letter.path("openings")))
                .anySatisfy(opening -> assertThat(text(opening, "name")).startsWith("counsellor"));
    }

    @Test
    @Tag("R16")
    void aHistoryHoldsNoWordOfTheLetterAndNoNameOfAChild() {
        String id = handedIn("<p>" + SECRET + "</p>");
        seen(here, id);

        assertThat(stored(id).toJson()).doesNotContain("枫叶").contains(author);
    }

    @Test
    @Tag("R16")
    void whoeverChangesCutsOrAddsALineIsFound() {
        String id = handedIn("<p>" + SECRET + "</p>");
        ok(act(here, id, "approve"));
        Document whole = stored(id);
        assertThat(histories.isIntact(whole)).isTrue();

        assertThat(histories.isIntact(changed(id, lines -> lines.get(1).put("deed", "RETURNED"))))
                .isFalse();
        assertThat(histories.isIntact(changed(id, lines -> lines.remove(lines.size() - 1))))
                .isFalse();
        assertThat(histories.isIntact(changed(id, lines -> lines.add(new Document(lines.get(0))))))
                .isFalse();
        Document shorter = changed(id, lines -> lines.remove(lines.size() - 1));
        shorter.put("count", shorter.getInteger("count") - 1);
        assertThat(histories.isIntact(shorter)).isFalse();
    }

    @Test
    @Tag("R16")
    void aRoleThatIsPutInOtherWordsIsFound() {
        String id = handedIn("<p>" + SECRET + "</p>");
        ok(act(here, id, "approve"));

        Document changed = changed(id, lines -> last(lines).put("role", otherRole(last(lines))));

        assertThat(histories.isIntact(changed)).isFalse();
    }

    /** As an earlier version closed it: without the English name of the role, and without a form. */
    @Test
    @Tag("R16")
    void aLineOfAnEarlierVersionIsIntactAndOneThatWasChangedIsNot() {
        Instant at = Instant.parse("2026-09-01T00:00:00Z");
        Text role = new Text("班主任", "Class teacher");
        String hash = "eeff4491eee1bc55627edfca3db73530523543c4dfa7a457d34e9276e27fa29c";

        assertThat(old(at, Deed.APPROVED, role, hash).follows(0, HistoryEntry.BEGINNING))
                .isTrue();
        assertThat(old(at, Deed.RETURNED, role, hash).follows(0, HistoryEntry.BEGINNING))
                .isFalse();
        assertThat(old(at, Deed.APPROVED, new Text("校长", "Head"), hash).follows(0, HistoryEntry.BEGINNING))
                .isFalse();
    }

    private static HistoryEntry old(Instant at, Deed deed, Text role, String hash) {
        String first = HistoryEntry.BEGINNING;
        return new HistoryEntry("an event", 1, at, deed, "a-teacher", "王老师", role, null, null, first, hash);
    }

    private static Document last(List<Document> lines) {
        return lines.get(lines.size() - 1);
    }

    private static Document otherRole(Document line) {
        return new Document(line.get("role", Document.class)).append("en", "Somebody else");
    }

    @Test
    @Tag("R16")
    void aHistoryThatWasTakenAwayWholeIsMissed() {
        String id = handedIn("<p>" + SECRET + "</p>");
        assertThat(Await.result(histories.missing().collectList())).doesNotContain(id);

        Await.done(database.remove(whereId(id), "letterHistories"));

        assertThat(Await.result(histories.missing().collectList())).contains(id);
    }

    @Test
    @Tag("R16")
    void aDraftThatIsDiscardedHasToldWhatItHadToTell() {
        Between before = Await.result(letters.find(text(begin(), "id"))).between();
        Between between = Between.of(Await.result(pairings.find(before.pairing())), author, null, 7);
        Content empty = Content.plain(new Sealed("a key", ""), 0);
        Letter unsent = Await.result(database.insert(Letter.begun(fresh("letter"), between, empty, clock.instant())));

        assertThat(Await.result(letters.discard(unsent))).isTrue();

        assertThat(letters.find(unsent.id()).blockOptional()).isEmpty();
        assertThat(Await.result(histories.of(unsent.id()).collectList())).hasSize(1);
    }

    private Document changed(String id, Consumer<List<Document>> change) {
        Document copy = stored(id);
        List<Document> lines = new ArrayList<>(copy.getList("entries", Document.class));
        change.accept(lines);
        copy.put("entries", lines);
        return copy;
    }

    private Document stored(String id) {
        return Await.result(database.findOne(whereId(id), Document.class, "letterHistories"));
    }

    private static Query whereId(String id) {
        return new Query(Criteria.where("_id").is(id));
    }
}
