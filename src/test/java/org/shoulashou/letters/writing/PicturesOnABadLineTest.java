package org.shoulashou.letters.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** A picture that is sent again because its answer was lost. */
@Tag("R26")
class PicturesOnABadLineTest extends LettersOverHttp {

    private static final Duration A_PAUSE = Duration.ofSeconds(2);

    @Test
    void whatIsSentAgainIsThereOnce() throws IOException {
        losePictures();
        String path = "/api/desk/letters/" + text(begin(), "id") + "/pictures?kind=DRAWING";

        JsonNode first = ok(desk.upload(path, jpeg(40)));
        clock.move(A_PAUSE);
        JsonNode again = ok(desk.upload(path, jpeg(40)));
        JsonNode another = ok(desk.upload(path, jpeg(41)));

        assertThat(text(again, "id")).isEqualTo(text(first, "id")).isNotEqualTo(text(another, "id"));
        assertThat(pictures()).hasSize(2);
    }

    @Test
    void whatDidNotArriveWholeStandsForNothing() throws IOException {
        losePictures();
        JsonNode letter = begin();
        String path = "/api/desk/letters/" + text(letter, "id") + "/pictures";
        JsonNode broken = ok(desk.upload(path + "?kind=DRAWING", jpeg(40)));
        Query its = new Query(Criteria.where("_id").regex("^" + text(broken, "id")));
        Await.done(database.remove(its, "pictures.files"));
        clock.move(A_PAUSE);

        JsonNode again = ok(desk.upload(path + "?kind=DRAWING", jpeg(40)));

        assertThat(text(again, "id")).isNotEqualTo(text(broken, "id"));
        Browser.Answer shown = desk.get(path + "/" + text(again, "id"));
        assertThat(shown.status()).isEqualTo(200);
    }

    private List<Document> pictures() {
        Query ofLetters = new Query(Criteria.where("owner.module").is("letters"));
        return Await.result(database.find(ofLetters, Document.class, "pictures").collectList());
    }
}
