package org.shoulashou.letters.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.consent.What;
import org.shoulashou.letters.LetterPicture;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.letters.support.Pieces;
import org.shoulashou.platform.pictures.Owner;
import org.shoulashou.platform.pictures.Pictures;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** A large picture on a line that breaks. */
@Tag("R26")
class PicturesInPiecesTest extends LettersOverHttp {

    @Autowired
    private Pictures pictures;

    @Test
    void aLineThatBrokeGoesOnBehindTheLastPieceAndThePictureIsThereOnce() {
        JsonNode letter = begin();
        Pieces drawing = drawing(letter, 1);
        JsonNode begun = ok(drawing.begin(desk));
        String upload = text(begun, "upload");
        assertThat(begun.path("next").asInt()).isZero();
        assertThat(ok(drawing.send(desk, upload, 0)).path("next").asInt()).isEqualTo(1);

        JsonNode again = ok(drawing.begin(desk));
        assertThat(text(again, "upload")).isEqualTo(upload);
        assertThat(again.path("next").asInt()).isEqualTo(1);
        drawing.sendMost(desk, upload);
        JsonNode done = ok(drawing.sendLast(desk, upload)).path("done");

        assertThat(text(done, "kind")).isEqualTo("DRAWING");
        assertThat(done.path("width").asInt()).isEqualTo(700);
        clock.move(Duration.ofSeconds(1)); // of two at one moment either may stay
        assertThat(text(ok(drawing.sendLast(desk, upload)).path("done"), "id")).isEqualTo(text(done, "id"));
        assertThat(text(ok(desk.upload(address(letter) + "?kind=DRAWING", drawing.file())), "id"))
                .isEqualTo(text(done, "id"));
        assertThat(desk.get(address(letter) + "/" + text(done, "id")).status()).isEqualTo(200);
    }

    @Test
    void aPieceOutOfItsTurnNamesTheOneThatIsExpected() {
        Pieces drawing = drawing(begin(), 2);
        String upload = text(ok(drawing.begin(desk)), "upload");

        Browser.Answer refused = drawing.send(desk, upload, 1);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("platform.upload-piece-missing");
        assertThat(text(refused.json(), "detail")).contains("0");
    }

    @Test
    void whatChangedOnItsWayIsNotTaken() {
        JsonNode letter = begin();
        Pieces drawing = drawing(letter, 3);
        String upload = text(ok(drawing.begin(desk, Pieces.sha256(new byte[] {1}))), "upload");
        drawing.sendMost(desk, upload);

        Browser.Answer refused = drawing.sendLast(desk, upload);

        assertThat(refused.code()).isEqualTo("platform.upload-differs");
        assertThat(drawing.sendLast(desk, upload).code()).isEqualTo("platform.upload-gone");
        assertThat(Await.result(pictures.of(owner(letter)).hasElements())).isFalse();
    }

    @Test
    void whatIsNoPictureIsRefusedAsOne() {
        Pieces text = new Pieces(address(begin()) + "/uploads", "kind=PHOTO", new byte[300_000]);
        String upload = text(ok(text.begin(desk)), "upload");
        text.sendMost(desk, upload);

        assertThat(text.sendLast(desk, upload).code()).isEqualTo("platform.picture-wrong-type");
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsSent() {
        String path = address(begin()) + "/uploads?kind=PHOTO";
        Map<String, Object> large = Map.of("size", 16L * 1024 * 1024, "sha256", "a".repeat(64));

        assertThat(desk.post(path, large).code()).isEqualTo("platform.picture-too-large");
        assertThat(desk.post(path, Map.of("size", 0, "sha256", "short")).status())
                .isEqualTo(422);
    }

    @Test
    @Tag("R08")
    void anothersUploadIsNotThere() {
        Pieces drawing = drawing(begin(), 4);
        String upload = text(ok(drawing.begin(desk)), "upload");
        JsonNode friends = ok(friendsDesk.post("/api/desk/letters", Map.of("pairingId", pairing, "free", false)));

        assertThat(drawing.send(friendsDesk, upload, 0).code()).isEqualTo("platform.not-found");
        Pieces theirs = drawing(friends, 4);
        assertThat(theirs.send(friendsDesk, upload, 0).code()).isEqualTo("platform.upload-gone");
    }

    @Test
    @Tag("R02")
    void withoutTheConsentNoPieceIsAskedForAndNonePutTogether() {
        Pieces drawing = drawing(begin(), 5);
        String upload = text(ok(drawing.begin(desk)), "upload");
        drawing.sendMost(desk, upload);
        takeAway(author, What.SCANS);

        assertThat(drawing.begin(desk).code()).isEqualTo("consent.missing");
        assertThat(drawing.sendLast(desk, upload).code()).isEqualTo("consent.missing");
    }

    @Test
    void aLetterThatWasHandedInTakesNoMore() {
        JsonNode letter = begin();
        Pieces drawing = drawing(letter, 6);
        String upload = text(ok(drawing.begin(desk)), "upload");
        handIn(write(letter, "<p>没有画也交了。</p>"));

        assertThat(drawing.send(desk, upload, 0).code()).isEqualTo("letters.not-now");
        assertThat(drawing.begin(desk).code()).isEqualTo("letters.not-now");
    }

    @Test
    void whoThrowsTheLetterAwayThrowsThePiecesAway() {
        JsonNode letter = begin();
        Pieces drawing = drawing(letter, 7);
        String upload = text(ok(drawing.begin(desk)), "upload");
        drawing.send(desk, upload, 0);
        assertThat(pieces(upload)).hasSize(1);

        String path = "/api/desk/letters/" + text(letter, "id") + "?version="
                + letter.path("version").asLong();
        assertThat(desk.delete(path).status()).isEqualTo(204);

        assertThat(pieces(upload)).isEmpty();
    }

    private static Pieces drawing(JsonNode letter, int seed) {
        return new Pieces(address(letter) + "/uploads", "kind=DRAWING", Pieces.photograph(seed));
    }

    private static String address(JsonNode letter) {
        return "/api/desk/letters/" + text(letter, "id") + "/pictures";
    }

    private static Owner owner(JsonNode letter) {
        String kind = LetterPicture.Kind.DRAWING.name();
        return new Owner("letters", kind, text(letter, "id"));
    }

    private List<Document> pieces(String upload) {
        Query its = new Query(Criteria.where("upload").is(upload));
        return Await.result(
                database.find(its, Document.class, "pictureUploadPieces").collectList());
    }
}
