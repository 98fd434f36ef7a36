package org.shoulashou.letters.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.consent.What;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.letters.support.Pieces;
import org.shoulashou.platform.support.Await;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** A photographed page that comes in pieces from a teacher's telephone. */
@Tag("R26")
class PilesInPiecesTest extends LettersOverHttp {

    @Test
    void aPageWithoutACodeWaitsForItsChildAndIsNotSentAnew() {
        Pieces page = page(1);
        String upload = text(ok(page.begin(here)), "upload");
        assertThat(ok(page.send(here, upload, 0)).path("next").asInt()).isEqualTo(1);
        assertThat(ok(page.begin(here)).path("next").asInt()).isEqualTo(1);
        page.sendMost(here, upload);
        JsonNode stray = ok(page.sendLast(here, upload)).path("done");
        assertThat(stray.path("whose").asBoolean()).isTrue();

        assertThat(ok(page.begin(here)).path("next").asInt()).isEqualTo(page.many());
        String told = page.query() + "&pupil=" + author;
        JsonNode filed = ok(page.send(here, upload, page.many() - 1, told)).path("done");

        assertThat(filed.path("problem").isMissingNode()
                        || filed.path("problem").isNull())
                .isTrue();
        String id = text(filed, "letterId");
        assertThat(Await.result(letters.find(id)).content().pictures()).hasSize(1);
        JsonNode again = ok(page.send(here, upload, page.many() - 1, told)).path("done");
        assertThat(text(again, "picture")).isEqualTo(text(filed, "picture"));
        assertThat(Await.result(letters.find(id)).content().pictures()).hasSize(1);
    }

    @Test
    void aColleaguesUploadIsNotThere() {
        Pieces page = page(2);
        String upload = text(ok(page.begin(here)), "upload");

        assertThat(page.send(colleagueHere, upload, 0).code()).isEqualTo("platform.upload-gone");
    }

    @Test
    @Tag("R02")
    @Tag("R19")
    void aPageThatWasRefusedIsNotKept() {
        takeAway(author, What.SCANS);
        Pieces page = page(3);
        String upload = text(ok(page.begin(here)), "upload");
        page.sendMost(here, upload);
        assertThat(kept("pictureUploadPieces", "upload", upload)).isEqualTo(page.many() - 1);

        String told = page.query() + "&pupil=" + author;
        JsonNode refused = ok(page.send(here, upload, page.many() - 1, told)).path("done");

        assertThat(refused.path("problem").isObject()).isTrue();
        assertThat(kept("pictureUploads", "_id", upload)).isZero();
        assertThat(kept("pictureUploadPieces", "upload", upload)).isZero();
        assertThat(page.send(here, upload, page.many() - 1, told).code()).isEqualTo("platform.upload-gone");
    }

    private long kept(String collection, String field, String upload) {
        return Await.result(database.count(new Query(Criteria.where(field).is(upload)), collection));
    }

    private Pieces page(int seed) {
        here.get("/api/classes/" + inlandClass + "/letter-sheets.pdf");
        String query = "schoolClass=" + inlandClass + "&file=page.jpg";
        return new Pieces("/api/letters/pile/uploads", query, Pieces.photograph(seed));
    }
}
